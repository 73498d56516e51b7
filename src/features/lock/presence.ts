/** When a tab was last looked at (Infinity while it is) and last touched, in milliseconds since 1970. */
export type Seen = { readonly visibleAt: number; readonly activeAt: number }

/** How long other tabs have to answer, in milliseconds. */
const ANSWER_WITHIN = 250

/** Asks the other tabs when they were last seen, so that using one keeps all of them open. `read` answers for this one. */
export function openPresence(read: () => Seen): {
  readonly elsewhere: () => Promise<Seen>
  readonly close: () => void
} {
  const channel = new BroadcastChannel('shoreline presence')
  let answers: Seen[] | null = null
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === 'who') channel.postMessage(read())
    else if (answers && isSeen(data)) answers.push(data)
  }
  return {
    async elsewhere() {
      answers = []
      channel.postMessage('who')
      await new Promise((resolve) => setTimeout(resolve, ANSWER_WITHIN))
      const all = answers ?? []
      answers = null
      return {
        visibleAt: Math.max(0, ...all.map(({ visibleAt }) => visibleAt)),
        activeAt: Math.max(0, ...all.map(({ activeAt }) => activeAt)),
      }
    },
    close: () => channel.close(),
  }
}

function isSeen(value: unknown): value is Seen {
  const { visibleAt, activeAt } = (value ?? {}) as Partial<Seen>
  return typeof visibleAt === 'number' && typeof activeAt === 'number'
}
