/** Places a view in a window: marks on their points, then words where nothing is in the way; the rest beside the map. */
import type { Account, MapFrame } from '../../story';
import { type Box, countMet, findFree, meet } from '../shared/labels';
import { sourcesOf } from '../shared/sourcesOf';
import type { PlacedPlace } from '../../ledger/record';
import type { Size } from '../scene';
import { names, unitsPerKm } from './base';
import { type SayCluster, sayCluster, sayFading } from './captions';
import { type Cluster, type PlacedGlyph, glyphBox, isEnd } from './glyphs';
import { type Ground, type Loose, type PlacedLeg, type PlacedMark, layGround, pointOn } from './marks';
import type { LaidMargin } from './margin';
import { type MapView, type ViewEvent, weigh } from './view';
import { type Window, toPx } from './window';
import {
  type Form,
  type Line,
  type PlacedLabel,
  setLabel,
  setText,
  stackLines,
  textSize,
  widest
} from './words';

export interface PlacedTown {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

export interface PlacedMap extends Size {
  readonly form: Form;
  readonly frame: MapFrame;
  readonly account: Account;
  /** The part of the figure that is map, at its upper left */
  readonly map: Size;
  readonly window: Window;
  /** By date */
  readonly marks: readonly PlacedMark[];
  readonly rules: LaidMargin['rules'];
  /** Rows that are left to the table */
  readonly left: number;
  readonly labels: readonly PlacedLabel[];
  readonly towns: readonly PlacedTown[];
  readonly scaleBar: {
    readonly x: number;
    readonly y: number;
    readonly length: number;
    readonly text: string;
  };
}

const gap = 4;

/** Around a box: beside it, under it, over it, and at its corners, the hinted side first. */
function* around(
  box: Box,
  width: number,
  height: number,
  first: number,
  side?: string
): Generator<Box & { anchor: PlacedLabel['anchor'] }> {
  const [x, y] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2];
  const at = (x0: number, y0: number, anchor: PlacedLabel['anchor']) => ({
    x0,
    y0,
    x1: x0 + width,
    y1: y0 + height,
    anchor
  });
  // The first line is level with the mark, or the last
  const level = y - first / 2;
  const last = level + first - height;
  const right = box.x1 + gap;
  const left = box.x0 - gap - width;
  const places = {
    right: [level, y - height / 2, last].map((top) => at(right, top, 'start')),
    left: [level, y - height / 2, last].map((top) => at(left, top, 'end')),
    below: [at(x - width / 2, box.y1 + 2, 'middle')],
    above: [at(x - width / 2, box.y0 - 2 - height, 'middle')],
    corners: [
      at(box.x0, box.y1 + 2, 'start'),
      at(box.x1 - width, box.y1 + 2, 'end'),
      at(box.x0, box.y0 - 2 - height, 'start'),
      at(box.x1 - width, box.y0 - 2 - height, 'end'),
      at(right - 2, y + 2, 'start'),
      at(left + 2, y + 2, 'end'),
      at(right - 2, y - height - 2, 'start'),
      at(left + 2, y - height - 2, 'end')
    ]
  };
  const order = ['right', 'left', 'below', 'above', 'corners'] as const;
  for (const one of [...order].sort((a, b) => Number(b === side) - Number(a === side))) yield* places[one];
}

const middle = (x: number, y: number, width: number, height: number): Box => ({
  x0: x - width / 2,
  x1: x + width / 2,
  y0: y - height / 2,
  y1: y + height / 2
});

const legBoxes = (leg: PlacedLeg): Box[] =>
  Array.from({ length: 49 }, (_, index) => {
    const { x, y } = pointOn(leg, index / 48);
    return { x0: x - 3, x1: x + 3, y0: y - 3, y1: y + 3 };
  });

/** Counts the cells under a box that lines of the base map run through. */
function countLines(lines: MapView['lines'], { scale, dx, dy }: Window): (box: Box) => number {
  if (!lines) return () => 0;
  const [left, top, cell, columns] = lines;
  const cells: number[] = [];
  let at = -1;
  for (const letter of lines[4]) {
    at += letter.charCodeAt(0) - 40;
    if (letter !== 'Z') cells[(at += 1)] = 1;
  }
  const column = (x: number): number => (((x - dx) / scale - left) / cell) | 0;
  const row = (y: number): number => (((y - dy) / scale - top) / cell) | 0;
  return (box) => {
    let count = 0;
    const [from, to] = [Math.max(0, column(box.x0 - 1)), Math.min(columns - 1, column(box.x1 + 1))];
    for (let y = Math.max(0, row(box.y0 - 1)); y <= row(box.y1 + 1); y += 1)
      for (let x = from; x <= to; x += 1) count += cells[y * columns + x] ?? 0;
    return count;
  };
}

