/** What the benchmark makes of its readings: medians, marks against the budgets, a table. No browser, no files. */

/**
 * One reading per run, all in the unit of its row.
 * @typedef {{ median: number, least: number, most: number }} Spread
 */

/**
 * A row of the table. `most` is the budget; a row without one is there to be read. `clock`: what else runs on the
 * machine makes it worse.
 * @typedef {{ id: string, says: string, unit: 'KB' | 'ms' | '' , digits?: number, most?: number, below?: string, clock?: boolean }} Row
 * @typedef {Row & { readings: number[] }} MeasuredRow
 */

/**
 * Everything that is read of a chapter, in the order of the table. `below`: what a reading of 0 means where the
 * browser does not report small ones.
 * @type {Row[]}
 */
export const rows = [
  { id: 'html', says: 'HTML, gzipped', unit: 'KB', digits: 1, most: 60 },
  { id: 'script', says: 'JavaScript, gzipped', unit: 'KB', digits: 1, most: 90 },
  { id: 'style', says: 'CSS, gzipped', unit: 'KB', digits: 1, most: 15 },
  { id: 'font', says: 'fonts, load and one pass', unit: 'KB', digits: 1, most: 130 },
  { id: 'earlyFont', says: 'fonts before first text', unit: 'KB', digits: 1, most: 45 },
  { id: 'other', says: 'anything else', unit: 'KB', digits: 1 },
  { id: 'requests', says: 'requests', unit: '' },
  { id: 'elsewhere', says: 'requests to other origins', unit: '', most: 0 },
  { id: 'fcp', says: 'first contentful paint', unit: 'ms' },
  { id: 'lcp', says: 'largest contentful paint', unit: 'ms' },
  { id: 'tbt', says: 'total blocking time', unit: 'ms', most: 150, clock: true },
  { id: 'loadShift', says: 'layout shift, load', unit: '', digits: 4, most: 0.01 },
  { id: 'scrollShift', says: 'layout shift, scroll', unit: '', digits: 4, most: 0.01 },
  { id: 'still', says: 'main thread per 1,000 px, reduced motion', unit: 'ms' },
  { id: 'stillScaled', says: '  the same, scaled to a bare page of 48', unit: 'ms', most: 110 },
  { id: 'moving', says: 'main thread per 1,000 px, with motion', unit: 'ms' },
  { id: 'movingScaled', says: '  the same, scaled to a bare page of 48', unit: 'ms', most: 180 },
  {
    id: 'stillFrame',
    says: 'longest frame, reduced motion',
    unit: 'ms',
    most: 50,
    below: 'under 50',
    clock: true
  },
  {
    id: 'movingFrame',
    says: 'longest frame, with motion',
    unit: 'ms',
    most: 50,
    below: 'under 50',
    clock: true
  },
  { id: 'heap', says: 'heap growth in 20 passes', unit: 'KB', most: 200 },
  { id: 'compiled', says: '  code that the engine compiled meanwhile', unit: 'KB' }
];

/**
 * What is read of a drag over the date ruler, by change of the date: of the whole work’s figures, one leading at a time.
 * @type {Row[]}
 */
export const dragRows = [
  { id: 'script', says: 'script', unit: 'ms', digits: 1, most: 16 },
  { id: 'all', says: 'all that the main thread does', unit: 'ms', digits: 1 }
];

/**
 * What is read of the slides of a chapter, by key.
 * @type {Row[]}
 */
export const turnRows = [
  { id: 'script', says: 'script', unit: 'ms', digits: 1, most: 100 },
  { id: 'all', says: 'all that the main thread does', unit: 'ms', digits: 1 }
];

/**
 * What is read of the pages for frames: the heaviest of each kind, with all that it loads.
 * @type {Row[]}
 */
export const frameRows = [
  { id: 'chapter', says: 'heaviest chapter, gzipped', unit: 'KB', digits: 1, most: 140 },
  { id: 'figure', says: 'heaviest single figure, gzipped', unit: 'KB', digits: 1, most: 40 }
];

/** What a bare scrollama page that draws nothing took on a quiet machine when the budgets were set, ms per 1,000 px. */
export const barePage = 48;

/** The same readings of pages that readers know, for scale. */
export const scale =
  'For scale, main thread per 1,000 px on a quiet machine: a bare scrollama page that draws nothing 48 ms,\n' +
  'a Pudding story of 2025 76 (211 KB of JS, TBT 3.7 s), one of 2023 2,256.';

/**
 * The middle reading; of an even number the mean of the two in the middle.
 * @param {number[]} readings at least one
 */
