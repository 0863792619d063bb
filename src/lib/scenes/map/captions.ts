/** What the map says of its marks, in lines; where the lines go comes later. */
import { nameAccount } from '../../story';
import { areas } from './base';
import { type AreaList, type Cluster, type Form, spacing } from './marks';
import { type ViewEvent, type MapView, exactness, placeName } from './view';
import { type Line, nameSize, setText, stackLines, textSize, widest } from './words';

const remarks = { governorate: 'no town named', country: 'place not given', beyond: '' };

/** An event in a few words, with its date and whatever keeps it from being plain fact. */
export function sayCaption(one: ViewEvent, form: Form): string {
  const { event, status, said, approximate } = one;
  // What its party says of it follows in words
  const stands = said === undefined ? status : event.status === 'inferred' ? 'inferred' : undefined;
  const { caption = event.date.shown, short = caption } = event.label ?? {};
  const words = form === 'narrow' ? short : caption;
  const hedges = [
    ...(stands === 'inferred' ? ['inferred'] : []),
    ...(stands === 'disputed' && !/disput|den[iy]|contest/.test(words) ? ['disputed'] : []),
    ...(stands === 'claimed' && !/claim|announc|say|said|speech|accus|confirm|mediat|talks/.test(words)
      ? ['claimed']
      : []),
    ...(approximate ? ['approximate'] : [])
  ];
  return [words, ...hedges].join('; ');
}

const captionLines = (one: ViewEvent, width: number, form: Form, view: MapView): Line[] => {
  const caption = setText(sayCaption(one, form), width, { size: textSize, ink: 'ink-2' });
  if (one.said === undefined) return caption;
  const said = `${nameAccount(view.moment.account)} account: ${one.said}`;
  return [...caption, ...setText(said, width, { size: textSize, italic: true, ink: one.hue })];
};

/** The lines of a cluster, from the fullest to the barest. */
export function sayCluster(cluster: Cluster, form: Form, view: MapView): Line[][] {
  const width = form === 'wide' ? 166 : 116;
  const { items, way } = cluster;
  const isCurrent = items.some(({ glyph }) => glyph.current);
  const names = [...new Set(items.map(({ place, one }) => nameOf(place, one)))];
  const nameLines = (name: string): Line[] => {
    const cited = items.find(({ place, one }) => nameOf(place, one) === name);
    const lines = setText(way ? `${way} ${name}` : name, width, {
      size: nameSize[form],
      bold: true,
      ink: 'ink'
    });
    return lines.map((line, index) =>
      index === lines.length - 1 && cited ? { ...line, cites: cited.one.event.id } : line
    );
  };
  const told = (wanted: (one: ViewEvent) => boolean, withRemark: boolean): Line[] =>
    names.flatMap((name) => {
      const here = items.filter(({ place, one }) => nameOf(place, one) === name);
      const isArea = here.some(({ place }) => exactness(place) === 'area');
      return [
        ...nameLines(name),
        ...here.filter(({ one }) => wanted(one)).flatMap(({ one }) => captionLines(one, width, form, view)),
        ...(isArea && withRemark
          ? [{ text: 'an area, not a point', size: textSize, ink: 'ink-2' as const }]
          : [])
      ];
    });
  const everything = (): boolean => true;
  const best = [...items].sort((a, b) => hintOf(a.one) - hintOf(b.one))[0]?.one;
  const variants = [
    ...(form === 'wide' ? [told(everything, true), told(everything, false)] : []),
    ...(isCurrent ? [told((one) => one.current, false)] : []),
    ...(form === 'wide' || isCurrent ? [told((one) => one === best, false)] : []),
    told(() => false, false)
  ];
  // A long text beside one mark would hide what the others say
  const short = variants.filter((lines) => lines.length <= names.length + 4);
  return short.length > 0 ? short : variants.slice(-1);
}

const hintOf = ({ current, event }: ViewEvent): number => (current ? 0 : 10) + (event.label?.priority ?? 5);

/** The place as its row would have it named on the map, else by its own name. */
const nameOf = (place: Parameters<typeof placeName>[0], { event }: ViewEvent): string =>
  event.label?.name ?? placeName(place);

/** Where a way fades: the country, and that no place in it is given; the barest last. */
export function sayStop(name: string, { one, number }: NonNullable<AreaList['stop']>, form: Form): Line[][] {
  const width = form === 'wide' ? 190 : 116;
  const manner = { size: nameSize[form], bold: true, ink: 'ink' as const, cites: one.event.id };
  const heading = setText(`${number}. ${name}, ${remarks.country}`, width, manner).map((line, index, all) =>
    index < all.length - 1 ? { ...line, cites: undefined } : line
  );
  const caption = setText(sayCaption(one, form), width, { size: textSize, ink: 'ink-2' });
  return [[...heading, ...caption], heading];
}

