/**
 * Builds the site for a sub-path, serves it there, and asks for every address that its pages and styles name: each must
 * lie under the sub-path and be answered. Leaves that site in `build/`; the build that is to stay comes after it.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { isProgram, root } from './program.mjs';
import { serveFolder } from './serve.mjs';

const base = '/some/folder';

/**
 * Addresses in a page or style sheet that name something on this site, each once and without its fragment.
 * @param {string} text HTML or CSS
 * @param {URL} from address of the page or style sheet, which relative ones start from
 * @returns {URL[]}
 */
export function findAddresses(text, from) {
  const found = [
    ...text.matchAll(/\s(?:href|src|poster|action)="([^"]*)"/g),
    ...text.matchAll(/url\(["']?([^"')]*)["']?\)/g),
    ...text.matchAll(/\bimport\(["']([^"']*)["']\)/g)
  ].map(([, address = '']) => new URL(address.replaceAll('&amp;', '&'), from));
  const own = found.filter((url) => url.origin === from.origin).map((url) => url.href.replace(/#.*$/, ''));
  return [...new Set(own)].map((address) => new URL(address));
}

async function main() {
  const env = { ...process.env, BASE_PATH: base };
  const built = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    env,
    encoding: 'utf8',
    shell: process.platform === 'win32'
  });
  if (built.status !== 0) {
    console.error(built.stdout + built.stderr);
    process.exit(1);
  }

  const folder = join(root, 'build');
  const server = createServer(serveFolder(folder, base));
  await new Promise((ready) => server.listen(0, () => ready(undefined)));
  const address = server.address();
  const origin = `http://localhost:${typeof address === 'object' && address?.port}`;
  const faults = [];
  const asked = new Map();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(html|css)$/.test(file)) continue;
    const name = file.replaceAll('\\', '/');
    const from = new URL(`${origin}${base}/${name.replace(/index\.html$/, '')}`);
    for (const { href, pathname } of findAddresses(readFileSync(join(folder, file), 'utf8'), from)) {
      if (!asked.has(href)) asked.set(href, (await fetch(href)).status);
      if (!pathname.startsWith(`${base}/`)) faults.push(`build/${name}: ${pathname} is not under ${base}/`);
      else if (asked.get(href) !== 200) faults.push(`build/${name}: ${pathname} gives ${asked.get(href)}`);
    }
  }
  server.closeAllConnections();
  server.close();
  for (const fault of faults) console.error(fault);
  console.log(`Under ${base}/: ${asked.size} addresses, ${faults.length} of them wrong`);
  if (faults.length > 0 || asked.size === 0) process.exitCode = 1;
}

if (isProgram(import.meta.url)) await main();