export function median(readings) {
  const sorted = [...readings].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new Error('No reading, no median');
  return (low + high) / 2;
}

/**
 * @param {number[]} readings at least one
 * @returns {Spread}
 */
export const spread = (readings) => ({
  median: median(readings),
  least: Math.min(...readings),
  most: Math.max(...readings)
});

/**
 * A heap snapshot of the engine, in bytes: what a page keeps, and code compiled from its scripts.
 * @param {{ snapshot: { meta: { node_fields: string[], node_types: unknown[] } }, nodes: number[] }} heap
 */
export function sumHeap({ snapshot: { meta }, nodes }) {
  const [type, size] = ['type', 'self_size'].map((field) => meta.node_fields.indexOf(field));
  const code = /** @type {string[]} */ (meta.node_types[0]).indexOf('code');
  const sum = { kept: 0, compiled: 0 };
  for (let at = 0; at < nodes.length; at += meta.node_fields.length)
    sum[nodes[at + (type ?? 0)] === code ? 'compiled' : 'kept'] += nodes[at + (size ?? 0)] ?? 0;
  return sum;
}

/**
 * How far layout moved, as Core Web Vitals count it: the worst burst of shifts, each at most a second after the one
 * before, five seconds in all.
 * @param {{ at: number, value: number }[]} shifts in order; `at` in ms
 */
export function sumShifts(shifts) {
  let worst = 0;
  let burst = { from: 0, last: 0, sum: 0 };
  for (const { at, value } of shifts) {
    const goesOn = burst.sum > 0 && at - burst.last < 1000 && at - burst.from < 5000;
    burst = goesOn ? { ...burst, last: at, sum: burst.sum + value } : { from: at, last: at, sum: value };
    worst = Math.max(worst, burst.sum);
  }
  return worst;
}

/**
 * Total blocking time: what tasks take beyond 50 ms each, counted from the first paint.
 * @param {{ at: number, ms: number }[]} tasks long tasks of the load; `at` in ms
 * @param {number} from time of the first contentful paint, ms
 */
export const sumBlocking = (tasks, from) =>
  tasks.reduce((sum, { at, ms }) => sum + Math.max(0, at + ms - Math.max(at, from) - 50), 0);

/**
 * Is the row over its budget? The median decides.
 * @param {MeasuredRow} row
 */
export const isOver = ({ readings, most }) => most !== undefined && median(readings) > most;

/**
 * @param {number} value
 * @param {Pick<Row, 'unit' | 'digits' | 'below'>} row
 */
function say(value, { unit, digits = 0, below }) {
  if (value === 0 && below) return `${below} ${unit}`.trim();
  const number = value.toLocaleString('en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits
  });
  // What rounds to nothing has no sign
  return `${/[1-9]/.test(number) ? number : number.replace('-', '')} ${unit}`.trim();
}

/**
 * The rows as lines: what was read, the median, the least and the most, the budget, and what is over it.
 * @param {MeasuredRow[]} measured
 * @param {boolean} [busy] was the machine doing other things?
 * @returns {string[]}
 */
export function table(measured, busy = false) {
  const cells = measured.map((row) => {
    const { median: middle, least, most } = spread(row.readings);
    const bare = { ...row, unit: /** @type {const} */ ('') };
    const ends = [say(least, bare), say(most, bare)];
    return [
      row.says,
      say(middle, row),
      ends[0] === ends[1] ? '' : ends.join(' – '),
      row.most === undefined ? '' : row.most === 0 ? 'none' : `≤ ${row.most}`,
      isOver(row) ? (busy && row.clock ? 'OVER, on a busy machine' : 'OVER') : ''
    ];
  });
  const all = [['', 'median', 'min – max', 'budget', ''], ...cells];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((cell) => cell[column]?.length ?? 0)));
  return all.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('   ')
      .trimEnd()
  );
}

/**
 * What the command was asked for. A word it does not know stops it, so that no misspelt option passes for a run.
 * @param {string[]} words such as `['--chapter', 'split', '--runs', '3']`
 */
export function readOptions(words) {
  const asked = { chapters: /** @type {string[]} */ ([]), runs: 5, phone: false, check: false };
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--phone') asked.phone = true;
    else if (word === '--check') asked.check = true;
    else if (word === '--chapter') asked.chapters.push(rest.shift() ?? '');
    else if (word === '--runs') asked.runs = Number(rest.shift());
    else throw new Error(`No option ${word}; there are --chapter <id>, --runs <number>, --phone, --check`);
  }
  if (!Number.isInteger(asked.runs) || asked.runs < 1) throw new Error('--runs takes a whole number from 1');
  return asked;
}
