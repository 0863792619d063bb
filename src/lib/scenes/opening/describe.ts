import { entryOfTie } from '../../ledger/entry';
import type { Entry, Record } from '../../ledger/record';
import { spanOfDating } from '../../ledger/ties';
import { calendarDay, sayYears } from '../../moments';
import type { AllegianceFrame } from '../allegiance/frame';
import { placeMarks } from '../allegiance/marks';
import type { AllegianceView } from '../allegiance/view';
import { rulerYears } from '../shared/ruler';
import { saySources } from '../shared/saySources';
import { findContested, network } from './frame';

type Tie = Record['ties'][number];

/** The same in words and as a table. */
export interface OpeningWords {
  readonly title: string;
  readonly words: readonly string[];
  readonly rows: readonly Entry[];
  readonly source: string;
}

/** The picture in sentences, and its rows in the order of time; the money that made no pledge is told with them. */
export function describeOpening(view: AllegianceView, frame: AllegianceFrame): OpeningWords {
  const { record } = frame;
  const drawn = new Set(placeMarks(view, frame).marks.map(({ id }) => id));
  const { before } = findContested(record);
  const told = record.ties.filter(
    (tie) => drawn.has(tie.id) || (tie.kind === 'supports' && tie.from === network && tie.to === before.id)
  );
  const ordered = [...told].sort(
    (a, b) => (spanOfDating(a.start)?.end ?? 0) - (spanOfDating(b.start)?.end ?? 0)
  );
  const rows = ordered.map((tie) => entryOfTie(tie, record));
  const { contestedTie } = view;
  const years = sayYears(`${rulerYears.first}/${rulerYears.last}`);
  return {
    title: `Who answered to whom, ${years}`,
    words: [
      ...ordered.map((tie) => `${sayStart(tie)}: ${tie.says}`),
      ...(contestedTie?.states ?? []).map(({ says, ghost }) => ghost ?? says)
    ],
    rows,
    source: saySources(rows, record)
  };
}

/** The date as its row shows it; a row without one, the year from which it is drawn. */
function sayStart(tie: Tie): string {
  if (tie.start.edtf) return tie.start.shown;
  const span = spanOfDating(tie.start);
  return span ? `From ${calendarDay(span.start).year} on (${tie.start.shown})` : tie.start.shown;
}
