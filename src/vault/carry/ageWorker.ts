import { decryptFile, encryptText } from './ageFile.ts'
import type { AgeReply, AgeRequest } from './ageMessages.ts'

self.onmessage = ({ data }: MessageEvent<AgeRequest>) => {
  // Reported, what breaks reaches whoever waits for an answer.
  answer(data).catch(reportError)
}

async function answer(asked: AgeRequest): Promise<void> {
  const result =
    asked.kind === 'encrypt'
      ? await encryptText(asked.text, asked.passphrase, { armoured: asked.armoured })
      : await decryptFile(asked.bytes, asked.passphrases)
  if (!result.ok) return tell({ kind: 'fault', fault: result.fault })
  tell({ kind: 'done', bytes: result.value }, [result.value.buffer])
}

function tell(reply: AgeReply, transfer: Transferable[] = []): void {
  self.postMessage(reply, { transfer })
}