/** A round number of km whose bar is about a sixth of the figure. */
function layScale(window: Window, { width, height }: Size): PlacedMap['scaleBar'] {
  const perKm = window.scale * unitsPerKm;
  const most = Math.min(130, width / 4);
  const km = [1000, 500, 200, 100, 50, 20, 10].find((one) => one * perKm <= most) ?? 5;
  return { x: 12, y: height - 12, length: km * perKm, text: `${km} km` };
}

const inner = (box: Box, by: number): Box => ({
  x0: box.x0 + by,
  x1: box.x1 - by,
  y0: box.y0 + by,
  y1: box.y1 - by
});
const outer = (box: Box, by: number): Box => inner(box, -by);

/** The words of the point come first; those at the edge have the least choice. */
const rankOf = ({ items, way }: Cluster): number =>
  items.slice(0, 1).some(({ one, place }) => isEnd(one, place))
    ? -2
    : way
      ? -1
      : Math.min(...items.map(({ one }) => weigh(one)));

/** How clusters are laid and told. */
interface Manner {
  readonly lay: (clusters: readonly Loose[], size: Size) => Cluster[];
  readonly say: SayCluster;
}

/** Same view and size, same picture. `whole`: not of one point, but of all that is true at the moment. */
export function placeMap(view: MapView, size: Size, whole?: Manner): PlacedMap {
  const ground = layGround(view, size, view.drawn, whole?.lay);
  const { form, map, window, legs, margin } = ground;
  const isEdited = !whole;
  const bounds: Box = { x0: 4, y0: 4, x1: map.width - 4, y1: map.height - 4 };
  const scaleBar = layScale(window, map);
  const scaleBox: Box = {
    x0: scaleBar.x - 4,
    x1: scaleBar.x + scaleBar.length + 52,
    y0: scaleBar.y - 12,
    y1: scaleBar.y + 6
  };
  const allLegs = [...legs.values()].flat();
  const ways = allLegs.flatMap(legBoxes);
  /** What words keep clear of where they can */
  const lines = countLines(isEdited ? view.lines : undefined, window);
  const soft = (box: Box): number => lines(box) + countMet(box, ways);
  // Where marks are one, the first of them is drawn
  const itemsOf = ({ items }: Cluster) => (isEdited ? items.slice(0, 1) : items);
  const glyphBoxes = ground.clusters.flatMap((cluster) =>
    itemsOf(cluster).map(({ glyph }) => glyphBox(glyph))
  );
  const heads = allLegs.flatMap(({ head, to }) => (head === undefined ? [] : [middle(to.x, to.y, 14, 14)]));
  const taken: Box[] = [scaleBox, ...glyphBoxes, ...heads];
  const labels: PlacedLabel[] = [];

  if (ground.events.length === 0) {
    const lines = emptyLines(view, map);
    const { height } = stackLines(lines);
    const box = middle(map.width / 2, map.height / 2, widest(lines), height);
    labels.push(setLabel('empty', box, 'middle', lines));
    taken.push(outer(box, 10));
  }

  /** Sets the first of some wordings for which there is a place; `hard`: what is not to be covered. */
  const label = ({ key, box, wordings, side, one }: Caption, hard: readonly Box[]): boolean =>
    wordings.some((some) => {
      const candidates = some.flatMap((lines) =>
        (isEdited ? [0, 16, 30] : [0]).flatMap((off) =>
          [
            ...around(
              outer(box, off),
              widest(lines),
              stackLines(lines).height,
              (lines[0]?.size ?? textSize) * 1.18,
              side
            )
          ].map((place) => ({ ...place, lines }))
        )
      );
      // A narrow column of many lines goes before words across a line of the map, and no further
      const free = findFree(candidates, hard, bounds, (one) => {
        const met = soft(one);
        return met && met + (one.lines === some[2] ? 1e4 : 0);
      });
      if (!free) return false;
      labels.push(setLabel(key, free, free.anchor, free.lines, isEdited ? one.event.id : undefined));
      taken.push(free);
      return true;
    });
  const captions: Caption[] = [
    // Where a way fades into a country: words beside its end, and never a point
    ...ground.fading.map((stop) => ({
      key: stop.place.id,
      ...stop,
      box: middle(stop.x, stop.y, 4, 4),
      wordings: sayFading(stop, form, view),
      rank: isEnd(stop.one, stop.place) ? -2 : isEdited ? Infinity : -1
    })),
    ...ground.clusters.flatMap((cluster) => {
      const [first] = cluster.items;
      const side = cluster.items.find(({ one }) => one.event.label?.side)?.one.event.label?.side;
      const wordings = (whole?.say ?? sayCluster)(cluster, form, view);
      return first ? [{ ...cluster, ...first, wordings, side, rank: rankOf(cluster) }] : [];
    })
  ];
  /** Events without words: in a frame that has a point nothing stands without any */
  const untold = new Set<string>();
  const unnamed = new Set<string>();
  for (const caption of captions.sort((a, b) => a.rank - b.rank)) {
    const { key, one, place } = caption;
    const isTold = isEdited
      ? label(caption, [...taken, ...ways]) || (one.role === 'point' && label(caption, taken))
      : label(caption, taken);
    if (isTold || !isEdited || isEnd(one, place)) continue;
    unnamed.add(key);
    if (one.places.at(-1) === place) untold.add(one.event.id);
  }

  const glyphs = new Map<string, PlacedGlyph[]>();
  const add = (id: string, glyph: PlacedGlyph): unknown => glyphs.set(id, [...(glyphs.get(id) ?? []), glyph]);
  for (const cluster of ground.clusters)
    if (!unnamed.has(cluster.key))
      for (const { one, glyph } of itemsOf(cluster)) {
        const { length } = cluster.items;
        add(one.event.id, { ...(isEdited && length > 1 ? { number: length } : {}), ...glyph });
      }
  for (const { one, glyph } of margin.rows) add(one.event.id, glyph);

  const { labels: baseLabels, towns } = placeNames(
    view,
    ground,
    isEdited ? [...taken, ...ways] : taken,
    soft,
    bounds
  );
  return {
    ...size,
    form,
    frame: view.frame,
    account: view.moment.account,
    map,
    window,
    marks: ground.events.flatMap((one): PlacedMark[] => {
      const { event, status, hue, role } = one;
      const own = { glyphs: glyphs.get(event.id) ?? [], legs: legs.get(event.id) ?? [] };
      if (own.glyphs.length + own.legs.length === 0 || untold.has(event.id)) return [];
      return [
        {
          id: event.id,
          sources: sourcesOf(event),
          status,
          hue,
          ...(role ? { role } : {}),
          ...own
        }
      ];
    }),
    labels: [...baseLabels, ...labels, ...margin.labels],
    rules: margin.rules,
    left: margin.left,
    towns,
    scaleBar
  };
}

