import { dirname, join } from 'node:path/posix'
import type { Plugin } from 'vite'

/** What of a module the app uses, and what it names without ever using it. */
type Narrowed = {
  /** As it is asked for; a file of a package by its path there. */
  readonly module: string
  /** Exports that stay as they are; `a as b` where b would bring more than a. */
  readonly kept?: readonly string[]
  /** Exports that something names and nothing calls: whoever does call one is told so, by name. */
  readonly refused?: readonly string[]
  /** Functions that are called and have nothing to do here. */
  readonly idle?: readonly string[]
  /** Parts of a drawing that show what is within them, and nothing of their own. */
  readonly through?: readonly string[]
}

/**
 * Backups are sealed under a passphrase alone. age-encryption names its other recipients (keys, tags, post-quantum) in
 * one file with it, and with them three curves and a lattice, which no build can know to be unused.
 */
const AGE: readonly Narrowed[] = [
  {
    module: 'age-encryption/dist/recipients.js',
    kept: ['ScryptIdentity', 'ScryptRecipient', 'decryptFileKey', 'encryptFileKey'],
    refused: [
      ...['HybridIdentity', 'HybridRecipient', 'HybridTagRecipient', 'TagRecipient'],
      ...['X25519Identity', 'X25519Recipient'],
      ...['generateHybridIdentity', 'generateIdentity', 'generateX25519Identity', 'identityToRecipient'],
    ],
  },
  { module: '@scure/base', kept: ['base64', 'base64nopad'], refused: ['bech32'] },
]

/**
 * Our charts lie over numbers that are pixels in the end, with lines, ticks and words of our own, each for itself.
 * Recharts looks scales and curves up by name, so every one there is comes along: of time, of logarithms, of colours.
 */
const CHARTS: readonly Narrowed[] = [
  { module: 'victory-vendor/d3-scale', kept: ['scaleBand', 'scaleLinear', 'scalePoint'] },
  {
    module: 'd3-interpolate',
    kept: ['interpolateNumber', 'interpolateNumber as interpolate', 'interpolateRound'],
    refused: ['piecewise'],
  },
  { module: 'd3-color', refused: ['color', 'cubehelix', 'hcl', 'hsl', 'lab', 'rgb'] },
  {
    module: 'd3-format',
    refused: [
      'format',
      'formatPrefix',
      'formatSpecifier',
      'precisionFixed',
      'precisionPrefix',
      'precisionRound',
    ],
  },
  {
    module: 'victory-vendor/d3-shape',
    refused: [
      ...['stack', 'stackOffsetExpand', 'stackOffsetNone', 'stackOffsetSilhouette', 'stackOffsetWiggle'],
      ...['stackOrderNone', 'symbol', 'symbolCircle', 'symbolCross', 'symbolDiamond', 'symbolSquare'],
      ...['symbolStar', 'symbolTriangle', 'symbolWye'],
    ],
  },
  { module: 'es-toolkit/compat/uniqBy', refused: ['default'] },
  {
    module: 'recharts/es6/cartesian/getEquidistantTicks',
    refused: ['getEquidistantPreserveEndTicks', 'getEquidistantTicks'],
  },
  // Axes are drawn with what lies behind the line.
  {
    module: 'recharts/es6/cartesian/CartesianAxis',
    kept: ['defaultCartesianAxisProps'],
    idle: ['CartesianAxis'],
  },
  // Nothing moves, and no point has a label of its own.
  { module: 'recharts/es6/animation/easing', idle: ['createEasingFunction'] },
  {
    module: 'recharts/es6/animation/AnimationHandle',
    refused: ['CSSTransitionAnimation', 'JavascriptAnimation'],
  },
  {
    module: 'recharts/es6/component/LabelList',
    idle: ['LabelListFromLabelProp'],
    refused: ['LabelList', 'PolarLabelListContextProvider'],
    through: ['CartesianLabelListContextProvider'],
  },
  { module: 'recharts/es6/component/DefaultTooltipContent', refused: ['DefaultTooltipContent'] },
  {
    module: 'recharts/es6/component/Text',
    kept: ['isRenderableText', 'isValidTextAnchor'],
    refused: ['Text'],
  },
  // Lines, and the one down to what is pointed at, are drawn by our own hand.
  { module: 'recharts/es6/shape/Curve', idle: ['Curve'] },
  { module: 'recharts/es6/cartesian/LineDrawShape', idle: ['LineDrawShape'] },
  { module: 'recharts/es6/shape/Cross', refused: ['Cross'] },
  { module: 'recharts/es6/shape/Sector', refused: ['Sector'] },
  // Bars have a rectangle for what is pointed at.
  { module: 'recharts/es6/shape/Rectangle', refused: ['Rectangle', 'defaultRectangleProps'] },
  { module: 'recharts/es6/util/cursor/getCursorRectangle', refused: ['getCursorRectangle'] },
  {
    module: 'recharts/es6/util/ActiveShapeUtils',
    idle: ['Shape'],
    refused: ['getPropsFromShapeOption'],
  },
  { module: 'recharts/es6/cartesian/useAnimatedLineLength', idle: ['useAnimatedLineLength'] },
  // What a picture shows is said beside it, in no legend.
  {
    module: 'recharts/es6/state/SetLegendPayload',
    idle: ['SetLegendPayload', 'SetPolarLegendPayload'],
  },
  // Nothing is drawn around a centre.
  {
    module: 'recharts/es6/state/selectors/polarAxisSelectors',
    idle: ['selectPolarViewBox'],
    refused: [
      ...['selectAngleAxis', 'selectAngleAxisRange', 'selectAngleAxisRangeWithReversed'],
      ...['selectRadiusAxis', 'selectRadiusAxisRange', 'selectRadiusAxisRangeWithReversed'],
    ],
  },
  {
    module: 'recharts/es6/util/PolarUtils',
    refused: ['degreeToRadian', 'getMaxRadius', 'inRangeOfSector', 'polarToCartesian'],
  },
  { module: 'recharts/es6/util/DOMUtils', refused: ['getStringSize'] },
  { module: 'recharts/es6/util/scale', refused: ['getNiceTickValues', 'getTickValuesFixedDomain'] },
  {
    module: 'recharts/es6/synchronisation/useChartSynchronisation',
    idle: [
      'useBrushChartSynchronisation',
      'useSynchronisedEventsFromOtherCharts',
      'useTooltipChartSynchronisation',
    ],
  },
]