/** A list of events without a point, laid out from its own top left. */
export interface LaidList {
  readonly list: AreaList;
  readonly width: number;
  readonly height: number;
  /** The heading and the words of each event, each from its own left and top */
  readonly blocks: readonly { readonly x: number; readonly y: number; readonly lines: readonly Line[] }[];
  /** Middles of the glyphs, by event */
  readonly glyphs: readonly {
    readonly one: ViewEvent;
    readonly x: number;
    readonly y: number;
  }[];
}

const rowLead = 18;

/**
 * Lays out a list with at most `captions` of its events in words, those that the step speaks of first; the others
 * stand as glyphs in rows. `width` in px.
 */
export function layList(
  list: AreaList,
  captions: number,
  width: number,
  form: Form,
  view: MapView
): LaidList {
  const { key, name, exactness: sort, stop } = list;
  const arabic = areas[key]?.ar;
  const size = nameSize[form];
  const hue = list.events.every((one) => one.hue === list.events[0]?.hue) ? list.events[0]?.hue : undefined;
  const heading: Line[] =
    sort === 'governorate'
      ? [
          {
            text: name.toUpperCase(),
            size: form === 'wide' ? 13 : 12,
            bold: true,
            spaced: true,
            ink: hue ?? 'ink'
          },
          ...(form === 'wide' && arabic
            ? [{ text: arabic, size: 13.5, arabic: true, ink: hue ?? 'ink' }]
            : []),
          { text: remarks.governorate, size: textSize, ink: 'ink-2' }
        ]
      : setText(
          sort === 'beyond' ? name : `${stop ? `${stop.number}. ` : ''}${name}, ${remarks.country}`,
          width,
          {
            size,
            bold: true,
            ink: 'ink'
          }
        );
  const ordered = [...list.events].sort(
    (a, b) =>
      Number(b.current) - Number(a.current) ||
      Number(b.subject) - Number(a.subject) ||
      (a.event.label?.priority ?? 5) - (b.event.label?.priority ?? 5)
  );
  const told = new Set(ordered.slice(0, captions).map(({ event }) => event.id));

  const blocks: LaidList['blocks'][number][] = [];
  const glyphs: LaidList['glyphs'][number][] = [];
  let y = 0;
  const put = (block: readonly Line[], x: number): number => {
    blocks.push({ x, y, lines: block });
    return stackLines(block).height;
  };
  const headed = stop && captions > 0 ? [...heading, ...captionLines(stop.one, width, form, view)] : heading;
  y += put(headed, 0) + (list.events.length > 0 ? 3 : 0);
  // Told rows keep the order of the dates
  for (const one of list.events.filter(({ event }) => told.has(event.id))) {
    const name = sort === 'beyond' && one.places[0] ? `${placeName(one.places[0])}: ` : '';
    const block = captionLines(one, width - rowLead, form, view);
    const first = block[0];
    const lead = first && name ? setText(`${name}${first.text}`, width - rowLead, { ...first }) : [];
    const text = lead.length > 0 ? [...lead, ...block.slice(1)] : block;
    const cited = text.map((line, index) =>
      index === text.length - 1 ? { ...line, cites: one.event.id } : line
    );
    const { height } = stackLines(cited);
    const row = Math.max(spacing, height + 4);
    y += (row - height) / 2;
    put(cited, rowLead);
    glyphs.push({ one, x: 7, y: y + height / 2 });
    y += height + (row - height) / 2;
  }
  const rest = list.events.filter(({ event }) => !told.has(event.id));
  const across = Math.max(1, Math.floor((width + 10) / spacing));
  rest.forEach((one, index) => {
    glyphs.push({
      one,
      x: 7 + (index % across) * spacing,
      y: y + spacing / 2 + Math.floor(index / across) * spacing
    });
  });
  y += Math.ceil(rest.length / across) * spacing;
  const right = Math.max(
    ...blocks.map(({ x, lines }) => x + widest(lines)),
    ...glyphs.map((glyph) => glyph.x + 11),
    0
  );
  return { list, width: right, height: y, blocks, glyphs };
}

/** A country’s name in capitals, with its Arabic beneath where there is room. */
export const countryLines = (text: string, ar: string | undefined, form: Form): Line[] => [
  { text: text.toUpperCase(), size: form === 'wide' ? 12.5 : 12, spaced: true, ink: 'ink-3' },
  ...(ar && form === 'wide' ? [{ text: ar, size: 13, arabic: true, ink: 'ink-3' as const }] : [])
];
