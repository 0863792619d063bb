/**
 * Makes a fresh clone ready to build and, with `--browser`, ready to test. Plain Node: it runs before
 * any package is there.
 *
 *   node scripts/setup.mjs             checks Node, installs what the lockfile names
 *   node scripts/setup.mjs --browser   also finds a browser, or installs one, for `playwright.config.ts`
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { isProgram, root } from './program.mjs';

/** Where the found browser is written for the browser tests. */
export const browserFile = join(root, '.cache', 'browser.json');

/** Names under which a system may have Chromium, in the order in which they are tried. */
const systemNames = ['chromium', 'chromium-browser', 'google-chrome'];
const macApps = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
];

const noBrowserHelp = `No browser was found for the tests, and none could be installed. Any one of these helps:
  - install Chromium or Google Chrome with your system's package manager
  - run: npx playwright install --with-deps chromium
  - set CHROMIUM_PATH to the Chromium program you already have
Then run the command again.`;

/** A reason to stop that needs no stack trace. */
export class SetupError extends Error {}

/**
 * Is this Node new enough?
 * @param {string} version such as `v20.19.0`
 * @param {string} range the `engines.node` of package.json, such as `>=20.19`
 */
export function isNewEnough(version, range) {
  const numbers = (/** @type {string} */ text) => (text.match(/\d+/g) ?? []).map(Number);
  const [have, least] = [numbers(version), numbers(range)];
  for (const [place, number] of least.entries()) {
    if ((have[place] ?? 0) !== number) return (have[place] ?? 0) > number;
  }
  return true;
}

/**
 * Does the lockfile have to be installed? Yes, unless the last complete install was of this very lockfile.
 * @param {string | undefined} stamp hash written after the last install, if there was one
 * @param {string} lockfile text of package-lock.json
 */
export const needsInstall = (stamp, lockfile) => stamp !== hash(lockfile);

/** @param {string} text */
export const hash = (text) => createHash('sha256').update(text).digest('hex');

/**
 * The browser to test with, the first of: the one that CHROMIUM_PATH names, Playwright's own, one of the
 * system, one that an installer brings. `undefined` when there is none.
 *
 * @param {object} places where to look; the test hands in its own
 * @param {string | undefined} places.named value of CHROMIUM_PATH
 * @param {() => string | undefined} places.playwright where Playwright keeps its browser, there or not
 * @param {() => string[]} places.system programs that may be a browser, best first
 * @param {(() => void)[]} places.installers each tries to install one; tried in turn until a browser is there
 * @param {(path: string) => boolean} places.answers does this program start?
 * @returns {{ path: string, from: 'CHROMIUM_PATH' | 'Playwright' | 'system' } | undefined}
 */
export function findBrowser({ named, playwright, system, installers, answers }) {
  if (named) {
    // Somebody asked for this one: to take another in silence would hide the mistake
    if (!answers(named)) throw new SetupError(`CHROMIUM_PATH is “${named}”, which does not start.`);
    return { path: named, from: 'CHROMIUM_PATH' };
  }
  /** @returns {ReturnType<typeof findBrowser>} */
  const look = () => {
    const own = playwright();
    if (own && answers(own)) return { path: own, from: 'Playwright' };
    const path = system().find(answers);
    return path === undefined ? undefined : { path, from: 'system' };
  };
  let found = look();
  for (const install of installers) {
    if (found) break;
    install();
    found = look();
  }
  return found;
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
function run(command, args, options) {
  console.log(`> ${[command, ...args].join(' ')}`);
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options }).status === 0;
}

/** @param {string} path */
function answers(path) {
  if (!existsSync(path)) return false;
  // On Windows Chrome opens a window instead of answering
  if (process.platform === 'win32') return true;
  // Some systems carry a stand-in that only says how to install the real one; others lack a library
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

function systemBrowsers() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = systemNames.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...(process.platform === 'darwin' ? macApps : [])];
}

function playwrightBrowser() {
  try {
    return createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
  } catch {
    return undefined; // Playwright has no build for this system
  }
}

function installWithPlaywright() {
  const command = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  // A network that swallows requests must not hold the tests up for ever
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000', ...process.env };
  run(process.execPath, [command, 'install', 'chromium'], { env, timeout: 240_000 });
}

function installWithApt() {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (run('apt-get', ['update'], { env }))
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env });
}

function checkNode() {
  const range = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node;
  if (!isNewEnough(process.version, range))
    throw new SetupError(
      `This project needs Node ${range.replace('>=', '')} or later; this is ${process.version}.\nGet it from your system, a version manager (.nvmrc names it) or nodejs.org.`
    );
}

function installPackages() {
  const stampFile = join(root, 'node_modules', '.installed-lockfile');
  const lockfile = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const stamp = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : undefined;
  if (!needsInstall(stamp, lockfile)) return;
  // Nearly all packages are build tools: they are wanted even where NODE_ENV says production
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  if (!run('npm', args, { shell: process.platform === 'win32' }))
    throw new SetupError('npm could not install the packages; its message is above.');
  writeFileSync(stampFile, hash(lockfile));
}

function provideBrowser() {
  const found = findBrowser({
    named: process.env.CHROMIUM_PATH,
    playwright: playwrightBrowser,
    system: systemBrowsers,
    installers: [installWithPlaywright, installWithApt],
    answers
  });
  if (!found) throw new SetupError(noBrowserHelp);
  mkdirSync(dirname(browserFile), { recursive: true });
  writeFileSync(browserFile, `${JSON.stringify(found, undefined, 2)}\n`);
  console.log(`Browser for the tests: ${found.path} (${found.from})`);
}

/** @param {{ browser: boolean }} wanted */
export function setup({ browser }) {
  checkNode();
  installPackages();
  if (browser) provideBrowser();
}

if (isProgram(import.meta.url)) {
  try {
    setup({ browser: process.argv.includes('--browser') });
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
