import { readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { securityHeaders } from '../../../scripts/securityHeaders.ts'

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

/** Serves a built app (`dist` unless said otherwise) with the headers of `public/_headers`. */
export async function startServer({ port = 0, folder = builtApp } = {}): Promise<Server> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const asked = normalize(decodeURIComponent(pathname === '/' ? '/index.html' : pathname))
    const file = join(folder, asked)
    const found = file.startsWith(folder) && (await isFile(file))
    response.writeHead(found ? 200 : 404, {
      ...securityHeaders,
      ...(found && { 'Content-Type': CONTENT_TYPES[extname(file)] ?? 'application/octet-stream' }),
    })
    response.end(found ? await readFile(file) : undefined)
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

const builtApp = fileURLToPath(new URL('../../../dist', import.meta.url))

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT' || fault.code === 'ENOTDIR') return null
    throw fault
  })
  return found?.isFile() ?? false
}
