import { createServer } from 'node:net'
import { installIfNeeded, run } from './install.mjs'

/** `npm start`: everything from a fresh clone to the production build in the browser, on one's own machine. */

const port = Number(process.env.PORT ?? 4173)

installIfNeeded()
if (!(await isFree(port))) {
  console.error(
    `Port ${port} is taken by another program. Close it, or choose another port: PORT=4174 npm start`,
  )
  process.exit(1)
}
if (run('npx', ['vite', 'build']) !== 0) {
  console.error('\nThe app could not be built; the reason stands above.')
  process.exit(1)
}
const { preview } = await import('vite')
const server = await preview()
console.log(
  `\nShoreline is at ${server.resolvedUrls?.local[0] ?? `http://localhost:${port}/`} (Ctrl+C ends it)`,
)

/** @param {number} wanted */
function isFree(wanted) {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(wanted, 'localhost', () => probe.close(() => resolve(true)))
  })
}
