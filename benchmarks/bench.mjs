/**
 * Measures what a chapter costs its reader, beside the budgets: `npm run bench`.
 *
 *   --chapter <id>   only this chapter, and no exploration; may be given more than once
 *   --runs <number>  how often each reading is taken (5)
 *   --phone          load and scroll in a phone's window as well
 *   --check          exit code 1 when something is over its budget
 *
 * BASE_PATH names the sub-path that the site was built for, as for `npm start`.
 */
import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { isProgram, root } from '../scripts/program.mjs';
import { browserFile } from '../scripts/setup.mjs';
import {
  findFigures,
  howScrolled,
  measureDrag,
  measureHeap,
  measureStill,
  measureTurns,
  measureVisit
} from './measure.mjs';
import {
  barePage,
  dragRows,
  frameRows,
  isOver,
  median,
  readOptions,
  rows,
  scale,
  table,
  turnRows
} from './report.mjs';
import { barePath, findChapters, findFrames, serveCompressed, telltales, weighPage } from './site.mjs';

/** @typedef {Record<string, number[]>} Series readings by the id of a row, one per run */

const laptop = { viewport: { width: 1440, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/** @param {Series} series @param {Record<string, number>} readings */
function add(series, readings) {
  for (const [id, value] of Object.entries(readings)) (series[id] ??= []).push(value);
}

/** The site in `build/`, which is built first where it is missing. @returns {string} its folder */
function findSite() {
  const folder = join(root, 'build');
  if (!existsSync(join(folder, '404.html'))) {
    console.log('There is no built site in build/ yet: building it.');
    const { status } = spawnSync('npm', ['run', 'build'], {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32'
    });
    if (status !== 0) throw new Error('The site could not be built, so there is nothing to measure.');
  }
  return folder;
}

async function main() {
  const options = readOptions(process.argv.slice(2));
  const folder = findSite();
  const known = findChapters(folder);
  const chapters = options.chapters.length > 0 ? options.chapters : known;
  const unknown = chapters.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw new Error(`No chapter “${unknown}” in build/; there are ${known.join(', ')}`);

  const found = existsSync(browserFile) ? JSON.parse(readFileSync(browserFile, 'utf8')) : {};
  const browser = await chromium.launch({
    executablePath: found.path,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking']
  });
  const base = process.env.BASE_PATH ?? '';
  const site = await serveCompressed(folder, base);
  const readFile = (/** @type {string} */ pathname) =>
    readFileSync(join(site.folder, decodeURIComponent(pathname.slice(base.length))), 'utf8');
  const say = (/** @type {string} */ line) => process.stderr.write(`${line}\n`);
  const busy = () => `${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} processors`;
  const load = [busy()];
  let isBusy = (loadavg()[0] ?? 0) > availableParallelism() / 2;

  /** @type {{ title: string, series: Series, strays: Set<string> }[]} */
  const results = [];
  /** @type {Series} */
  const bare = {};
  /** @type {[figure: string, Series][]} */
  const drags = [];
  /** @type {[chapter: string, Series][]} */
  const turns = [];
  try {
    for (const id of chapters) {
      const address = `${site.address}chapters/${id}/`;
      const windows = options.phone ? { laptop, phone } : { laptop };
      for (const [name, window] of Object.entries(windows)) {
        /** @type {Series} */
        const series = {};
        /** @type {Set<string>} */
        const strays = new Set();
        for (let run = 1; run <= options.runs; run += 1) {
          say(`${id}, ${name}: run ${run} of ${options.runs}`);
          // The bare page in between, so that it meets the same machine
          add(bare, await measureStill(browser, `${site.address}${barePath}`, laptop));
          const visit = await measureVisit(browser, address, window, readFile);
          visit.strays.forEach((stray) => strays.add(stray));
          add(series, visit.readings);
          add(series, await measureStill(browser, address, window));
        }
        if (name === 'laptop') {
          say(`${id}: memory`);
          // Memory is not time: these may share the machine
          const grown = Array.from({ length: options.runs }, () => measureHeap(browser, address, window));
          for (const readings of await Promise.all(grown)) add(series, readings);
        }
        const { width, height } = window.viewport;
        results.push({ title: `Chapter ${id}, ${name} ${width} × ${height}`, series, strays });
      }
    }
    for (const id of chapters) {
      say(`${id}: slides`);
      turns.push([id, await measureTurns(browser, `${site.address}present/${id}/`, laptop)]);
    }
    const dragged = options.chapters.length > 0 ? [] : await findFigures(browser, site.address, laptop);
    for (const figure of dragged) {
      say(`explore: a drag, ${figure}`);
      drags.push([figure, await measureDrag(browser, site.address, figure, laptop)]);
    }
  } finally {
    await browser.close();
    site.stop();
  }
  load.push(busy());
  isBusy ||= (loadavg()[0] ?? 0) > availableParallelism();

  const here = median(bare.still ?? []);
  let over = 0;
  for (const { title, series, strays } of results) {
    for (const id of ['still', 'moving'])
      series[`${id}Scaled`] = (series[id] ?? []).map((value) => (value * barePage) / here);
    const measured = rows.flatMap((row) =>
      series[row.id] ? [{ ...row, readings: series[row.id] ?? [] }] : []
    );
    over += measured.filter(isOver).length + strays.size;
    console.log(`\n${title}: median of ${options.runs}\n`);
    for (const line of table(measured, isBusy)) console.log(line);
    console.log(
      strays.size > 0
        ? `In the scripts, and should be in the build alone: ${[...strays].join(', ')}   OVER`
        : `In the scripts none of ${Object.keys(telltales).join(', ')}`
    );
  }

  for (const [figure, series] of drags) {
    const measured = dragRows.map((row) => ({ ...row, readings: series[row.id] ?? [] }));
    over += measured.filter(isOver).length;
    console.log(`\nExplore, ${figure} leading, a change of the date at a quarter speed\n`);
    for (const line of table(measured, isBusy)) console.log(line);
  }

  for (const [id, series] of turns) {
    const measured = turnRows.map((row) => ({ ...row, readings: series[row.id] ?? [] }));
    over += measured.filter(isOver).length;
    console.log(`\nSlides of ${id}, from key to rest at a quarter speed\n`);
    for (const line of table(measured, isBusy)) console.log(line);
  }

  /** @type {Series} every page’s weight, by kind */
  const frames = {};
  for (const [kind, pages] of Object.entries(findFrames(folder, chapters)))
    frames[kind] = pages.map((page) => weighPage(folder, page, base));
  const framed = frameRows.flatMap((row) => {
    const weights = frames[row.id] ?? [];
    return weights.length > 0 ? [{ ...row, readings: [Math.max(...weights)] }] : [];
  });
  over += framed.filter(isOver).length;
  console.log(`\nPages for frames, ${Object.values(frames).flat().length} of them\n`);
  for (const line of table(framed)) console.log(line);

  const built = statSync(join(folder, '404.html')).mtime.toISOString().slice(0, 16).replace('T', ' ');
  console.log(`
Measured: build/ of ${built} UTC, served gzipped; slow 4G (1.6 Mbit/s down, 750 kbit/s up, 150 ms for each request)
and a 4× slower processor for load and scroll. Weight is of a first visit and one pass. A font is there before first
text when the page preloads it. Memory: quick passes, after ten of them, garbage collected before each reading.
${howScrolled}
The bare page took ${here.toFixed(0)} ms per 1,000 px here (${barePage} on a quiet machine); the scaled rows take that out.
${scale}
Load of this machine: ${load.join(' before, ')} after. Paint, blocking and frame times are worse on a busy one.`);
  console.log(over > 0 ? `\n${over} over budget` : '\nAll within budget');
  if (over > 0 && options.check) process.exitCode = 1;
}

if (isProgram(import.meta.url)) {
  try {
    await main();
  } catch (error) {
    console.error(`Could not measure: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
