import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { browserArguments, findBrowser } from './scripts/browser.mjs'
import { compiledMessages } from './scripts/compiledMessages.ts'
import { fileHashes } from './scripts/fileHashes.ts'
import { manifest } from './scripts/manifest.ts'
import { policyInPage, securityHeaders } from './scripts/securityHeaders.ts'
import { thirdPartyLicences } from './scripts/thirdPartyLicences.ts'

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as {
  version: string
}
const port = Number(process.env.PORT ?? 4173)

// What the first screens share with lazy ones: a chunk for each would be compressed apart, and weigh more.
const FIRST =
  /node_modules\/(react|react-dom|scheduler)\/|src\/(domain\/(day|entries|entry|entryUpgrades|journal|result|setting)\.ts|vault\/schema\.ts|store\/(JournalProvider|useJournal))/

// Dexie's build for today's browsers: the same code without what older ones need, some kilobytes less to fetch.
const DEXIE = fileURLToPath(new URL('node_modules/dexie/dist/modern/dexie.mjs', import.meta.url))

const licences = thirdPartyLicences()

export default defineConfig({
  resolve: { alias: [{ find: /^dexie$/, replacement: DEXIE }] },
  base: './',
  // Routes live in the fragment, so an address without a file is a missing file, and says so.
  appType: 'mpa',
  define: { __APP_VERSION__: JSON.stringify(version) },
  plugins: [
    compiledMessages(),
    react(),
    policyInPage(),
    licences.forPage,
    fileHashes(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest,
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,png,webmanifest,json,txt}'],
        globIgnores: ['screenshots/**', 'share-target.js'],
        importScripts: ['share-target.js'],
        // In a file of its own it would be fetched after the worker has begun: where that fails, as on a phone that loses
        // its network or from a host halfway through a release, the worker is installed all the same and does nothing.
        inlineWorkboxRuntime: true,
        navigateFallback: 'index.html',
        cleanupOutdatedCaches: true,
      },
    }),
  ],
  worker: { plugins: () => [licences.forWorkers] },
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
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', test: FIRST }] } } },
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
          testTimeout: process.env.DEEP ? 900_000 : 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'engines',
          environment: 'node',
          include: ['tests/engines/*.tour.ts'],
          globalSetup: 'tests/engines/buildNext.ts',
          testTimeout: 180_000,
          hookTimeout: 60_000,
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
          testTimeout: 60_000,
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
