import { readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { securityHeaders } from '../../../scripts/build/securityHeaders.ts'

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
}

/** A server that a test can stop, as a phone loses its network, and start again at the same address. */
export type Server = { readonly origin: string; readonly port: number; stop(): Promise<void> }

type Serving = {
  readonly port?: number
  readonly folder?: string
  /** The address the folder is served at, with a slash at both ends. */
  readonly base?: string
  /** Compresses what is text, as every host does. */
  readonly compressed?: boolean
  /** The headers that go with every file; those of the app unless said otherwise. */
  readonly headers?: Readonly<Record<string, string>>
  /** Told of every request that found nothing, and of every report that the policy was broken. */
  readonly onMissing?: (request: string) => void
}

/** Serves a built app (`dist` unless said otherwise) with the headers of `public/_headers`. */
export async function startServer({
  port = 0,
  folder = builtApp,
  base = '/',
  compressed = false,
  headers = securityHeaders,
  onMissing,
}: Serving = {}): Promise<Server> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const within = pathname.startsWith(base) ? pathname.slice(base.length) : '..'
    const file = join(folder, normalize(decodeURIComponent(within === '' ? 'index.html' : within)))
    const found = file.startsWith(folder) && (await isFile(file))
    if (!found) onMissing?.(`${request.method} ${pathname}`)
    const type = CONTENT_TYPES[extname(file)] ?? 'application/octet-stream'
    const shrinks = compressed && found && !type.startsWith('image/png')
    response.writeHead(found ? 200 : 404, {
      ...headers,
      ...(shrinks && { 'Content-Encoding': 'gzip' }),
      ...(onMissing && { 'Content-Security-Policy': `${policy}; report-uri /policy-was-broken` }),
      ...(found && { 'Content-Type': type }),
    })
    const content = found ? await readFile(file) : undefined
    response.end(content && shrinks ? gzipSync(content) : content)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, 'localhost', resolve)
  })
  const taken = (server.address() as AddressInfo).port
  return {
    origin: `http://localhost:${taken}`,
    port: taken,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const policy = securityHeaders['Content-Security-Policy']
const builtApp = fileURLToPath(new URL('../../../dist', import.meta.url))

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT' || fault.code === 'ENOTDIR') return null
    throw fault
  })
  return found?.isFile() ?? false
}
