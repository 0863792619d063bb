/** What the map says of its marks, in lines; where the lines go comes later. */
import { nameAccount } from '../../story';
import type { PlacedPlace } from '../../ledger/record';
import { type Cluster, type ClusterItem, type Fading, isEnd } from './glyphs';
import { type MapView, type ViewEvent, placeName } from './view';
import { type Form, type Line, setText, textSize } from './words';

/** An event in a few words, with its date; in fewer on a phone, if it is not the point. */
export function shortest({ event, role }: ViewEvent, form: Form): string {
  const { caption = event.date.shown, short = caption } = event.label ?? {};
  return form === 'narrow' && role !== 'point' ? short : caption;
}

/** Whatever keeps it from being plain fact, as far as these words do not say so. */
export function hedgesOf(one: ViewEvent, words: string): string[] {
  const { event, status, said, approximate, exactness, role } = one;
  // What its party says of it follows in words
  const stands = said === undefined ? status : event.status === 'inferred' ? 'inferred' : undefined;
  return [
    ...(stands === 'inferred' ? ['inferred'] : []),
    ...(stands === 'disputed' && !/disput|den[iy]|contest/.test(words) ? ['disputed'] : []),
    ...(stands === 'claimed' && !/claim|announc|say|said|speech|accus|confirm|mediat|talks/.test(words)
      ? ['claimed']
      : []),
    ...(approximate ? ['approximate'] : []),
    ...(exactness === 'area' && role !== 'context' && !event.journey ? ['an area, not a point'] : [])
  ];
}

/** Sizes of the name of a place, of what happened there and of a note to it. */
const sizes = {
  wide: { point: [23, 15.5, 13], other: [13.5, 13, 13] },
  narrow: { point: [16.5, 14, 12], other: [12.5, 12, 12] }
} as const;

/** The name of a place, with the citation of what happened there. */
function nameLines(one: ViewEvent, place: PlacedPlace, text: string, width: number, form: Form): Line[] {
  // Of a journey the words stand where it ends
  const isPoint = isEnd(one, place);
  const [size] = sizes[form][isPoint ? 'point' : 'other'];
  const ink = one.role && !isPoint ? 'ink-2' : 'ink';
  return citing(one, setText(text, width, { size, bold: true, ink }));
}

/** With the citation after the last line. */
export const citing = ({ event }: ViewEvent, lines: readonly Line[]): Line[] =>
  lines.map((line, index) => (index === lines.length - 1 ? { ...line, cites: event.id } : line));

/** A caption without the date that stands over it. */
export const withoutDate = (caption: string): string => caption.replace(/[,;] (undated|[^,;]*\d{4}\)?)$/, '');

/** What happened, with its date, and whatever keeps it from being plain fact. */
function captionLines(one: ViewEvent, width: number, form: Form, view: MapView): Line[] {
  const says = one.words ?? shortest(one, form);
  const hedges = hedgesOf(one, says);
  const [, size, note] = sizes[form][one.role === 'point' ? 'point' : 'other'];
  const said = saidLines(one, width, view);
  if (one.role !== 'point')
    return [...setText([says, ...hedges].join('; '), width, { size, ink: 'ink-2' }), ...said];
  const { shown } = one.event.date;
  return [
    ...setText([shown, ...hedges].join('; '), width, { size: note, ink: 'ink-2' }),
    ...(says === shown ? [] : setText(withoutDate(says), width, { size, bold: true, ink: 'ink' })),
    ...said
  ];
}

/** Who took part, and the words of the party whose account is shown. */
export const saidLines = (
  { said, hue, parts }: ViewEvent,
  width: number,
  view: MapView,
  size = textSize
): Line[] => [
  ...parts.flatMap((part) => setText(part, width, { size, ink: 'ink' })),
  ...(said === undefined
    ? []
    : setText(`${nameAccount(view.moment.account)} account: ${said}`, width, {
        size: textSize,
        italic: true,
        ink: hue
      }))
];

/** Items of a cluster under the names of their places; `told`: with what happened there. */
export function tell(
  items: readonly ClusterItem[],
  told: readonly ClusterItem[],
  way: Cluster['way'],
  width: number,
  form: Form,
  view: MapView
): Line[] {
  let last = '';
  return items.flatMap((item): Line[] => {
    const { place, one } = item;
    const name = one.event.label?.name ?? placeName(place);
    const head = name === last ? [] : nameLines(one, place, way ? `${way} ${name}` : name, width, form);
    last = name;
    return [...head, ...(told.includes(item) ? captionLines(one, width, form, view) : [])];
  });
}

/** The lines of a cluster, from the fullest to the barest: of each telling those that are set in other widths. */
export type SayCluster = (cluster: Cluster, form: Form, view: MapView) => Line[][][];

/** Where there is room up to three events that share a mark are told; else they are counted. */
export const sayCluster: SayCluster = ({ items, way }, form, view) => {
  const [first] = items;
  const only = items.slice(0, 1);
  const count = { text: `${items.length} events`, size: sizes[form].other[1], ink: 'ink-2' as const };
  // An event is told once: where its journey ends, or at the first of its places
  const end = first?.one.event.journey ? first.one.places.at(-1) : first?.one.places[0];
  const told = end === first?.place ? only : [];
  const tellings = [
    ...(items.length > 1 && items.length < 4
      ? [(width: number) => tell(items, items, way, width, form, view)]
      : []),
    (width: number) => [...tell(only, told, way, width, form, view), ...(items.length > 1 ? [count] : [])]
  ];
  return tellings.map((say) => (form === 'wide' ? [230, 180, 140] : [170, 130, 100]).map(say));
};

/** Where a way fades: the country, and that no place in it is given; the barest last. */
export function sayFading({ one, number, place }: Fading, form: Form, view: MapView): Line[][][] {
  const text = `${number ? `${number}. ` : ''}${placeName(place)}, place not given`;
  const widths = form === 'wide' ? [190, 230, 140] : [116, 170, 100];
  const headings = widths.map((width) => nameLines(one, place, text, width, form));
  return [
    headings.map((heading, index) => [...heading, ...captionLines(one, widths[index]!, form, view)]),
    headings
  ];
}
