import { defineConfig, devices } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import { browserFile } from './scripts/setup.mjs';

// Written by scripts/setup.mjs; without it Playwright looks for a browser of its own
const browser = existsSync(browserFile)
  ? (JSON.parse(readFileSync(browserFile, 'utf8')) as { path: string })
  : undefined;

const base = process.env.BASE_PATH ?? '';
/** OUT and BASE_PATH are those of the build; EXAMPLE_OUT is where the example story was built, if it was. */
const { EXAMPLE_OUT: exampleOut } = process.env;

/** A server takes the next free port and prints it; the tests of two clones can run side by side. */
const serve = (wait: RegExp, env: Record<string, string> = {}) => ({
  command: 'node scripts/serve.mjs',
  wait: { stdout: wait },
  stderr: 'pipe' as const,
  timeout: 15_000,
  env
});

/**
 * A system browser is a whole one: for each page that a test opens it would also load the pages of its own window, which
 * takes a quarter of the time. The list replaces Playwright's, so what that switches off for steadiness is in it.
 */
const switchedOff = [
  'InitialWebUI',
  'PreloadTopChromeWebUI',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIReloadButton',
  'AimEnabled',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning'
];

export default defineConfig({
  testDir: 'tests',
  testMatch: '*.spec.ts',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  timeout: 30_000,
  globalTimeout: process.env.LONG === '1' ? 1_800_000 : 540_000,
  reporter: [['list'], ['json', { outputFile: 'reports/browser.json' }]],
  webServer: [
    serve(/The site is at http:\/\/localhost:(?<SITE_PORT>\d+)/),
    ...(exampleOut
      ? [serve(/The site is at http:\/\/localhost:(?<EXAMPLE_PORT>\d+)/, { OUT: exampleOut })]
      : [])
  ],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${process.env.SITE_PORT}${base}/`,
    trace: 'off',
    launchOptions: {
      executablePath: browser?.path,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        `--disable-features=${switchedOff.join()}`
      ]
    }
  },
  projects: [
    { name: 'reading', testIgnore: /no-js|second-story/ },
    { name: 'no-js', testMatch: 'no-js.spec.ts', use: { javaScriptEnabled: false } },
    ...(exampleOut
      ? [
          {
            name: 'second-story',
            testMatch: 'second-story.spec.ts',
            use: { baseURL: `http://localhost:${process.env.EXAMPLE_PORT}${base}/` }
          }
        ]
      : [])
  ]
});
