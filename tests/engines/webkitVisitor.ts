import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../scripts/freePort.mjs'
import { FILE_PLACE, findTarget, type Target } from './findTarget.ts'
import { isGone, until } from './hands.ts'
import type { Visitor } from './visitor.ts'

/** How W3C WebDriver names an element that it hands over. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'

type Programs = { readonly driver: string; readonly browser: string; readonly screen: string }

/** Opens WebKitGTK's MiniBrowser on a screen of its own, through plain W3C WebDriver. */
export async function openWebKit({ driver, browser, screen }: Programs): Promise<Visitor> {
  const home = await mkdtemp(join(tmpdir(), 'shoreline-webkit-'))
  const port = process.env.WEBDRIVER_PORT ?? String(await freePort())
  const running = spawn(screen, ['-a', driver, `--port=${port}`], {
    // A group of its own: the screen, the driver and the browser end together.
    detached: true,
    stdio: 'ignore',
    env: {
      ...process.env,
      HOME: home,
      XDG_CONFIG_HOME: join(home, 'config'),
      LANG: 'en_CA.UTF-8',
      TZ: 'America/Toronto',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  })
  const ask = async (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      signal: AbortSignal.timeout(60_000),
      ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    })
    const { value } = (await answer.json()) as { value: { error?: string; message?: string } | null }
    if (!answer.ok) throw new Error(`${path}: ${value?.error} ${value?.message ?? ''}`)
    return value
  }
  await answering(() => ask('GET', '/status'))
  const { sessionId } = (await ask('POST', '/session', {
    capabilities: {
      alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } },
    },
  })) as { sessionId: string }
  const session = (method: 'GET' | 'POST', path: string, body?: object) =>
    ask(method, `/session/${sessionId}${path}`, body)
  await session('POST', '/timeouts', { script: 30_000, pageLoad: 60_000, implicit: 0 })
  await session('POST', '/window/rect', { width: 390, height: 844 })

  const find = async (target: Target) => {
    const found = (await session('POST', '/execute/async', {
      script: `(${findTarget})(arguments[0]).then(arguments[1])`,
      args: [target],
    })) as Record<string, string> | null
    const id = found?.[ELEMENT]
    if (id === undefined) throw new Error(`Not on the page: ${JSON.stringify(target)}`)
    return `/element/${id}`
  }
  const tabs = [(await session('GET', '/window')) as string]
  return {
    goto: async (address) => void (await session('POST', '/url', { url: address })),
    run: async (work, ...args) => {
      const outcome = (await session('POST', '/execute/async', {
        script: `const done = arguments[arguments.length - 1]
          Promise.resolve().then(() => (${work})(...Array.from(arguments).slice(0, -1)))
            .then((value) => done({ value }), (error) => done({ error: String(error) }))`,
        args,
      })) as { value?: never; error?: string }
      if (outcome.error !== undefined) throw new Error(outcome.error)
      return outcome.value as never
    },
    click: async (target) => void (await session('POST', `${await find(target)}/click`, {})),
    type: async (target, text) => void (await session('POST', `${await find(target)}/value`, { text })),
    chooseFile: async (path) => {
      const place = await until('a place for files', () => find(FILE_PLACE))
      await session('POST', `${place}/value`, { text: path })
    },
    openTab: async (address) => {
      // A window: a tab that is opened by its driver lies behind the first for good, and WebKit draws nothing of what
      // nobody sees. A notebook with a lock is rightly blank there, as soon as what watches over it is fetched.
      const { handle } = (await session('POST', '/window/new', { type: 'window' })) as { handle: string }
      tabs.push(handle)
      await session('POST', '/window', { handle })
      await session('POST', '/url', { url: address })
    },
    switchTab: async (place) => void (await session('POST', '/window', { handle: tabs[place] })),
    downloads: home,
    picture: async () => Buffer.from((await session('GET', '/screenshot')) as string, 'base64'),
    faults: [],
    close: async () => {
      try {
        await ask('DELETE', `/session/${sessionId}`)
      } catch (fault) {
        if (!isGone(fault)) throw fault
      } finally {
        if (running.pid !== undefined) process.kill(-running.pid)
      }
      await rm(home, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function answering(ask: () => Promise<unknown>): Promise<void> {
  const until = Date.now() + 60_000
  for (;;) {
    try {
      await ask()
      return
    } catch (fault) {
      // Refused until the driver listens.
      if (Date.now() > until) throw fault
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}
