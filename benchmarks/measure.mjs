/** Reads one page in a browser: a load, a slow pass down the steps, twenty quick ones. */
import { findStrays } from './site.mjs';
import { sumBlocking, sumHeap, sumShifts } from './report.mjs';

/**
 * @typedef {import('@playwright/test').Browser} Browser
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('@playwright/test').CDPSession} Session
 * @typedef {import('@playwright/test').BrowserContextOptions} Window
 * @typedef {Record<string, number>} Readings by the id of a row
 */

/** Lighthouse’s slow 4G, put on each request, and its slower phone. */
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8
};
const slowdown = 4;

/** The pass goes at 1,000 px a second, in jumps of this many px, so 20 a second. */
const jump = 50;
const pixelsPerMs = 1;

export const howScrolled =
  'The pass: 1,000 px a second from the top to the end of the steps, 20 jumps of 50 px a second, sent over the\n' +
  'DevTools protocol, so that no script of ours runs in between. Main thread: its own processor time, at a quarter speed.';

/** @type {Record<string, string>} */
const rowOfType = { document: 'html', script: 'script', stylesheet: 'style', font: 'font' };

/**
 * What the page notes of itself, from before its first byte. Runs in the page.
 * @typedef {{ at: number, ms: number }} Task
 * @typedef {{ shifts: { at: number, value: number }[], tasks: Task[], frames: Task[], fcp: number, lcp: number }} Noted
 */
function note() {
  /** @type {Noted} */
  const noted = { shifts: [], tasks: [], frames: [], fcp: 0, lcp: 0 };
  /** @param {string} type @param {(entry: any) => void} take */
  const watch = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch('layout-shift', (entry) => {
    if (!entry.hadRecentInput) noted.shifts.push({ at: entry.startTime, value: entry.value });
  });
  watch('longtask', ({ startTime, duration }) => noted.tasks.push({ at: startTime, ms: duration }));
  watch('long-animation-frame', ({ startTime, duration }) =>
    noted.frames.push({ at: startTime, ms: duration })
  );
  watch('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') noted.fcp = startTime;
  });
  watch('largest-contentful-paint', ({ startTime }) => (noted.lcp = startTime));
  Object.assign(window, { noted });
}

/** @param {Page} page @returns {Promise<Noted>} */
const readNoted = (page) => page.evaluate(() => /** @type {any} */ (window).noted);

/** Waits until fonts are there and nothing has held the page up for a second. @param {Page} page */
async function waitForQuiet(page) {
  await page.waitForLoadState('networkidle');
  await page.evaluate(async () => {
    await document.fonts.ready;
    const { tasks } = /** @type {{ noted: Noted }} */ (/** @type {unknown} */ (window)).noted;
    const last = () => tasks.reduce((end, { at, ms }) => Math.max(end, at + ms), 0);
    while (performance.now() - last() < 1000) await new Promise((done) => setTimeout(done, 100));
  });
}

/**
 * A fresh window, as a first visitor has it.
 * @param {Browser} browser
 * @param {Window} window
 */
async function openWindow(browser, window) {
  const context = await browser.newContext(window);
  await context.addInitScript(note);
  const page = await context.newPage();
  return { context, page, session: await context.newCDPSession(page) };
}

/** Time that the main thread has worked so far, ms. @param {Session} session */
async function readWork(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value;
  if (seconds === undefined) throw new Error('This browser does not tell how long its main thread worked');
  return seconds * 1000;
}

/**
 * One pass down the steps at a steady speed.
 * @param {Page} page
 * @param {Session} session
 * @returns {Promise<{ perThousand: number, frame: number, shift: number }>} ms of main thread per 1,000 px; the
 *   longest frame or task in ms, 0 when none reached 50; layout shift
 */
async function scrollDown(page, session) {
  const { start, distance } = await page.evaluate(() => {
    const last = [...document.querySelectorAll('[data-step]')].at(-1);
    const end = last ? last.getBoundingClientRect().bottom + scrollY - innerHeight / 2 : 0;
    return {
      start: performance.now(),
      distance: Math.min(end, document.documentElement.scrollHeight - innerHeight)
    };
  });
  if (distance < 1000) throw new Error(`${page.url()} has no steps to scroll through`);

  const before = await readWork(session);
  const begun = performance.now();
  /** @type {Promise<unknown>} */
  let arrived = Promise.resolve();
  for (let y = jump; y < distance + jump; y += jump) {
    const due = begun + y / pixelsPerMs;
    await new Promise((done) => setTimeout(done, Math.max(0, due - performance.now())));
    const expression = `scrollTo({ top: ${Math.min(y, distance)}, behavior: 'instant' })`;
    arrived = session.send('Runtime.evaluate', { expression });
  }
  await arrived;
  // The last step’s motion belongs to the pass
  await page.evaluate(() => new Promise((done) => setTimeout(done, 800)));
  const work = (await readWork(session)) - before;

  const noted = await readNoted(page);
  const since = (/** @type {Task} */ { at }) => at >= start;
  return {
    perThousand: work / (distance / 1000),
    frame: Math.max(0, ...[...noted.tasks, ...noted.frames].filter(since).map(({ ms }) => ms)),
    shift: sumShifts(noted.shifts.filter(({ at }) => at >= start))
  };
}

