/** Red, green, blue and alpha of every point of a PNG, row by row; `page` is a browser's, of no app. */
export async function pixelsOf(page, png) {
  const text = await page.evaluate(
    async (address) => {
      const image = await createImageBitmap(await (await fetch(address)).blob())
      const canvas = new OffscreenCanvas(image.width, image.height)
      const context = canvas.getContext('2d')
      context.drawImage(image, 0, 0)
      const { data } = context.getImageData(0, 0, image.width, image.height)
      return Array.from(data, (value) => String.fromCharCode(value)).join('')
    },
    `data:image/png;base64,${png.toString('base64')}`,
  )
  return Buffer.from(text, 'latin1')
}
