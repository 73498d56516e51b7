import { receiveFiles } from '../store/receivedFiles.ts'

type LaunchQueue = {
  setConsumer(consumer: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void): void
}

/**
 * Takes in files that the system opens with the installed app, or that another app shares with it. They go from hand
 * to hand in memory and reach the page for files.
 */
export function openFileDoors(): void {
  const { launchQueue } = window as Window & { launchQueue?: LaunchQueue }
  launchQueue?.setConsumer(async ({ files = [] }) => {
    if (files.length > 0) receiveFiles(await Promise.all(files.map((handle) => handle.getFile())))
  })
  const address = new URL(window.location.href)
  if (!address.searchParams.has('shared')) return
  address.searchParams.delete('shared')
  window.history.replaceState(window.history.state, '', address)
  askForShared()
}

function askForShared(): void {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = ({ data }: MessageEvent<readonly File[]>) => {
    port1.close()
    if (data.length > 0) receiveFiles(data)
  }
  navigator.serviceWorker.controller?.postMessage({ kind: 'give-shared-files' }, [port2])
}