/**
 * A first visit on a slow phone’s network and processor: weight, timing, then a pass with motion.
 * @param {Browser} browser
 * @param {string} address
 * @param {Window} window
 * @param {(pathname: string) => string} readFile text of a file of the site
 * @returns {Promise<{ readings: Readings, strays: string[] }>} `strays`: packages that should have stayed in the build
 */
export async function measureVisit(browser, address, window, readFile) {
  const { context, page, session } = await openWindow(browser, { ...window, reducedMotion: 'no-preference' });
  try {
    const { origin } = new URL(address);
    /** @type {Readings} */
    const weight = {
      html: 0,
      script: 0,
      style: 0,
      font: 0,
      earlyFont: 0,
      other: 0,
      requests: 0,
      elsewhere: 0
    };
    /** @type {Map<string, number>} */
    const fonts = new Map();
    /** @type {Set<string>} */
    const strays = new Set();
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (!url.protocol.startsWith('http')) return;
      weight.requests = (weight.requests ?? 0) + 1;
      if (url.origin !== origin) weight.elsewhere = (weight.elsewhere ?? 0) + 1;
    });
    page.on('response', (response) => {
      const type = response.request().resourceType();
      const url = new URL(response.url());
      if (url.origin !== origin) return;
      const row = rowOfType[type] ?? 'other';
      // What the server says it sends is the compressed size
      const size = Number(response.headers()['content-length'] ?? 0) / 1024;
      weight[row] = (weight[row] ?? 0) + size;
      if (row === 'font') fonts.set(url.href, size);
      if (row === 'script') findStrays(readFile(url.pathname)).forEach((name) => strays.add(name));
    });

    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', network);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(address, { waitUntil: 'load' });
    await waitForQuiet(page);

    const loaded = await readNoted(page);
    const early = await page.evaluate(() =>
      [...document.querySelectorAll('link[rel="preload"][as="font"]')].map(
        (link) => /** @type {HTMLLinkElement} */ (link).href
      )
    );
    for (const href of new Set(early)) weight.earlyFont = (weight.earlyFont ?? 0) + (fonts.get(href) ?? 0);

    const { perThousand, frame, shift } = await scrollDown(page, session);
    return {
      readings: {
        ...weight,
        fcp: loaded.fcp,
        lcp: loaded.lcp,
        tbt: sumBlocking(loaded.tasks, loaded.fcp),
        loadShift: sumShifts(loaded.shifts),
        scrollShift: shift,
        moving: perThousand,
        movingFrame: frame
      },
      strays: [...strays]
    };
  } finally {
    await context.close();
  }
}

/**
 * A pass by a reader who asked for less motion; the network is not slowed.
 * @param {Browser} browser
 * @param {string} address
 * @param {Window} window
 */
export async function measureStill(browser, address, window) {
  const { context, page, session } = await openWindow(browser, { ...window, reducedMotion: 'reduce' });
  try {
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(address, { waitUntil: 'load' });
    await waitForQuiet(page);
    const { perThousand, frame } = await scrollDown(page, session);
    return { still: perThousand, stillFrame: frame };
  } finally {
    await context.close();
  }
}

/**
 * Bytes in use once everything that can be freed is freed: what the page keeps, and what the engine has compiled, which
 * grows with use and not with time and would hide a leak or look like one.
 * @param {Session} session
 */
async function readHeap(session) {
  // Some objects are only let go of by the finalisers of a first collection
  for (let time = 0; time < 2; time += 1) await session.send('HeapProfiler.collectGarbage');
  /** @type {string[]} */
  const chunks = [];
  const listen = (/** @type {{ chunk: string }} */ event) => chunks.push(event.chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', listen);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', listen);
  return sumHeap(JSON.parse(chunks.join('')));
}

/** Goes down the steps in jumps of most of a window, two frames each, and back to the top. Runs in the page. */
async function passQuickly() {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const rest = () => new Promise((done) => setTimeout(done, 300));
  const last = [...document.querySelectorAll('[data-step]')].at(-1);
  const end = last ? last.getBoundingClientRect().bottom + scrollY : 0;
  for (let y = 0; y < end; y += innerHeight * 0.7) {
    scrollTo({ top: y, behavior: 'instant' });
    await frame();
    await frame();
  }
  await rest();
  scrollTo({ top: 0, behavior: 'instant' });
  await rest();
}

/**
 * How much more memory is held after twenty passes, in KB; ten come before them, in which caches fill.
 * @param {Browser} browser
 * @param {string} address
 * @param {Window} window
 */