/** Words and what they stand beside. */
interface Caption {
  readonly key: string;
  readonly box: Box;
  /** From the fullest to the barest, each in several widths */
  readonly wordings: readonly (readonly (readonly Line[])[])[];
  readonly one: ViewEvent;
  readonly place: PlacedPlace;
  readonly side?: string | undefined;
  /** Lower is placed first */
  readonly rank: number;
}

function emptyLines({ last, next, moment }: MapView, { width }: Size): Line[] {
  const texts = moment.edit
    ? ['No event of this step is placed on the map']
    : [
        'Nothing in our sources is placed on the map at this moment',
        ...(last ? [`Last: ${last}`] : []),
        ...(next ? [`Next: ${next}`] : [])
      ];
  return texts.flatMap((text) => setText(text, width - 60, { size: 13.5, ink: 'ink' }));
}

/** Names of the base map, where nothing else is: towns that help, countries, rivers. */
function placeNames(
  { frame, moment: { edit } }: MapView,
  { form, window }: Ground,
  marked: readonly Box[],
  soft: (box: Box) => number,
  bounds: Box
): { labels: PlacedLabel[]; towns: PlacedTown[] } {
  const taken = [...marked];
  const labels: PlacedLabel[] = [];
  const towns: PlacedTown[] = [];
  const room = {
    town: edit ? (form === 'wide' ? 6 : 3) : form === 'wide' ? Infinity : 5,
    country: edit ? (form === 'wide' ? 4 : 1) : Infinity,
    river: edit || form === 'narrow' ? 0 : Infinity
  };
  for (const name of names) {
    const at = name.at[frame];
    if (!at || room[name.kind] <= 0) continue;
    const { x, y } = toPx(window, { x: at[0] ?? 0, y: at[1] ?? 0 });
    const key = `${name.kind} ${name.text}`;
    const isTown = name.kind === 'town';
    const lines: Line[] = [
      name.kind === 'country'
        ? { text: name.text.toUpperCase(), size: form === 'wide' ? 12.5 : 12, spaced: true, ink: 'ink-3' }
        : { text: name.text, size: textSize, italic: !isTown, ink: 'ink-3' }
    ];
    const { height } = stackLines(lines);
    const width = widest(lines);
    const square = middle(x, y, 8, 8);
    if (isTown && taken.some((box) => meet(box, square))) continue;
    const candidates: (Box & { anchor: PlacedLabel['anchor'] })[] = isTown
      ? [...around(square, width, height, textSize * 1.18)].slice(0, 8)
      : [0, -16, 16, -34, 34].flatMap((up) =>
          [0, -24, 24, -56, 56].map((along) => ({
            ...middle(x + along, y + up, width, height),
            anchor: 'middle' as const
          }))
        );
    // A country’s name keeps to its land
    const free = findFree(candidates, taken, bounds, edit && !isTown ? undefined : soft);
    if (!free) continue;
    labels.push(setLabel(key, free, free.anchor, lines));
    taken.push(outer(free, 2));
    if (isTown) {
      towns.push({ key, x, y });
      taken.push(square);
    }
    room[name.kind] -= 1;
  }
  return { labels, towns };
}
