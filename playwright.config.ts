import { defineConfig, devices } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import { browserFile } from './scripts/setup.mjs';

// Written by scripts/setup.mjs; without it Playwright looks for a browser of its own
const browser = existsSync(browserFile)
  ? (JSON.parse(readFileSync(browserFile, 'utf8')) as { path: string })
  : undefined;

// The server takes the next free port and prints it; the tests of two clones can run side by side
const site = `http://localhost:${process.env.SITE_PORT}${process.env.BASE_PATH ?? ''}/`;

export default defineConfig({
  testDir: 'tests',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  timeout: 30_000,
  globalTimeout: 540_000,
  reporter: [['list'], ['json', { outputFile: 'reports/browser.json' }]],
  webServer: {
    command: 'node scripts/serve.mjs',
    wait: { stdout: /The site is at http:\/\/localhost:(?<SITE_PORT>\d+)/ },
    stderr: 'pipe',
    timeout: 15_000
  },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: site,
    trace: 'off',
    launchOptions: {
      executablePath: browser?.path,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking']
    }
  },
  projects: [
    { name: 'reading', testIgnore: 'no-js.spec.ts' },
    { name: 'no-js', testMatch: 'no-js.spec.ts', use: { javaScriptEnabled: false } }
  ]
});
