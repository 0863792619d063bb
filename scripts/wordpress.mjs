/**
 * A real WordPress shows a chapter whose address somebody has pasted: `npm run test:wordpress`. On Debian, as root: it installs the
 * package `wordpress` with its web server and database, starts both on free ports with data of their own, builds the site for
 * an address of its own, writes a post, and reads it in a browser. What it started it stops; packages stay.
 */
import { chromium } from '@playwright/test';
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findContentFolder } from '../src/lib/story/folder.js';
import { root } from './program.mjs';
import { serveFolder } from './serve.mjs';
import { browserFile } from './setup.mjs';

const packages = [
  'wordpress',
  'wordpress-theme-twentytwentythree',
  'apache2',
  'libapache2-mod-php',
  'mariadb-server',
  'php-mysql',
  'php-curl',
  'php-xml'
];
const modules = '/usr/lib/apache2/modules';
/** Any chapter will do: the first. */
const [chapter = ''] = readdirSync(join(findContentFolder(process.env), 'chapters'))
  .filter((name) => name.endsWith('.svx'))
  .sort()
  .map((name) => name.replace(/^\d+-|\.svx$/g, ''));
const password = 'only-for-this-test';

/** What is to be stopped, the last first. @type {(() => unknown)[]} */
const endings = [];
/** @param {string} line */
const say = (line) => console.log(line);

/**
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
function run(command, args, options = {}) {
  const { status, stderr, stdout } = spawnSync(command, args, { encoding: 'utf8', ...options });
  if (status !== 0)
    throw new Error(
      `${command} ${args[0] ?? ''} failed: ${String(stderr || stdout)
        .trim()
        .slice(-600)}`
    );
  return String(stdout);
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function start(command, args) {
  // In a group of its own: a web server that ends tells all of its group to end
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  const ended = new Promise((done) => child.once('exit', done));
  endings.unshift(() => {
    child.kill();
    return ended;
  });
}

/** @returns {Promise<number>} */
const findPort = () =>
  new Promise((found, failed) => {
    const server = createSocket();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });

/**
 * Tries until it succeeds, a minute at most.
 * @param {string} what
 * @param {() => boolean | Promise<boolean>} isThere
 */
async function waitFor(what, isThere) {
  for (let tries = 0; tries < 240; tries += 1) {
    if (await Promise.resolve(isThere()).catch(() => false)) return;
    await new Promise((later) => setTimeout(later, 250));
  }
  throw new Error(`${what} did not start within a minute`);
}

