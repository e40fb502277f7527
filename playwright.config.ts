import { defineConfig } from '@playwright/test'
import { browserArguments, findBrowser } from './scripts/browser.mjs'

const port = Number(process.env['PATCHBAY_E2E_PORT'] ?? '4179')
const baseURL = `http://127.0.0.1:${port}/`
const ci = process.env['CI'] !== undefined
const browser = await findBrowser()
if (browser === undefined) throw new Error('No Chromium found: run `node scripts/browser.mjs`.')

export default defineConfig({
  testDir: 'e2e/specs',
  outputDir: 'test-results',
  snapshotPathTemplate: '{testDir}/{testFileDir}/__screenshots__/{testFileName}/{arg}-{platform}{ext}',
  fullyParallel: true,
  workers: 2,
  forbidOnly: ci,
  // A shared machine can starve a browser for seconds: a test that fails twice has failed, one that fails once is named.
  retries: ci ? 1 : 0,
  failOnFlakyTests: !ci,
  timeout: ci ? 60_000 : 30_000,
  reporter: 'list',
  use: {
    baseURL,
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    viewport: { width: 1440, height: 900 },
    launchOptions: { executablePath: browser, args: browserArguments() },
  },
  expect: { timeout: ci ? 10_000 : 5_000, toHaveScreenshot: { animations: 'disabled', caret: 'hide' } },
  webServer: {
    command: `node scripts/start.mjs --port ${port}`,
    url: baseURL,
    reuseExistingServer: !ci,
    // A stale build is built first.
    timeout: 120_000,
  },
})