/** Where the screen at hand is kept is our own (`src/store/place.ts`); the router brings its own way along, for paths. */
const ROUTES: readonly Narrowed[] = [
  { module: 'wouter/src/use-browser-location.js', idle: ['useBrowserLocation', 'useSearch'] },
]

const MARK = '\0left-out:'

/**
 * Leaves out of the build what packages bring and Shoreline never uses, where tree shaking cannot see it
 * (docs/decisions/0090). Tests run with the packages whole; `tests/e2e` runs what was built. An entry that no module
 * asks for any more fails the build, so that the list cannot grow stale.
 */
export function leftOut(): { readonly forPage: Plugin; readonly forWorkers: Plugin } {
  const met = new Set<string>()
  const plugin = (name: string, list: readonly Narrowed[]): Plugin => ({
    name,
    apply: 'build',
    enforce: 'pre',
    resolveId: {
      filter: { id: list.map(({ module }) => endsIn(module)) },
      async handler(source, importer = '', options) {
        const asked = moduleAsked(source, importer)
        if (!list.some(({ module }) => module === asked)) return null
        met.add(asked)
        const whole = await this.resolve(source, importer, { ...options, skipSelf: true })
        return whole === null ? null : { id: `${MARK}${asked}?${whole.id}`, moduleSideEffects: false }
      },
    },
    load(id) {
      if (!id.startsWith(MARK)) return null
      const [asked = '', whole = ''] = id.slice(MARK.length).split('?')
      const narrowed = list.find(({ module }) => module === asked)
      return narrowed ? codeOf(narrowed, whole) : null
    },
  })
  return {
    forPage: {
      ...plugin('left-out-of-pages', [...CHARTS, ...ROUTES]),
      generateBundle() {
        const stale = [...AGE, ...CHARTS, ...ROUTES]
          .map(({ module }) => module)
          .filter((module) => !met.has(module))
        if (stale.length > 0) throw new Error(`Nothing asks any more for ${stale.join(', ')}.`)
      },
    },
    forWorkers: plugin('left-out-of-age', AGE),
  }
}

/** A module by its last name, whatever is before it. */
function endsIn(module: string): RegExp {
  return new RegExp(`(^|/)${module.slice(module.lastIndexOf('/') + 1).replaceAll('.', '\\.')}$`)
}

/** What is asked for, by its path in its package where a file there asks for one beside it. */
function moduleAsked(source: string, importer: string): string {
  if (!source.startsWith('.')) return source
  return join(dirname(importer), source).replace(/^.*\/node_modules\//, '')
}

function codeOf(
  { module, kept = [], refused = [], idle = [], through = [] }: Narrowed,
  whole: string,
): string {
  const refusals = refused.map((name) =>
    name === 'default'
      ? `export default /* @__PURE__ */ refusal(${JSON.stringify(module)})`
      : `export const ${name} = /* @__PURE__ */ refusal(${JSON.stringify(name)})`,
  )
  return [
    ...(kept.length > 0 ? [`export { ${kept.join(', ')} } from ${JSON.stringify(whole)}`] : []),
    ...(refused.length > 0 ? [REFUSAL, ...refusals] : []),
    ...idle.map((name) => `export function ${name}() {}`),
    ...through.map((name) => `export function ${name}({ children }) { return children }`),
  ].join('\n')
}

/** Stands in for a function, a class or an object; whatever is done with it throws. */
const REFUSAL = `function refusal(name) {
  const refuse = () => { throw new Error(name + ' is left out') }
  return new Proxy(refuse, { apply: refuse, construct: refuse, get: refuse })
}`
