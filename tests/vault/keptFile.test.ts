import { describe, expect, it } from 'vitest'
import { fault } from '../../src/domain/result.ts'
import { contentNow, fileNow, writeKeptFile } from '../../src/vault/carry/keptFile.ts'
import { FolderInMemory } from './folderOfTests.ts'

const NAME = 'shoreline.json'

async function kept(content: string) {
  const folder = new FolderInMemory()
  folder.put(NAME, new TextEncoder().encode(content))
  return { folder, handle: await folder.getFileHandle(NAME) }
}

describe('a file that another program may be replacing', () => {
  it.each(['NotFoundError', 'NotReadableError'])(
    'is had once it is there again, after %s for a moment',
    async (error) => {
      const { folder, handle } = await kept('words')
      for (const ask of [fileNow, contentNow]) {
        folder.replacing(NAME, error, 1)
        const file = await ask(handle)
        expect(file.ok && (await file.value.text())).toBe('words')
      }
    },
  )

  it.each([
    ['NotFoundError', 'gone'],
    ['NotAllowedError', 'not-allowed'],
    ['NotReadableError', 'not-read'],
    ['InvalidStateError', 'not-read'],
  ] as const)('that goes on with %s is %s', async (error, kind) => {
    const { folder, handle } = await kept('words')
    for (const ask of [fileNow, contentNow]) {
      folder.replacing(NAME, error, 2)
      expect(await ask(handle)).toEqual(fault({ kind }))
      folder.replacing(NAME, '', 0)
    }
  })

  it('is looked at once more where it is empty, as one is that is only just being written', async () => {
    const { folder, handle } = await kept('')
    const file = fileNow(handle)
    folder.put(NAME, new TextEncoder().encode('words'))
    const found = await file
    expect(found.ok && (await found.value.text())).toBe('words')
  })

  it('is written where it was gone only as that began, and said to be gone where it stays so', async () => {
    const { folder, handle } = await kept('first')
    folder.refuseWriting(1)
    expect((await writeKeptFile(handle, 'second')).ok).toBe(true)
    expect(new TextDecoder().decode(folder.files.get(NAME)?.content)).toBe('second')
    folder.refuseWriting(2)
    expect(await writeKeptFile(handle, 'third')).toEqual(fault({ kind: 'gone' }))
    expect(new TextDecoder().decode(folder.files.get(NAME)?.content)).toBe('second')
  })
})