export async function measureHeap(browser, address, window) {
  const { context, page, session } = await openWindow(browser, window);
  try {
    await page.goto(address, { waitUntil: 'load' });
    await waitForQuiet(page);
    for (let pass = 0; pass < 10; pass += 1) await page.evaluate(passQuickly);
    const before = await readHeap(session);
    for (let pass = 0; pass < 20; pass += 1) await page.evaluate(passQuickly);
    const after = await readHeap(session);
    return { heap: (after.kept - before.kept) / 1024, compiled: (after.compiled - before.compiled) / 1024 };
  } finally {
    await context.close();
  }
}

/**
 * The figures that can lead where a date is dragged, in the order of their tabs.
 * @param {Browser} browser
 * @param {string} site address of its root
 * @param {Window} window
 * @returns {Promise<string[]>} as addresses name them
 */
export async function findFigures(browser, site, window) {
  const { context, page } = await openWindow(browser, window);
  try {
    await page.goto(`${site}explore/`, { waitUntil: 'load' });
    await waitForQuiet(page);
    const figures = [];
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      figures.push((await page.locator('[data-stage]').getAttribute('data-lead')) ?? '');
    }
    return figures;
  } finally {
    await context.close();
  }
}

/**
 * A drag over the date ruler of `/explore/`, month after month and back, one change a frame: what the main thread spends in
 * scripts on each change, and on all it does, style, layout and paint included.
 * @param {Browser} browser
 * @param {string} site address of its root
 * @param {string} figure that leads
 * @param {Window} window
 * @returns {Promise<Record<'script' | 'all', number[]>>} ms of its own processor time, at a quarter speed, by change
 */
export async function measureDrag(browser, site, figure, window) {
  const { context, page, session } = await openWindow(browser, window);
  try {
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(`${site}explore/?figure=${figure}#2000-01`, { waitUntil: 'load' });
    await waitForQuiet(page);
    const slider = page.getByRole('slider', { name: 'Date' });
    const box = await slider.boundingBox();
    if (!box) throw new Error(`${page.url()} has no ruler to drag`);
    const read = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      const of = (/** @type {string} */ one) => metrics.find(({ name }) => name === one)?.value ?? NaN;
      return { script: of('ScriptDuration') * 1000, all: of('TaskDuration') * 1000 };
    };
    const shown = () => page.locator('[data-stage]').getAttribute('data-at');
    /** The middle of a month, px from the left of the window; the ruler lies 8 px inside its box */
    const at = (/** @type {number} */ month) => box.x + 8 + ((box.width - 16) * (month + 0.5)) / 204;
    const y = box.y + box.height / 2;
    const frames = () =>
      page.evaluate(
        () =>
          new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))
      );

    /** @type {Record<'script' | 'all', number[]>} */
    const changes = { script: [], all: [] };
    // Sent as the browser’s own input: the test library’s mouse looks for things to drop at every move
    const mouse = (
      /** @type {'mouseMoved' | 'mousePressed' | 'mouseReleased'} */ type,
      /** @type {number} */ month
    ) =>
      session.send('Input.dispatchMouseEvent', {
        type,
        x: at(month),
        y,
        button: 'left',
        buttons: 1,
        clickCount: 1
      });
    await mouse('mousePressed', 0);
    await frames();
    const months = [
      ...Array.from({ length: 203 }, (_, i) => i + 1),
      ...Array.from({ length: 29 }, (_, i) => 196 - i * 7)
    ];
    let last = await shown();
    for (const month of months) {
      const before = await read();
      await mouse('mouseMoved', month);
      await frames();
      const after = await read();
      const next = await shown();
      if (next === last) throw new Error(`The ruler stood still at ${next} on the way to month ${month}`);
      last = next;
      changes.script.push(after.script - before.script);
      changes.all.push(after.all - before.all);
    }
    await mouse('mouseReleased', 0);
    return changes;
  } finally {
    await context.close();
  }
}

/**
 * What a slide costs from the key to the picture at rest, over one chapter from its first to its last.
 *
 * @param {Browser} browser
 * @param {string} address of the slides
 * @param {Window} window
 * @returns {Promise<Record<'script' | 'all', number[]>>} ms of its own processor time, at a quarter speed, by key
 */
export async function measureTurns(browser, address, window) {
  const { context, page, session } = await openWindow(browser, window);
  try {
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(address, { waitUntil: 'load' });
    await waitForQuiet(page);
    const read = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      const of = (/** @type {string} */ one) => metrics.find(({ name }) => name === one)?.value ?? NaN;
      return { script: of('ScriptDuration') * 1000, all: of('TaskDuration') * 1000 };
    };
    const shown = () =>
      page.locator('[data-stage]').evaluate((stage) => `${stage.dataset.currentStep} ${stage.dataset.at}`);
    /** @type {Record<'script' | 'all', number[]>} */
    const turns = { script: [], all: [] };
    for (let last = ''; last !== (last = await shown());) {
      const before = await read();
      await page.keyboard.press('PageDown');
      // One that a later picture has cut short is over as well
      await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
      await waitForQuiet(page);
      const after = await read();
      turns.script.push(after.script - before.script);
      turns.all.push(after.all - before.all);
    }
    // The last key found no further slide
    turns.script.pop();
    turns.all.pop();
    return turns;
  } finally {
    await context.close();
  }
}
