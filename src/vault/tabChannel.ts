/** How tabs with one journal tell each other what they stored. Page ids only: nothing a locked tab should not hear. */
export type TabChannel = {
  /** Tells the other tabs which pages changed. */
  announce(ids: readonly string[]): void
  close(): void
}

/** Listens to the other tabs on one database. Where the browser has no BroadcastChannel, tabs find out as they save. */
export function openTabChannel(
  databaseName: string,
  onChanged: (ids: readonly string[]) => void,
): TabChannel {
  if (typeof BroadcastChannel === 'undefined') return { announce: () => undefined, close: () => undefined }
  const channel = new BroadcastChannel(`shoreline pages ${databaseName}`)
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (Array.isArray(data) && data.every((id) => typeof id === 'string')) onChanged(data)
  }
  let closed = false
  return {
    announce(ids) {
      // A save may end after its vault was closed; a closed channel throws.
      if (!closed) channel.postMessage(ids)
    },
    close() {
      closed = true
      channel.close()
    },
  }
}
