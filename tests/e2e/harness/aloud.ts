import type { Page } from '@playwright/test'

type Told = { readonly value?: unknown }
type Node = {
  readonly nodeId: string
  readonly ignored: boolean
  readonly role?: Told
  readonly name?: Told
  readonly properties?: readonly { readonly name: string; readonly value: Told }[]
  readonly childIds?: readonly string[]
}

/** What goes on in the line before; in a list everything does. */
const GOES_ON = /^(link|listitem)$/

/** What words that stand by themselves go on from. */
const BEGUN = /^(region|slider)$/

/**
 * A part of the page as it is read aloud, by the roles, names, values and states that Chromium gives to assistive
 * technology: a line for each thing a reader stops at. `role` and `name` say which part; without a name, the first.
 */
export async function readAloud(page: Page, role: string, name?: string): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: readonly Node[] }
  await session.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const part = nodes.find(
    (node) => !node.ignored && node.role?.value === role && (name === undefined || node.name?.value === name),
  )
  if (!part) throw new Error(`No ${role} is called ${name}.`)
  const valueTexts = await page
    .locator('[aria-valuetext]')
    .evaluateAll((sliders) => sliders.map((slider) => slider.getAttribute('aria-valuetext') ?? ''))
  const lines: string[] = []
  let before = ''
  const read = (node: Node, inList: boolean): void => {
    const kind = String(node.role?.value ?? '')
    const words = node.ignored ? '' : kind === 'slider' ? sliderOf(node, valueTexts) : wordsOf(node, byId)
    if (words) {
      const goesOn = inList || GOES_ON.test(kind) || (kind === 'StaticText' && BEGUN.test(before))
      if (goesOn && lines.length > 0) lines.push(`${lines.pop()} ${words}`)
      else lines.push(words)
      before = kind
    }
    if (ENDS.test(kind)) return
    for (const id of node.childIds ?? []) {
      const child = byId.get(id)
      if (child) read(child, inList || kind === 'list')
    }
  }
  read(part, false)
  // What is said of a link belongs to it.
  return lines.map((line) => line.replaceAll(/link\. (?=\p{Ll})/gu, 'link, '))
}

/** What is told by its name alone. */
const ENDS = /^(link|button|heading|StaticText|slider)$/

function sliderOf(node: Node, valueTexts: string[]): string {
  return `${String(node.name?.value ?? '')}, slider, ${valueTexts.shift() ?? ''}.`
}

function wordsOf(node: Node, byId: ReadonlyMap<string, Node>): string {
  const kind = String(node.role?.value ?? '')
  const name = String(node.name?.value ?? '').trim()
  switch (kind) {
    case 'region':
    case 'dialog':
      return `${name}.`
    case 'figure':
      return `Figure: ${name}.`
    case 'heading':
      return `${name}, heading.`
    case 'list':
      return name && `List, ${name}, ${itemsIn(node, byId)} items:`
    case 'link':
      return `${name}, link.`
    case 'button': {
      const unfolds = node.properties?.find((property) => property.name === 'expanded')?.value.value
      return `${name}, button${unfolds === undefined ? '' : unfolds ? ', expanded' : ', collapsed'}.`
    }
    case 'StaticText':
      return /[.:,]$/.test(name) || name === '' ? name : `${name}.`
    default:
      return ''
  }
}

function itemsIn(node: Node, byId: ReadonlyMap<string, Node>): number {
  return (node.childIds ?? []).filter((id) => byId.get(id)?.role?.value === 'listitem').length
}
