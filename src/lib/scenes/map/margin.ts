/** Beside the map, or under it on a phone: events that no source places any closer than a country, never on it. */
import { openSentence, sayList } from '../../ledger/sayEntry';
import type { Size } from '../scene';
import { citing, hedgesOf, saidLines, shortest } from './captions';
import { type PlacedGlyph, contextRadius, glyphOf } from './glyphs';
import { type MapView, type ViewEvent, placeName, priorityOf } from './view';
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

/** `placeless`: how many of the first have no place; the others lie beyond the window. `isAlone`: nothing else is drawn. */
export function layMargin(
  events: readonly ViewEvent[],
  placeless: number,
  isAlone: boolean,
  view: MapView,
  size: Size
): LaidMargin {
  if (events.length === 0) return { map: size, labels: [], rows: [], rules: [], left: 0 };
  const form = formOf(size);
  const isWide = form === 'wide';
  const isMain = isAlone && events.some(({ role }) => role === 'point');
  const width = isWide ? Math.min(isMain ? 320 : 246, size.width * (isMain ? 0.4 : 0.3)) : size.width;
  const x = size.width - width;
  const most = isWide ? size.height : size.height * (isMain ? 0.58 : 0.46);

  const headingOf = (one: ViewEvent): string => {
    if (events.indexOf(one) >= placeless) return 'Beyond this map';
    const names = sayList(one.places.map(placeName));
    return names ? `In ${names}, place not given` : 'Place not given';
  };
  const rank = ({ role, current, subject, event }: ViewEvent): number =>
    (role === 'point' ? 0 : 100) + (current ? 0 : 40) + (subject ? 0 : 20) + priorityOf(event);
  const ranked = [...events].sort((a, b) => rank(a) - rank(b));
  const headings = [...new Set(ranked.map(headingOf))];
  const ordered = headings.flatMap((heading) => ranked.filter((one) => headingOf(one) === heading));

  const small: Omit<Line, 'text'> = { size: isWide ? 13 : 12, ink: 'ink-2', plain: true };
  const room = width - lead;
  const layRow = (one: ViewEvent): Line[] => {
    const isPoint = one.role === 'point';
    const says = one.words ?? withoutDate(shortest(one, form));
    const where = events.indexOf(one) >= placeless ? `${sayList(one.places.map(placeName))}: ` : '';
    const size = isPoint ? (isWide ? (isMain ? 23 : 19) : 16.5) : isWide ? 14 : 13;
    const manner: Omit<Line, 'text'> = { size, bold: true, ink: isPoint ? 'ink' : 'ink-2', plain: true };
    const date = [one.event.date.shown, ...hedgesOf(one, says)].join('; ');
    return [
      ...setText(openSentence(date), room, small),
      ...citing(one, setText(openSentence(where + says), room - citeRoom, manner)),
      ...saidLines(one, room, view).map((line) => ({ ...line, plain: true }))
    ];
  };

  const labels: PlacedLabel[] = [];
  const rows: { one: ViewEvent; glyph: PlacedGlyph }[] = [];
  const rules: { x: number; y: number; length: number }[] = [];
  const put = (key: string, left: number, lines: readonly Line[], of?: string): number => {
    const { height } = stackLines(lines);
    labels.push(
      setLabel(key, { x0: left, y0: y, x1: left + widest(lines), y1: y + height }, 'start', lines, of)
    );
    return height;
  };
  const limit = isWide ? 3 : view.moment.edit ? 2 : 1;
  let y = 0;
  let heading = '';
  for (const one of ordered.slice(0, limit)) {
    const lines = layRow(one);
    const r = one.role === 'point' ? 13 : contextRadius;
    const { height } = stackLines(lines);
    const own = headingOf(one);
    const head = setText(own, width, { ...small, bold: true, ink: 'ink' });
    const start = y + (y > 0 ? (isWide ? 18 : 8) : 0);
    const top = own === heading ? start : start + stackLines(head).height + (isWide ? 20 : 8);
    const isLast = one === ordered.at(-1);
    if (rows.length > 0 && top + height + (isLast ? 0 : 22) > most) break;
    if (own !== heading) {
      y = start;
      y += put(`in ${own}`, x, head) + (isWide ? 7 : 3);
      rules.push({ x, y, length: width });
      heading = own;
    }
    y = top;
    const level = y + Math.min(height / 2, Math.max(r, 14));
    rows.push({ one, glyph: { ...glyphOf(one, { x: x + 13, y: level }, form), r, halo: r } });
    y += put(`row ${one.event.id}`, x + lead, lines, one.role && one.event.id);
  }
  const left = ordered.length - rows.length;
  if (left > 0) {
    y += isWide ? 16 : 6;
    y += put('more', x, [{ ...small, text: `${left} more in the table` }]);
  }
  if (isWide) return { map: { ...size, width: x - gap }, labels, rows, rules, left };
  // Under the map: all of it moves down
  const down = size.height - y - 2;
  return {
    map: { ...size, height: down - 10 },
    labels: labels.map((label) => ({
      ...label,
      y: label.y + down,
      box: { ...label.box, y0: label.box.y0 + down, y1: label.box.y1 + down }
    })),
    rows: rows.map(({ one, glyph }) => ({ one, glyph: { ...glyph, y: glyph.y + down } })),
    rules: rules.map((rule) => ({ ...rule, y: rule.y + down })),
    left
  };
}

/** A caption without the date that its row stands under. */
const withoutDate = (caption: string): string => caption.replace(/[,;] (undated|[^,;]*\d{4}\)?)$/, '');
