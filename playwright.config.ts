import { defineConfig, devices } from '@playwright/test'

// A browser that only talks to this machine: its own services would otherwise be tried in the background.
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-default-apps',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--metrics-recording-only',
  '--disable-gpu',
  '--disable-gpu-rasterization',
  '--disable-client-side-phishing-detection',
  '--disable-features=OptimizationHints,MediaRouter,InterestFeedContentSuggestions,Translate,AutofillServerCommunication',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1',
]

/** A journey runs in every browser; one named for a browser (`x.phone.spec.ts`) in that one alone. */
const journeysOf = (browser: string) => ({
  testMatch: [`**/*.${browser}.spec.ts`, /\/[^./]+\.spec\.ts$/],
  dependencies: ['first admin'],
})

const LONGEST = ['leak', 'access', 'canary']
const fileOf = (name: string) => `**/${name}.wire.ts`
const overHttp = (name: string) => ({ testMatch: fileOf(name), dependencies: ['first admin'] })

const desktop = { ...devices['Desktop Chrome'], channel: undefined }

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // Waits end as soon as there is something to see; a slow machine is no defect.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  retries: 0,
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  reporter: 'list',
  use: {
    // Set by `npm run e2e`, which starts the wiki for the journeys.
    baseURL: process.env.BASE_URL,
    // What a trace records of every step costs as much as the journeys themselves: it is asked for where one has failed.
    trace: process.env.TRACE ? { mode: 'retain-on-failure', screenshots: false } : 'off',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || undefined,
      // Chromium's sandbox does not work as root or in most containers.
      args: process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox', ...QUIET] : QUIET,
    },
  },
  projects: [
    // A wiki has its first admin once: this journey comes before all others.
    { name: 'first admin', testMatch: '**/first-admin.setup.ts', use: desktop, teardown: 'aftermath' },
    { name: 'aftermath', testMatch: '**/aftermath.teardown.ts' },
    // What goes over HTTP alone, where the bytes are what counts and not the browser, keeps the wiki busy, and what goes through a
    // browser keeps the browser busy: the three longest of the first kind are begun one after another, between those of the second.
    { name: 'leak', ...overHttp('leak') },
    { name: 'desktop', ...journeysOf('desktop'), use: desktop },
    { name: 'access', ...overHttp('access') },
    { name: 'phone', ...journeysOf('phone'), use: { ...devices['Pixel 7'], viewport: { width: 360, height: 740 } } },
    { name: 'canary', ...overHttp('canary') },
    { name: 'no-js', ...journeysOf('no-js'), use: { ...desktop, javaScriptEnabled: false } },
    { name: 'wire', ...overHttp('*'), testIgnore: LONGEST.map(fileOf) },
  ],
})
