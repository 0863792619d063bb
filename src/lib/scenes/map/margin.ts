/** Beside the map, or under it on a phone: events that no source places any closer than a country, never on it. */
import { openSentence, sayList } from '../../ledger/sayEntry';
import type { Size } from '../scene';
import { citing, hedgesOf, saidLines, shortest, withoutDate } from './captions';
import { type PlacedGlyph, contextRadius, glyphOf } from './glyphs';
import { type MapView, type ViewEvent, placeName, weigh } from './view';
import {
  type Line,
  type PlacedLabel,
  citeRoom,
  formOf,
  setLabel,
  setText,
  stackLines,
  widest
} from './words';

export interface LaidMargin {
  /** What is left to the map */
  readonly map: Size;
  readonly labels: readonly PlacedLabel[];
  readonly rows: readonly { readonly one: ViewEvent; readonly glyph: PlacedGlyph }[];
  /** Lines under headings */
  readonly rules: readonly { readonly x: number; readonly y: number; readonly length: number }[];
  /** Events that are left to the table */
  readonly left: number;
}

/** Between the map and the list */
const gap = 22;
/** Between the edge of the list and its words */
const lead = 36;

/**
 * `placeless`: how many of the first have no place; the others lie beyond the window. `isAlone`: nothing else is drawn.
 * `top`: where the list begins; under a map that is known once it is laid.
 */
export function layMargin(
  events: readonly ViewEvent[],
  placeless: number,
  isAlone: boolean,
  view: MapView,
  size: Size,
  top = 0
): LaidMargin {
  const labels: PlacedLabel[] = [];
  const rows: { one: ViewEvent; glyph: PlacedGlyph }[] = [];
  const rules: { x: number; y: number; length: number }[] = [];
  if (events.length === 0) return { map: size, labels, rows, rules, left: 0 };
  const form = formOf(size);
  const isWide = form === 'wide';
  const isMain = isAlone && events.some(({ role }) => role === 'point');
  // On a phone the figure runs to the edge of the page, its words do not
  const inset = isWide ? 0 : 14;
  const width = isWide
    ? Math.min(isMain ? 320 : 246, size.width * (isMain ? 0.4 : 0.3))
    : size.width - 2 * inset;
  const x = size.width - width - inset;
  const room = width - lead;
  const most = isWide ? size.height : size.height * (isMain ? 0.58 : 0.46);
  const air = isWide ? 18 : 7;
  const isBeyond = (one: ViewEvent): boolean => events.indexOf(one) >= placeless;

  const headingOf = (one: ViewEvent): string => {
    const names = sayList(one.places.map(placeName));
    return isBeyond(one) ? 'Beyond this map' : `${names ? `In ${names}, place` : 'Place'} not given`;
  };
  const ranked = [...events].sort((a, b) => weigh(a) - weigh(b));
  const headings = [...new Set(ranked.map(headingOf))];
  const ordered = headings.flatMap((heading) => ranked.filter((one) => headingOf(one) === heading));

  const small = { size: isWide ? 13 : 12, ink: 'ink-2' } as const;
  const layRow = (one: ViewEvent): Line[] => {
    const isPoint = one.role === 'point';
    const says = one.words ?? withoutDate(shortest(one, form));
    const where = isBeyond(one) ? `${sayList(one.places.map(placeName))}: ` : '';
    const words = setText(openSentence(where + says), room - citeRoom, {
      size: isPoint ? (isWide ? (isMain ? 23 : 19) : 16.5) : isWide ? 14 : 13,
      bold: true,
      ink: isPoint ? 'ink' : 'ink-2'
    });
    const date = [one.event.date.shown, ...hedgesOf(one, says)].join('; ');
    return [
      ...setText(openSentence(date), room, small),
      ...citing(one, words),
      ...saidLines(one, room, view, isWide ? 14 : undefined)
    ];
  };

  let y = top;
  const put = (key: string, x0: number, lines: readonly Line[], of?: string): void => {
    const { height } = stackLines(lines);
    const box = { x0, y0: y, x1: x0 + widest(lines), y1: y + height };
    labels.push({ ...setLabel(key, box, 'start', lines, of), plain: true });
    y += height;
  };
  let heading = '';
  for (const one of ordered.slice(0, isWide ? 3 : view.moment.edit ? 2 : 1)) {
    const lines = layRow(one);
    const { height } = stackLines(lines);
    const own = headingOf(one);
    const isNew = own !== heading;
    // Room for a heading, and for the count of those that are left
    if (rows.length > 0 && y - top + height + air * (isNew ? 4 : 2) > most) break;
    if (rows.length > 0) y += air;
    if (isNew) {
      put(`in ${own}`, x, setText(own, width, { ...small, bold: true, ink: 'ink' }));
      y += air / 3;
      rules.push({ x, y, length: width });
      y += air / 1.5;
      heading = own;
    }
    const r = one.role === 'point' ? 13 : contextRadius;
    const at = { x: x + 13, y: y + Math.min(height / 2, 14) };
    rows.push({ one, glyph: { ...glyphOf(one, at, form), r, halo: r } });
    put(`row ${one.event.id}`, x + lead, lines, one.role && one.event.id);
  }
  const left = ordered.length - rows.length;
  if (left > 0) {
    y += air / 1.5;
    put('more', x, [{ ...small, text: `${left} more in the table` }]);
  }
  if (isWide) return { map: { ...size, width: x - gap }, labels, rows, rules, left };
  return top > 0
    ? { map: { ...size, height: top - 10 }, labels, rows, rules, left }
    : layMargin(events, placeless, isAlone, view, size, size.height - y - 2);
}
