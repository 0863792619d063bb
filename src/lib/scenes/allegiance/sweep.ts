/** For tests: what a placed allegiance figure must never do, and the boxes in which to look. */
import type { Record } from '../../ledger/record';
import { parseSpan } from '../../moments';
import { type Account, accounts } from '../../story';
import type { Size } from '../scene';
import { moment } from '../shared/testRecord';
import { type AllegianceFrame, frameAllegiance } from './frame';
import { type PlacedAllegiance, placeAllegiance } from './place';
import type { AllegianceSettings } from './settings';
import { viewAllegiance } from './view';

export const sizes: readonly Size[] = [
  { width: 806, height: 590 },
  { width: 646, height: 420 },
  { width: 354, height: 320 },
  { width: 1180, height: 760 }
];

export const place = (
  record: Record,
  frame: AllegianceFrame,
  at: string,
  account: Account,
  focus: string[] = []
): PlacedAllegiance => placeAllegiance(viewAllegiance(record, moment(at, { account, focus })), frame);

const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(numbersIn)
      : [];

const near = (a: number | undefined, b: number): boolean => a !== undefined && Math.abs(a - b) < 0.01;

/** Faults at some moments, in every box and account. */
export function sweep(record: Record, settings: AllegianceSettings, moments: readonly string[]): string[] {
  const known = new Set(record.sources.map(({ id }) => id));
  const [latest = settings.to] = [...moments].sort((a, b) => parseSpan(b).end - parseSpan(a).end);
  return sizes.flatMap((size) => {
    const frame = frameAllegiance(record, settings, size);
    return accounts.flatMap((account) => {
      const last = place(record, frame, latest, account);
      return moments.flatMap((at) => {
        const placed = place(record, frame, at, account);
        return findFaults(placed, last, frame, known).map(
          (says) => `${at} ${account} ${size.width}: ${says}`
        );
      });
    });
  });
}

function findFaults(
  placed: PlacedAllegiance,
  last: PlacedAllegiance,
  frame: AllegianceFrame,
  known: ReadonlySet<string>
): string[] {
  const faults: string[] = [];
  if (!numbersIn(placed).every(Number.isFinite)) faults.push('a number that is none');
  const ids = placed.marks.map(({ id }) => id);
  if (new Set(ids).size < ids.length) faults.push('two marks of one row');
  for (const mark of placed.marks) {
    const say = (says: string): unknown => faults.push(`${mark.id} ${says}`);
    if (mark.sources === '' || mark.sources.split(' ').some((source) => !known.has(source)))
      say(`rests on “${mark.sources}”`);
    // A tick ends a merger; all else stays between the edges
    for (const { x0, x1, y0, y1 } of mark.paths)
      if (Math.min(x0, x1) < frame.plot.x0 - 0.01 || Math.min(y0, y1) < frame.plot.y0 - 0.01)
        say('leaves the plot');
    const later = last.marks.find(({ id }) => id === mark.id);
    if (!later) {
      // What ties two strands goes where these have become one
      if (mark.kind !== 'link' && mark.kind !== 'act') say('is gone at the end');
      continue;
    }
    for (const path of mark.paths) {
      if (path.x1 > placed.now + 8.01) say('is later than the moment');
      const same = later.paths.find(({ key }) => key === path.key);
      if (!same || !near(same.x0, path.x0) || !near(same.y0, path.y0) || !near(same.y1, path.y1))
        say(`${path.key} has moved`);
    }
    if (mark.glyph && JSON.stringify(mark.glyph) !== JSON.stringify(later.glyph)) say('has moved');
  }
  const named = placed.marks.flatMap((mark) => (mark.bundle ? [] : mark.paths.map(({ width }) => width)));
  if (new Set(named).size > 1) faults.push('organisations of several widths');
  return faults;
}
