/**
 * Runs in a page that has just come to another screen: resolves once the focus is on it. Its heading takes it a moment
 * after it is drawn, and whatever was given the focus before would lose it again, with the keys meant for it. The first
 * screen after the welcome takes none, and is not waited for long.
 */
export async function arrived(): Promise<void> {
  const end = performance.now() + 1000
  const isThere = () => document.activeElement?.matches('main *, dialog *')
  while (!isThere() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 10))
}
