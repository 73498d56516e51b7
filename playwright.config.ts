import { defineConfig } from '@playwright/test'
import { browserArguments, findBrowser } from './scripts/browser.mjs'

const port = Number(process.env.E2E_PORT ?? 4399)
const executablePath = findBrowser()

/** The built app (`dist`) in a real browser: build first. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  // One more than the two cores that are promised: a test waits for its browser a third of its time.
  workers: 3,
  retries: 0,
  timeout: process.env.DEEP ? 600_000 : 120_000,
  // Two busy cores are slow, not wrong.
  expect: { timeout: 15_000 },
  reporter: [['line'], ['json', { outputFile: 'test-results/reports/playwright.json' }]],
  use: {
    baseURL: `http://localhost:${port}/`,
    actionTimeout: 15_000,
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
