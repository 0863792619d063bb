/**
 * Serves the built site from `build/`, as any web server would, and prints its address.
 *
 *   OUT        the folder that it was built into, where that is another
 *   PORT       the port; without it 4173, or the next free one
 *   BASE_PATH  the sub-path that the site was built for, such as /oaths; without it the root
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import { isProgram, root } from './program.mjs';

const firstPort = 4173;
const lastPort = firstPort + 100;

/**
 * Answers requests with the files of a folder: a page's address ends in a slash, anything unknown is the
 * site's own 404 page with status 404.
 *
 * @param {string} folder the built site
 * @param {string} [base] sub-path without a slash at its end; empty for the root
 * @param {{ gzip?: boolean }} [options] `gzip`: send the `.gz` beside a file, where there is one, to whoever takes it
 * @returns {import('node:http').RequestListener}
 */
export function serveFolder(folder, base = '', { gzip = false } = {}) {
  const files = sirv(folder, { etag: true, gzip });
  const missing = readFileSync(join(folder, '404.html'));

  return (request, response) => {
    const [, pathname = '/', search = ''] = /^([^?]*)(.*)$/.exec(request.url ?? '') ?? [];
    const moveTo = (/** @type {string} */ address) =>
      void response.writeHead(308, { location: address + search }).end();
    const sayMissing = () =>
      void response.writeHead(404, { 'content-type': 'text/html;charset=utf-8' }).end(missing);

    if (pathname === base && base) return moveTo(`${base}/`);
    if (!pathname.startsWith(`${base}/`)) return pathname === '/' ? moveTo(`${base}/`) : sayMissing();
    const path = pathname.slice(base.length);
    if (!path.endsWith('/') && existsSync(join(folder, decode(path), 'index.html')))
      return moveTo(`${pathname}/`);
    request.url = path + search;
    files(request, response, sayMissing);
  };
}

/**
 * The path as a file name; a broken escape is left as it is, and names no file.
 * @param {string} path
 */
function decode(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * @param {import('node:http').RequestListener} listener
 * @param {number} port
 * @param {number} last the last port to try when the ones before are taken
 * @returns {Promise<number>} the port that it listens on
 */
function listen(listener, port, last) {
  return new Promise((done, fail) => {
    const server = createServer(listener);
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE' && port < last) done(listen(listener, port + 1, last));
      else fail(error);
    });
    server.listen(port, () => done(port));
  });
}

async function main() {
  const out = process.env.OUT || 'build';
  const folder = resolve(root, out);
  const base = process.env.BASE_PATH ?? '';
  const wanted = process.env.PORT ? Number(process.env.PORT) : undefined;
  if (!existsSync(join(folder, '404.html'))) {
    console.error(
      `There is no built site in ${out}/ yet. Run \`npm run build\` first, or \`npm start\` for both.`
    );
    process.exit(1);
  }
  try {
    const port = await listen(serveFolder(folder, base), wanted ?? firstPort, wanted ?? lastPort);
    console.log(`The site is at http://localhost:${port}${base}/ (Ctrl+C ends it)`);
  } catch (error) {
    console.error(
      `Cannot listen on port ${wanted ?? firstPort}: ${error instanceof Error ? error.message : error}`
    );
    process.exit(1);
  }
}

if (isProgram(import.meta.url)) await main();
