/**
 * Runs in a page: resolves once no closed sheet has a place in the history any more. It takes its place with it a moment
 * after it is gone, and a browser gives up one of two ways it is sent at once. A step of a screen has a place too, and
 * is not waited for long.
 */
export async function placesLeft(): Promise<void> {
  const end = performance.now() + 1000
  const left = () => (history.state?.over ?? 0) - document.querySelectorAll('dialog[open]').length
  while (left() > 0 && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 20))
}
