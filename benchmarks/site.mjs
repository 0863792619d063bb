/** The built site as the benchmark reads it: compressed as a web server would send it, with a bare page for scale. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../scripts/program.mjs';
import { serveFolder } from '../scripts/serve.mjs';

/**
 * What stays in the build, and words that its code cannot do without, minified or not.
 * @type {Record<string, string[]>}
 */
export const telltales = {
  zod: ['unrecognized_keys', '~standard'],
  yaml: ['tag:yaml.org,2002', 'BLOCK_FOLDED'],
  'd3-geo': ['GeometryCollection'],
  'd3-time-format': ['%-m/%-d/%Y']
};

/**
 * Which of these packages have come into a script?
 * @param {string} script text of a script
 */
export const findStrays = (script) =>
  Object.keys(telltales).filter((name) => telltales[name]?.some((word) => script.includes(word)));

/**
 * The chapters that were built.
 * @param {string} folder the built site
 */
export const findChapters = (folder) =>
  readdirSync(join(folder, 'chapters'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, 'chapters', entry.name, 'index.html')))
    .map(({ name }) => name)
    .sort();

/**
 * What a page for frames weighs with all that it loads, gzipped. Its text is in it; links are not followed.
 * @param {string} folder the built site
 * @param {string} file from that folder
 * @param {string} base the sub-path that the site was built for, or nothing
 * @returns {number} KB
 */
export function weighPage(folder, file, base) {
  const zip = (/** @type {string} */ name) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length;
  const html = readFileSync(join(folder, file), 'utf8');
  const from = new URL(`http://localhost${base}/${file.replaceAll('\\', '/')}`);
  const loaded = [
    ...html.matchAll(/\ssrc="([^"]+)"/g),
    ...html.matchAll(/<(?:use|image|link rel="(?:stylesheet|preload|modulepreload)")\s[^>]*?href="([^"]+)"/g),
    ...html.matchAll(/url\(["']?([^"')]+)["']?\)/g)
  ]
    .map(([, address = '']) => new URL(address.replaceAll('&amp;', '&'), from))
    .filter(({ protocol, pathname }) => protocol !== 'data:' && pathname !== from.pathname)
    .map(({ pathname }) => decodeURIComponent(pathname.slice(base.length + 1)));
  return [file, ...new Set(loaded)].reduce((sum, name) => sum + zip(name), 0) / 1024;
}

/**
 * The pages for frames that were built, as files from the folder of the site: one for a chapter, the others for single figures.
 * @param {string} folder the built site
 * @param {string[]} chapters only of these
 */
export function findFrames(folder, chapters) {
  const pages = chapters
    .filter((chapter) => existsSync(join(folder, 'embed', chapter)))
    .flatMap((chapter) =>
      readdirSync(join(folder, 'embed', chapter), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('index.html'))
        .map((name) => join('embed', chapter, name))
    );
  const isChapter = (/** @type {string} */ page) => page.split(/[\\/]/).length === 3;
  return { chapter: pages.filter(isChapter), figure: pages.filter((page) => !isChapter(page)) };
}

/** Where the bare page stands in the site that is measured. */
export const barePath = 'bare-page/';

/**
 * Copies the site to a folder of its own, with a gzipped file beside each that shrinks, and the bare page.
 * @param {string} folder the built site
 * @returns {string} the copy; whoever asked for it removes it
 */
export function compressSite(folder) {
  const copy = mkdtempSync(join(tmpdir(), 'bench-'));
  cpSync(folder, copy, { recursive: true });
  mkdirSync(join(copy, barePath));
  cpSync(join(root, 'benchmarks', 'bare.html'), join(copy, barePath, 'index.html'));
  cpSync(
    join(root, 'node_modules', 'scrollama', 'build', 'scrollama.min.js'),
    join(copy, barePath, 'scrollama.js')
  );
  for (const name of readdirSync(copy, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(html|js|css|svg|json|txt|xml)$/.test(name)) continue;
    const file = join(copy, name);
    writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
  }
  return copy;
}

/**
 * Serves a compressed copy of the site on a free port.
 * @param {string} folder the built site
 * @param {string} base the sub-path that it was built for, or nothing
 * @returns {Promise<{ address: string, folder: string, stop: () => void }>} `address` ends in a slash
 */
export async function serveCompressed(folder, base) {
  const copy = compressSite(folder);
  const server = createServer(serveFolder(copy, base, { gzip: true }));
  await new Promise((ready) => server.listen(0, () => ready(undefined)));
  const listening = server.address();
  const port = typeof listening === 'object' && listening ? listening.port : 0;
  return {
    address: `http://localhost:${port}${base}/`,
    folder: copy,
    stop: () => {
      server.closeAllConnections();
      server.close();
      rmSync(copy, { recursive: true });
    }
  };
}
