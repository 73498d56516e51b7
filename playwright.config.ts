import { defineConfig } from '@playwright/test'
import { browserArguments, findBrowser } from './scripts/browser.mjs'

const port = Number(process.env.E2E_PORT ?? 4399)
const executablePath = findBrowser()
const PATIENCE = 60_000

/** The built app (`dist`) in a real browser: build first. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  // One more than the two cores that are promised: a test waits for its browser a third of its time.
  workers: 3,
  retries: 0,
  // Two busy cores are slow, not wrong: these are what a test waits before it says that something does not come.
  timeout: process.env.DEEP ? 900_000 : 300_000,
  expect: { timeout: PATIENCE },
  reporter: [['line'], ['json', { outputFile: 'test-results/reports/playwright.json' }]],
  use: {
    baseURL: `http://localhost:${port}/`,
    actionTimeout: PATIENCE,
    trace: 'off',
    viewport: { width: 390, height: 844 },
    locale: 'en-CA',
    timezoneId: 'America/Toronto',
    launchOptions: { args: [...browserArguments], ...(executablePath !== null && { executablePath }) },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
  webServer: {
    command: `npx vite preview --port ${port} --strictPort`,
    port,
    reuseExistingServer: false,
  },
})
