/** What one tab has to tell all others: the notebook was locked or put under another key, or all of it was erased. */
export type TabNews = 'lock' | 'erased'

/** The way from tab to tab; a tab does not hear itself. Where the browser has no BroadcastChannel nobody is told. */
export function openTabNews(onNews: (news: TabNews) => void): {
  readonly tell: (news: TabNews) => void
  readonly close: () => void
} {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => undefined, close: () => undefined }
  const channel = new BroadcastChannel('shoreline tabs')
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === 'lock' || data === 'erased') onNews(data)
  }
  return { tell: (news) => channel.postMessage(news), close: () => channel.close() }
}
