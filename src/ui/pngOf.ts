/** The most pixels that every phone's canvas holds. */
const MOST_PIXELS = 16_000_000

/**
 * What an element shows, as it is laid out now, as the bytes of a PNG that is `width` pixels wide (less, where it would be
 * too large to hold). Drawn from its own boxes, lines of text and paths: an image of the page itself may not leave it in
 * every browser. At once, so that a share sheet may still open. It knows what a sheet is made of: text, paths, straight
 * lines, rectangles, borders and plain grounds; what is kept out of sight stays out.
 */
export function pngOf(element: HTMLElement, width: number): Uint8Array<ArrayBuffer> {
  const area = element.getBoundingClientRect()
  const scale = Math.min(width / area.width, Math.sqrt(MOST_PIXELS / (area.width * area.height)))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(area.width * scale)
  canvas.height = Math.round(area.height * scale)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('There is no canvas to draw on.')
  context.scale(scale, scale)
  context.translate(-area.left, -area.top)
  paint(context, element)
  const bytes = atob(canvas.toDataURL('image/png').split(',')[1] ?? '')
  return Uint8Array.from(bytes, (letter) => letter.charCodeAt(0))
}

function paint(context: CanvasRenderingContext2D, element: Element): void {
  const style = getComputedStyle(element)
  if (style.display === 'none' || style.clipPath !== 'none') return
  context.globalAlpha = Number(style.opacity)
  if (element instanceof SVGGeometryElement) {
    paintShape(context, element, style)
    return
  }
  const { left, top, width, height } = element.getBoundingClientRect()
  const box = (colour: string, wide: number, high: number) => {
    context.fillStyle = colour
    context.fillRect(left, top, wide, high)
  }
  box(style.backgroundColor, width, height)
  box(style.borderTopColor, width, Number.parseFloat(style.borderTopWidth))
  box(style.borderLeftColor, Number.parseFloat(style.borderLeftWidth), height)
  for (const child of element.childNodes) {
    if (child instanceof Element) paint(context, child)
    else if (child instanceof Text) paintText(context, child, style)
  }
}

function paintShape(
  context: CanvasRenderingContext2D,
  shape: SVGGeometryElement,
  style: CSSStyleDeclaration,
): void {
  const { left, top, width, height } = shape.getBoundingClientRect()
  if (shape instanceof SVGPathElement) {
    const path = new Path2D()
    path.addPath(new Path2D(shape.getAttribute('d') ?? ''), shape.getScreenCTM() ?? undefined)
    context.strokeStyle = style.stroke
    context.lineWidth = Number.parseFloat(style.strokeWidth)
    context.lineCap = 'round'
    context.lineJoin = 'round'
    context.stroke(path)
  } else if (shape instanceof SVGRectElement) {
    context.fillStyle = style.fill
    context.fillRect(left, top, width, height)
  } else {
    context.fillStyle = style.stroke
    context.fillRect(left, top, Math.max(1, width), height)
  }
}

/** Word by word where the browser has set them, and letter by letter a word that had to be broken. */
function paintText(context: CanvasRenderingContext2D, text: Text, style: CSSStyleDeclaration): void {
  context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
  context.fillStyle = text.parentElement instanceof SVGElement ? style.fill : style.color
  const range = document.createRange()
  const draw = (start: number, letters: string) => {
    range.setStart(text, start)
    range.setEnd(text, start + letters.length)
    const [first, second] = range.getClientRects()
    if (second && second.top !== first?.top && letters.length > 2) {
      let at = start
      for (const letter of letters) {
        draw(at, letter)
        at += letter.length
      }
    } else if (first) {
      context.fillText(letters, first.left, first.top + context.measureText(letters).fontBoundingBoxAscent)
    }
  }
  for (const { 0: word, index } of text.data.matchAll(/\S+/g)) draw(index, word)
}
