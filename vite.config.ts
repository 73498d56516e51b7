import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { browserArguments, findBrowser } from './scripts/browser.mjs'
import { appearanceLast } from './scripts/build/appearanceLast.ts'
import { chunks } from './scripts/build/chunks.ts'
import { compiledMessages, sharedMessageIds } from './scripts/build/compiledMessages.ts'
import { fileHashes, listByTheOthers } from './scripts/build/fileHashes.ts'
import { leftOut } from './scripts/build/leftOut.ts'
import { leftOutOfDexie } from './scripts/build/leftOutOfDexie.ts'
import { manifest, plainName } from './scripts/build/manifest.ts'
import { packedWords } from './scripts/build/packedWords.ts'
import { plainImports } from './scripts/build/plainImports.ts'
import { scopedName } from './scripts/build/scopedNames.ts'
import { policyInPage, securityHeaders } from './scripts/build/securityHeaders.ts'
import { sharedHelpers } from './scripts/build/sharedHelpers.ts'
import { shoreInPage } from './scripts/build/shoreInPage.ts'
import { stylesFirst } from './scripts/build/stylesFirst.ts'
import { thirdPartyLicences } from './scripts/build/thirdPartyLicences.ts'
import { twiceMinified } from './scripts/build/twiceMinified.ts'
import { unopenedPage } from './scripts/build/unopenedPage.ts'

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as {
  version: string
}
const port = Number(process.env.PORT ?? 4173)

// Builds for today's browsers: the same code without what older ones need, some kilobytes less to fetch.
const DEXIE = fileURLToPath(new URL('node_modules/dexie/dist/modern/dexie.mjs', import.meta.url))
const WORKBOX = fileURLToPath(
  new URL('node_modules/workbox-window/build/workbox-window.prod.mjs', import.meta.url),
)

// React has had it for itself since 18; what stands in for it is for older ones.
const SHIM = /^use-sync-external-store\/shim\/index\.js$/

const licences = thirdPartyLicences()
const unused = leftOut()

export default defineConfig({
  resolve: {
    alias: [
      { find: /^dexie$/, replacement: DEXIE },
      { find: /^workbox-window$/, replacement: WORKBOX },
      { find: SHIM, replacement: 'react' },
    ],
  },
  base: './',
  // Routes live in the fragment, so an address without a file is a missing file, and says so.
  appType: 'mpa',
  define: { __APP_VERSION__: JSON.stringify(version) },
  plugins: [
    compiledMessages(),
    sharedMessageIds(),
    packedWords(),
    react(),
    policyInPage(),
    unopenedPage(),
    shoreInPage(),
    appearanceLast(),
    plainImports(),
    unused.forPage,
    leftOutOfDexie(),
    sharedHelpers(),
    stylesFirst(),
    twiceMinified(),
    licences.forPage,
    plainName(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest,
      includeManifestIcons: false,
      workbox: {
        // The other icons are asked for by an installation alone, which needs the network anyway.
        globPatterns: [
          '**/*.{js,css,html}',
          ...['icons/{icon,plain}.svg', 'icons/{icon,plain}-192.png', 'plain.webmanifest', '*.{json,txt}'],
        ],
        manifestTransforms: [listByTheOthers],
        globIgnores: ['hand-over.js', 'backup.schema.json'],
        importScripts: ['hand-over.js'],
        // In a file of its own it would be fetched after the worker has begun: where that fails, as on a phone that loses
        // its network or from a host halfway through a release, the worker is installed all the same and does nothing.
        inlineWorkboxRuntime: true,
        navigateFallback: 'index.html',
        // A file that is served and not laid in is that file, and no page.
        navigateFallbackDenylist: [/\.[a-z]+$/],
        cleanupOutdatedCaches: true,
      },
    }),
    fileHashes(),
  ],
  css: { modules: { generateScopedName: scopedName } },
  worker: {
    plugins: () => [unused.forWorkers, licences.forWorkers, twiceMinified()],
    rolldownOptions: { output: { minify: false } },
  },
  build: {
    target: 'es2022',
    modulePreload: {
      polyfill: false,
      // Naming what each later page imports would cost every first visit a kilobyte and more, as every name ends in a
      // hash. A page finds its own scripts, from the cache; its style sheets must be there before it is drawn.
      resolveDependencies: (_, files, { hostType }) =>
        hostType === 'js' ? files.filter((file) => file.endsWith('.css')) : files,
    },
    assetsInlineLimit: 0,
    sourcemap: false,
    rolldownOptions: { output: { codeSplitting: chunks, minify: false } },
  },
  preview: { port, strictPort: true, headers: securityHeaders },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.browser.test.ts', 'tests/e2e/**'],
          testTimeout: process.env.DEEP ? 900_000 : 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'engines',
          environment: 'node',
          include: ['tests/engines/*.tour.ts'],
          globalSetup: 'tests/engines/buildNext.ts',
          testTimeout: 600_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        // Found only while tests run, these would be bundled anew: a component would meet two Reacts, a test begin twice.
        optimizeDeps: {
          include: [
            ...['react', 'react-dom/client', 'react/jsx-dev-runtime'],
            ...['hash-wasm', '@noble/hashes/argon2.js', 'age-encryption'],
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.{ts,tsx}'],
          testTimeout: 300_000,
          expect: { poll: { timeout: 20_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findBrowser() ?? '', args: [...browserArguments] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
