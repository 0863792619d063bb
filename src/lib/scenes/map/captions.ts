/** What the map says of its marks, in lines; where the lines go comes later. */
import { nameAccount } from '../../story';
import type { PlacedPlace } from '../../ledger/record';
import { type Cluster, type ClusterItem, type Fading, isEnd } from './glyphs';
import { type MapView, type ViewEvent, placeName, weigh } from './view';
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

/** The lines of a cluster, from the fullest to the barest: of each telling those that are set in other widths. */
export function sayCluster({ items, way }: Cluster, form: Form, view: MapView): Line[][][] {
  const isWide = form === 'wide';
  const isEdited = view.moment.edit?.point !== undefined;
  const tell = (some: readonly ClusterItem[], width: number): Line[] => {
    let last = '';
    return items.flatMap((item): Line[] => {
      const { place, one } = item;
      const isTold = some.includes(item);
      // Where marks are one, those that are not told are counted
      if (isEdited && !isTold && item !== items[0]) return [];
      const name = one.event.label?.name ?? placeName(place);
      const head = name === last ? [] : nameLines(one, place, way ? `${way} ${name}` : name, width, form);
      last = name;
      return [...head, ...(isTold ? captionLines(one, width, form, view) : [])];
    });
  };
  if (isEdited) {
    const [first] = items;
    const count = { text: `${items.length} events`, size: sizes[form].other[1], ink: 'ink-2' as const };
    // An event is told once: where its journey ends, or at the first of its places
    const told = first?.one.event.journey ? first.one.places.at(-1) : first?.one.places[0];
    const some = told === first?.place ? items.slice(0, 1) : [];
    const widths = isWide ? [230, 180, 140] : [170, 130, 100];
    const tellings = [
      ...(items.length > 1 && items.length < 4 ? [(width: number) => tell(items, width)] : []),
      (width: number) => [...tell(some, width), ...(items.length > 1 ? [count] : [])]
    ];
    return tellings.map((say) => widths.map(say));
  }
  const best = [...items].sort((a, b) => weigh(a.one) - weigh(b.one)).slice(0, 1);
  const current = items.filter(({ one }) => one.current);
  const variants = [
    ...(isWide ? [items] : []),
    ...(current.length > 0 ? [current] : []),
    ...(isWide || current.length > 0 ? [best] : []),
    []
  ].map((some) => tell(some, isWide ? 166 : 116));
  // A long text beside one mark would hide what the others say
  return variants
    .filter((lines, index) => lines.length <= 6 || index === variants.length - 1)
    .map((lines) => [lines]);
}

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
