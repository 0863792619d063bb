/** The figure in words and as a table, from the same view as the picture. */
import { sayList } from '../../ledger/sayEntry';
import { entryOfStrength } from '../../ledger/entry';
import type { Entry } from '../../ledger/record';
import { saySpan, saySpanBriefly } from '../../moments';
import { saySources } from '../shared/saySources';
import type { Description } from '../scene';
import type { StrengthFrame } from './frame';
import { type StrengthView, type ViewRow, type ViewSlot, sayPoint } from './view';
import { sayWhen } from './words';

/** The mark in words. */
function sayKind(row: ViewRow): string {
  if (row.kind === 'none') return 'No figure';
  if (row.voice === 'claim') return 'Own claim, drawn as an open diamond';
  if (row.voice === 'unsourced') return 'Source not given, drawn dashed';
  if (row.scale === 'rolls') return 'Programme roll';
  return {
    point: 'Outside estimate',
    range: 'Range',
    'at-least': 'Lower bound, open above',
    'at-most': 'Upper bound, open below'
  }[row.form];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Words, and a row for every figure and every empty slot, in the order of the view. */
export function describeStrength(view: StrengthView, frame: StrengthFrame): Description {
  const { record } = frame;
  const nameOf = (id: string): string => record.actors.find((actor) => actor.id === id)?.name ?? id;
  const sayNames = ({ actors }: ViewRow): string => sayList(actors.map(nameOf));
  const date = saySpan(view.moment.at);

  const rows = view.rows.map((row): Entry => {
    const entry = { ...entryOfStrength(row.row, record), kind: sayKind(row) };
    if (row.kind === 'figure')
      return row.actors.length > 1
        ? { ...entry, says: `${sayNames(row)}, together: ${row.row.shown}.` }
        : entry;
    const says = row.nearest
      ? `${sayNames(row)}: no figure for this date. The nearest in time: ${row.nearest.shown}, ${sayWhen(row.nearest)}.`
      : `${sayNames(row)}: no figure in our sources.`;
    return { ...entry, says, date };
  });

  const figures = view.rows.filter((row) => row.kind === 'figure');
  const slots = view.rows.filter((row): row is ViewSlot => row.kind === 'none');
  const says = sayPoint(view);
  const words = [
    ...(says === undefined ? [] : [`${says}.`]),
    `What is said of size for ${date}, and by whom. Each mark is one figure from one source; none is an average. The same in every account.`,
    ...figures.map((row) => {
      const { shown, by, unit, measure, date: dated } = row.row;
      const what = measure === 'strength' || row.scale === 'rolls' ? unit : measure;
      const voice = row.voice === 'claim' ? 'its own claim, ' : '';
      const together = row.actors.length > 1 ? ' together' : '';
      return `${sayNames(row)}${together}: ${shown} ${what}; ${voice}${by}, ${dated.shown}.`;
    })
  ];
  const saySlots = (list: ViewSlot[], says: string): void => {
    if (list.length > 0) words.push(`${says}: ${sayList(list.map(sayNames))}.`);
  };
  saySlots(
    slots.filter(({ nearest }) => nearest),
    'No figure for this date'
  );
  saySlots(
    slots.filter(({ nearest }) => !nearest),
    'No figure in our sources'
  );

  const narrow = frame.form === 'narrow';
  const when = narrow ? saySpanBriefly(view.moment.at) : date;
  const title =
    figures.length === 0
      ? `How many: no figure for ${when}`
      : `How many: ${narrow ? '' : 'figures for '}${when}`;

  // Of an edited frame, those of what it shows
  const shown = figures.filter(({ role }) => role || !view.moment.edit);
  const drawn = new Set(shown.map((row) => row.row.id));
  return {
    title,
    subtitle:
      'Each mark is one figure from one source. The same in every account; who says each number is written beside it.',
    signs: 'None is an average; nothing is drawn between two dates.',
    words: words.map(capital),
    rows,
    source: saySources(shown.length > 0 ? rows.filter(({ id }) => drawn.has(id)) : rows, record)
  };
}
