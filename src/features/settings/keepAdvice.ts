/** Which advice fits a browser that made no promise to keep the storage. */
export type KeepAdvice = 'installed' | 'ios' | 'android' | 'firefox' | 'desktop'

/** What can be done on this browser; `agent` is its own description of itself, `installed` whether it runs as an app. */
export function keepAdviceFor(agent: string, touchPoints: number, installed: boolean): KeepAdvice {
  if (installed) return 'installed'
  // An iPad calls itself a Mac, but Macs have no touch.
  if (/iPhone|iPad|iPod/.test(agent) || (/Macintosh/.test(agent) && touchPoints > 1)) return 'ios'
  if (/Firefox\//.test(agent)) return 'firefox'
  return /Android/.test(agent) ? 'android' : 'desktop'
}