function install() {
  const missing = packages.filter(
    (name) =>
      !spawnSync('dpkg-query', ['-W', '-f=${Status}', name], { encoding: 'utf8' }).stdout?.includes(
        'ok installed'
      )
  );
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw new Error(
      `This needs ${missing.join(', ')}: run it as root on Debian, or install these packages first.`
    );
  say(`Installing ${missing.join(', ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-q'], { env });
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing], { env });
}

/** @param {string} folder */
async function startDatabase(folder) {
  const data = join(folder, 'data');
  const socket = join(folder, 'database.sock');
  mkdirSync(data);
  run('chown', ['-R', 'mysql', folder]);
  run('mariadb-install-db', [`--datadir=${data}`, '--user=mysql', '--skip-test-db']);
  start('mariadbd', [
    '--no-defaults',
    `--datadir=${data}`,
    `--socket=${socket}`,
    '--skip-networking',
    '--user=mysql',
    `--pid-file=${join(folder, 'database.pid')}`
  ]);
  const sql = (/** @type {string} */ text) =>
    spawnSync('mariadb', [`--socket=${socket}`, '-e', text]).status === 0;
  await waitFor('The database', () => sql('select 1'));
  sql(
    `create database wp; create user wp@localhost identified by '${password}'; grant all on wp.* to wp@localhost`
  );
  return socket;
}

/**
 * @param {string} folder
 * @param {{ socket: string, port: number, sitePort: number, content: string }} options
 */
function layWordPress(folder, { socket, port, sitePort, content }) {
  const files = join(folder, 'wordpress');
  cpSync('/usr/share/wordpress', files, {
    recursive: true,
    dereference: true,
    filter: (path) => !path.endsWith('wp-config.php')
  });
  writeFileSync(
    join(files, 'wp-config.php'),
    `<?php
define('DB_NAME', 'wp'); define('DB_USER', 'wp'); define('DB_PASSWORD', '${password}');
define('DB_HOST', 'localhost:${socket}'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('WP_HOME', 'http://127.0.0.1:${port}'); define('WP_SITEURL', 'http://127.0.0.1:${port}');
define('DISABLE_WP_CRON', true); define('WP_HTTP_BLOCK_EXTERNAL', true); define('WP_ACCESSIBLE_HOSTS', 'localhost');
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`
  );
  // A real site has a public address; to this machine’s own WordPress would not speak
  const extras = join(files, 'wp-content/mu-plugins');
  mkdirSync(extras, { recursive: true });
  writeFileSync(
    join(extras, 'local.php'),
    `<?php
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn ($ports) => [...$ports, ${sitePort}]);
`
  );
  writeFileSync(
    join(folder, 'write.php'),
    `<?php
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = '127.0.0.1:${port}';
require '${files}/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('A class', 'teacher', 'teacher@example.org', false, '', '${password}');
echo wp_insert_post(['post_title' => 'What we read', 'post_status' => 'publish', 'post_author' => 1, 'post_content' => ${JSON.stringify(content)}]);
`
  );
  run('chown', ['-R', 'www-data', files]);
  return {
    files,
    post: () =>
      run('php', [join(folder, 'write.php')])
        .trim()
        .split('\n')
        .at(-1)
  };
}

/**
 * @param {string} folder
 * @param {string} files
 * @param {number} port
 */
function startServer(folder, files, port) {
  const mods = '/etc/apache2/mods-available';
  // Its name has PHP's version, which differs from Debian to Debian
  const phpFile = readdirSync(mods).find((name) => /^php[\d.]*\.load$/.test(name));
  if (!phpFile) throw new Error('Apache has no PHP module: install libapache2-mod-php.');
  const php = readFileSync(join(mods, phpFile), 'utf8').match(/LoadModule .*/)?.[0];
  const config = join(folder, 'apache.conf');
  writeFileSync(
    config,
    `ServerRoot ${folder}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${join(folder, 'apache.pid')}
ErrorLog ${join(folder, 'apache.log')}
User www-data
Group www-data
${['mpm_prefork', 'authz_core', 'dir', 'mime'].map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`).join('\n')}
${php}
TypesConfig /etc/mime.types
DocumentRoot ${files}
DirectoryIndex index.php
<FilesMatch "\\.php$">
  SetHandler application/x-httpd-php
</FilesMatch>
<Directory ${files}>
  Require all granted
</Directory>
`
  );
  start('apache2', ['-f', config, '-DFOREGROUND']);
}

async function main() {
  install();
  const folder = mkdtempSync(join(tmpdir(), 'site-wordpress-'));
  endings.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  run('chmod', ['755', folder]);
  const [port, sitePort] = [await findPort(), await findPort()];
  const site = `http://localhost:${sitePort}`;

  say(`Building the site for ${site}`);
  const [build, kept, served] = [join(root, 'build'), join(folder, 'kept'), join(folder, 'site')];
  // Whoever has built the site finds it as it was: this one is for an address that ends with the test
  const hadBuild = existsSync(build);
  if (hadBuild) cpSync(build, kept, { recursive: true, preserveTimestamps: true });
  try {
    run('npm', ['run', 'build'], { cwd: root, env: { ...process.env, SITE_URL: site, BASE_PATH: '' } });
    cpSync(build, served, { recursive: true });
  } finally {
    rmSync(build, { recursive: true, force: true });
    if (hadBuild) cpSync(kept, build, { recursive: true, preserveTimestamps: true });
  }
  const server = createServer(serveFolder(served)).listen(sitePort);
  endings.unshift(() => server.close());

  const socket = await startDatabase(folder);
  const content = `Before Thursday, please read:\n\n${site}/chapters/${chapter}/\n\nand bring one question.`;
  const { files, post } = layWordPress(folder, { socket, port, sitePort, content });
  const id = post();
  startServer(folder, files, port);
  const address = `http://127.0.0.1:${port}/?p=${id}`;
  await waitFor('WordPress', async () => (await fetch(address)).ok);
  const version = /\$wp_version = '([^']+)'/.exec(
    readFileSync(join(files, 'wp-includes/version.php'), 'utf8')
  )?.[1];
  say(`WordPress ${version}: a post with the address of a chapter, at ${address}`);

  const { path } = JSON.parse(readFileSync(browserFile, 'utf8'));
  const browser = await chromium.launch({
    executablePath: path,
    args: ['--no-sandbox', '--disable-gpu'],
    // It would end this program before the servers are stopped
    handleSIGINT: false,
    handleSIGTERM: false
  });
  endings.unshift(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  /** @type {string[]} */
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(address, { waitUntil: 'networkidle' });
  const frame = page.locator('iframe[src*="/embed/"]');
  await frame.waitFor({ state: 'visible', timeout: 10_000 });
  await frame.scrollIntoViewIfNeeded();
  const inside = page.frames().find((one) => one.url().includes('/embed/'));
  if (!inside) throw new Error('The post has no frame of ours');
  const next = () => inside.getByRole('button', { name: 'Next step' }).click();
  for (let i = 0; i < 5; i += 1) await next();
  const step = await inside.locator('[data-step][aria-current="step"] h2').textContent();
  const tag = await frame.evaluate((element) => /** @type {Element} */ (element.cloneNode()).outerHTML);
  if (!tag.includes('sandbox="allow-scripts"'))
    throw new Error(`WordPress gave the frame no sandbox: ${tag}`);
  const height = () => frame.evaluate((element) => element.clientHeight);
  say(`The frame: ${tag}`);
  say(`After Next five times it shows “${step}”; the frame is ${await height()} px high.`);
  // Its script for heights comes only with an embed that has a blockquote, which hides the frame where scripts do not run
  const script = '/wp-includes/js/wp-embed.min.js';
  const isThere = await page.evaluate(
    (src) => [...document.scripts].some((one) => one.src.includes(src)),
    script
  );
  if (!isThere) await page.addScriptTag({ url: `http://127.0.0.1:${port}${script}` });
  await next();
  await waitFor('The height by message', async () => {
    const wanted = await inside.evaluate(() =>
      Math.ceil(document.querySelector('[data-embed]')?.getBoundingClientRect().height ?? 0)
    );
    return (await height()) === Math.min(1000, Math.max(200, wanted));
  });
  say(
    `${isThere ? 'Its own script is in the page' : 'Its script for heights is not in the page; once it is'}: the next step sets ${await height()} px.`
  );
  if (process.env.PICTURE) await page.screenshot({ path: process.env.PICTURE });
  if (errors.length > 0) throw new Error(`Errors in the page: ${errors.join('; ')}`);
  say('A pasted chapter address is a working embed.');
}

async function stop() {
  for (const end of endings.splice(0)) await end();
}
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => void stop().finally(() => process.exit(1)));

try {
  await main();
} catch (error) {
  console.error(`test:wordpress: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  await stop();
}
