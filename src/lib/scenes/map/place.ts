/** Places a view in a window: marks on their points, lists on free ground, then words where nothing is in the way. */
import type { Account, MapFrame } from '../../story';
import { type Box, findFree, meet } from '../shared/labels';
import type { Size } from '../scene';
import { type BaseName, areas, names, unitsPerKm } from './base';
import { type LaidList, countryLines, layList, sayCluster, sayStop } from './captions';
import {
  type Cluster,
  type Form,
  type Ground,
  type PlacedGlyph,
  type PlacedLeg,
  type PlacedMark,
  type Tint,
  glyphBox,
  layGround,
  listGlyph,
  pointOn
} from './marks';
import { type MapView } from './view';
import { type Window, findWindow, toPx } from './window';
import { type Line, type PlacedLabel, setLabel, setText, stackLines, textSize, widest } from './words';

export interface PlacedTown {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

export interface PlacedMap extends Size {
  readonly form: Form;
  readonly frame: MapFrame;
  readonly account: Account;
  readonly window: Window;
  readonly tints: readonly Tint[];
  /** By date */
  readonly marks: readonly PlacedMark[];
  /** Grounds of lists of countries, so that no one takes a line for a place */
  readonly plates: readonly (Box & { key: string })[];
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
  // The first line is level with the mark
  const level = y - first / 2;
  const right = box.x1 + gap;
  const left = box.x0 - gap - width;
  const places = {
    right: [at(right, level, 'start'), at(right, y - height / 2, 'start')],
    left: [at(left, level, 'end'), at(left, y - height / 2, 'end')],
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

/** Over and under a mark at the edge, towards the middle of the figure. */
const overEdge = ({ x0, x1, y0, y1 }: Box, width: number, height: number) => [
  { x0: x1 - width, x1, y0: y0 - 2 - height, y1: y0 - 2, anchor: 'end' as const },
  { x0, x1: x0 + width, y0: y0 - 2 - height, y1: y0 - 2, anchor: 'start' as const },
  { x0: x1 - width, x1, y0: y1 + 5, y1: y1 + 5 + height, anchor: 'end' as const }
];

/** Boxes of a size all over the figure, the nearest to a point first. */
function* everywhere(x: number, y: number, width: number, height: number, bounds: Box): Generator<Box> {
  const grid: (Box & { off: number })[] = [];
  for (let x0 = bounds.x0; x0 + width <= bounds.x1; x0 += 16)
    for (let y0 = bounds.y0; y0 + height <= bounds.y1; y0 += 12) {
      const [x1, y1] = [x0 + width, y0 + height];
      grid.push({ x0, y0, x1, y1, off: Math.hypot((x0 + x1) / 2 - x, (y0 + y1) / 2 - y) });
    }
  yield* grid.sort((a, b) => a.off - b.off);
}

const middle = (x: number, y: number, width: number, height: number): Box => ({
  x0: x - width / 2,
  x1: x + width / 2,
  y0: y - height / 2,
  y1: y + height / 2
});

const legBoxes = (leg: PlacedLeg): Box[] =>
  Array.from({ length: 13 }, (_, index) => {
    const { x, y } = pointOn(leg, index / 12);
    return { x0: x - 3, x1: x + 3, y0: y - 3, y1: y + 3 };
  });

const area = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)) *
  Math.max(0, Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0));

/** A round number of km whose bar is about a sixth of the figure. */
function layScale(window: Window, { width, height }: Size): PlacedMap['scaleBar'] {
  const perKm = window.scale * unitsPerKm;
  const most = Math.min(130, width / 4);
  const km = [1000, 500, 200, 100, 50, 20, 10].find((one) => one * perKm <= most) ?? 5;
  return { x: 12, y: height - 12, length: km * perKm, text: `${km} km` };
}

/** The list on free ground near where its country has most of it; shorter where there is none. */
function placeList(
  laid: readonly LaidList[],
  { window, form }: Ground,
  frame: MapFrame,
  taken: readonly Box[],
  soft: readonly Box[],
  bounds: Box
): { laid: LaidList; box: Box } | undefined {
  const anchors = (list: LaidList): { x: number; y: number }[] => {
    const { key } = list.list;
    if (key === 'beyond') return [{ x: bounds.x1, y: bounds.y1 }];
    return anchorsOf(key, frame).map(([x, y]) => toPx(window, { x, y }));
  };
  const air = form === 'wide' ? 7 : 5;
  const sizes = laid.map((list) => ({ list, width: list.width + 2 * air, height: list.height + 2 * air }));
  // Fewer words rather than words in the way of others; where that is not enough, in the way
  for (const hard of [[...taken, ...soft], taken])
    for (const { list, width, height } of sizes) {
      const points = anchors(list);
      const [first] = points;
      const candidates = function* () {
        yield* points.map(({ x, y }) => middle(x, y, width, height));
        if (first) yield* everywhere(first.x, first.y, width, height, bounds);
      };
      const free = findFree(candidates(), hard, bounds);
      if (free) return { laid: list, box: inner(free, air) };
    }
  // A mark is never dropped: the barest list goes where it covers least
  const last = sizes.at(-1);
  if (!last) return undefined;
  let best: { box: Box; covers: number } | undefined;
  for (const box of everywhere((bounds.x0 + bounds.x1) / 2, bounds.y1, last.width, last.height, bounds)) {
    const covers = taken.reduce((sum, other) => sum + area(box, other), 0);
    if (!best || covers < best.covers) best = { box, covers };
  }
  return best ? { laid: last.list, box: inner(best.box, air) } : undefined;
}

const inner = (box: Box, by: number): Box => ({
  x0: box.x0 + by,
  x1: box.x1 - by,
  y0: box.y0 + by,
  y1: box.y1 - by
});
const outer = (box: Box, by: number): Box => inner(box, -by);

/** Words at the edge have the least choice; then what is of this moment, then what the step speaks of. */
function rank(cluster: Cluster): number {
  if (cluster.way) return -1;
  const best = Math.min(
    ...cluster.items.map(({ one, glyph }) => {
      const hint = (one.event.label?.priority ?? 5) / 10;
      return (glyph.current ? 0 : 2) + (one.subject ? 0 : 1) + hint;
    })
  );
  return best;
}

/** Same view and size, same picture. */
export function placeMap(view: MapView, size: Size): PlacedMap {
  const ground = layGround(view, size);
  const { form, window, clusters, legs } = ground;
  const bounds: Box = { x0: 4, y0: 4, x1: size.width - 4, y1: size.height - 4 };
  const scaleBar = layScale(window, size);
  const scaleBox: Box = {
    x0: scaleBar.x - 4,
    x1: scaleBar.x + scaleBar.length + 52,
    y0: scaleBar.y - 12,
    y1: scaleBar.y + 6
  };
  const allLegs = [...legs.values()].flat();
  const ways = allLegs.flatMap(legBoxes);
  const glyphBoxes = clusters.flatMap(({ items }) => items.map(({ glyph }) => glyphBox(glyph)));
  const heads = allLegs.flatMap(({ head, to }) => (head === undefined ? [] : [middle(to.x, to.y, 14, 14)]));
  const taken: Box[] = [scaleBox, ...glyphBoxes, ...heads];
  const labels: PlacedLabel[] = [];
  const plates: (Box & { key: string })[] = [];
  const glyphs = new Map<string, PlacedGlyph[]>();
  const add = (id: string, glyph: PlacedGlyph): unknown => glyphs.set(id, [...(glyphs.get(id) ?? []), glyph]);
  for (const { items } of clusters) for (const { one, glyph } of items) add(one.event.id, glyph);

  if (ground.events.length === 0) {
    const lines = emptyLines(view, size);
    const { height } = stackLines(lines);
    const box = middle(size.width / 2, size.height / 2, widest(lines), height);
    labels.push(setLabel('empty', box, 'middle', lines));
    plates.push({ ...outer(box, 10), key: 'empty' });
    taken.push(outer(box, 10));
  }

  // Ground beside marks is kept for their words
  const kept = clusters.map(({ box }) => ({
    x0: box.x0 - 20,
    x1: box.x1 + 130,
    y0: box.y0 - 6,
    y1: box.y1 + 26
  }));
  const most = form === 'wide' ? 6 : 2;
  for (const list of ground.lists) {
    if (list.stop && list.events.length === 0) continue;
    const all = Math.min(most, list.events.length);
    const isLong = list.events.length > 3 || list.events.some(({ said }) => said !== undefined);
    const widths = form === 'narrow' ? [132] : isLong ? [252, 196] : [196];
    const variants = Array.from({ length: all + 1 }, (_, index) => all - index).flatMap((captions) =>
      widths.map((width) => layList(list, captions, width, form, view))
    );
    const placed = placeList(variants, ground, view.frame, taken, [...ways, ...kept], bounds);
    if (!placed) continue;
    const { laid, box } = placed;
    // On its own ground a governorate needs no plate; anywhere else its rings would pass for places
    const isAtHome =
      list.exactness === 'governorate' &&
      anchorsOf(list.key, view.frame).some(([x, y]) => {
        const at = toPx(window, { x, y });
        return meet(middle(at.x, at.y, 1, 1), box, 12);
      });
    const isPlated = !isAtHome;
    if (isPlated) plates.push({ ...outer(box, form === 'wide' ? 7 : 5), key: list.key });
    taken.push(isPlated ? outer(box, form === 'wide' ? 7 : 5) : box);
    for (const { one, x, y } of laid.glyphs)
      add(one.event.id, listGlyph(one, { x: box.x0 + x, y: box.y0 + y }));
    laid.blocks.forEach(({ x, y, lines }, index) => {
      const [x0, y0] = [box.x0 + x, box.y0 + y];
      const filled = { x0, y0, x1: x0 + widest(lines), y1: y0 + stackLines(lines).height };
      const words = lines.map((line) => ({ ...line, plain: isPlated }));
      labels.push(setLabel(`${list.key} ${index}`, filled, 'start', words));
    });
  }

  // Where a way fades into a country: words beside its end, and never a point
  for (const { key, name, stop, events } of ground.lists) {
    if (!stop || events.length > 0) continue;
    const variants = sayStop(name, stop, form);
    for (const lines of variants) {
      const end = middle(stop.x, stop.y, 4, 4);
      const candidates = [...around(end, widest(lines), stackLines(lines).height, textSize)];
      const free = findFree(candidates, taken, bounds, ways);
      if (!free) continue;
      labels.push(setLabel(key, free, (free as (typeof candidates)[number]).anchor, lines));
      taken.push(free);
      break;
    }
  }

  for (const cluster of [...clusters].sort((a, b) => rank(a) - rank(b))) {
    const side = cluster.items.find(({ one }) => one.event.label?.side)?.one.event.label?.side;
    for (const lines of sayCluster(cluster, form, view)) {
      const { height } = stackLines(lines);
      const width = widest(lines);
      const first = (lines[0]?.size ?? textSize) * 1.18;
      const corners = cluster.way ? overEdge(cluster.box, width, height) : [];
      const candidates = [...corners, ...around(cluster.box, width, height, first, side)];
      const free = findFree(candidates, taken, bounds, ways);
      if (!free) continue;
      const { anchor } = free as (typeof candidates)[number];
      labels.push(setLabel(cluster.key, free, anchor, lines));
      taken.push(free);
      break;
    }
  }

  const { labels: baseLabels, towns } = placeNames(view.frame, ground, taken, ways, bounds);
  return {
    ...size,
    form,
    frame: view.frame,
    account: view.moment.account,
    window,
    tints: ground.tints,
    marks: ground.events.map((one): PlacedMark => {
      const { event, status, hue, current } = one;
      return {
        id: event.id,
        sources: [...new Set(event.cites.map((cite) => cite.source))].join(' '),
        status,
        hue,
        current,
        glyphs: glyphs.get(event.id) ?? [],
        legs: legs.get(event.id) ?? []
      };
    }),
    plates,
    labels: [...baseLabels, ...labels],
    towns,
    scaleBar
  };
}

function emptyLines({ last, next }: MapView, { width }: Size): Line[] {
  const room = Math.min(400, width - 60);
  const small = { size: textSize, ink: 'ink-2', plain: true } as const;
  return [
    ...setText('Nothing in our sources is placed on the map at this moment', room, {
      size: 13.5,
      bold: true,
      ink: 'ink',
      plain: true
    }),
    ...(last ? setText(`Last: ${last}`, room, small) : []),
    ...(next ? setText(`Next: ${next}`, room, small) : [])
  ];
}

/** Names of the base map, where nothing else is: towns that help, countries, rivers. */
function placeNames(
  frame: MapFrame,
  { form, window }: Ground,
  marked: readonly Box[],
  ways: readonly Box[],
  bounds: Box
): { labels: PlacedLabel[]; towns: PlacedTown[] } {
  const taken = [...marked];
  const labels: PlacedLabel[] = [];
  const towns: PlacedTown[] = [];
  let room = form === 'wide' ? Infinity : 5;
  for (const name of names) {
    const at = name.at[frame];
    if (!at) continue;
    const { x, y } = toPx(window, { x: at[0] ?? 0, y: at[1] ?? 0 });
    const key = `${name.kind} ${name.text}`;
    if (name.kind === 'river') {
      if (form === 'narrow') continue;
      const river = placeRiver(key, name, x, y, at[2] ?? 0);
      if (findFree([river.box], taken, bounds, ways) === undefined) continue;
      labels.push(river);
      taken.push(river.box);
      continue;
    }
    const isTown = name.kind === 'town';
    const lines: Line[] = isTown
      ? [{ text: name.text, size: textSize, ink: 'ink-3' }]
      : countryLines(name.text, name.ar, form);
    const { height } = stackLines(lines);
    const width = widest(lines);
    const square = middle(x, y, 8, 8);
    if (isTown && (room <= 0 || taken.some((box) => meet(box, square)))) continue;
    const candidates: (Box & { anchor: PlacedLabel['anchor'] })[] = isTown
      ? [...around(square, width, height, textSize * 1.18)].slice(0, 8)
      : [0, -16, 16, -34, 34].flatMap((up) =>
          [0, -24, 24, -56, 56].map((along) => ({
            ...middle(x + along, y + up, width, height),
            anchor: 'middle' as const
          }))
        );
    const free = findFree(candidates, taken, bounds, ways);
    if (!free) continue;
    labels.push(setLabel(key, free, (free as (typeof candidates)[number]).anchor, lines));
    taken.push(outer(free, 2));
    if (isTown) {
      towns.push({ key, x, y });
      taken.push(square);
      room -= 1;
    }
  }
  return { labels, towns };
}

/** Along the river, over it. */
function placeRiver(key: string, { text }: BaseName, x: number, y: number, turn: number): PlacedLabel {
  const line: Line = { text, size: textSize, italic: true, ink: 'ink-3' };
  const width = widest([line]);
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  // Lifted off the water
  const lift = 5;
  const [cx, cy] = [x + sin * lift, y - cos * lift];
  const corners = [-1, 1].flatMap((along) =>
    [0, -textSize].map((up) => ({
      x: cx + ((cos * width) / 2) * along - sin * up,
      y: cy + ((sin * width) / 2) * along + cos * up
    }))
  );
  return {
    key,
    x: cx,
    y: cy,
    anchor: 'middle',
    lines: [{ ...line, y: 0 }],
    turn,
    box: {
      x0: Math.min(...corners.map((corner) => corner.x)),
      x1: Math.max(...corners.map((corner) => corner.x)),
      y0: Math.min(...corners.map((corner) => corner.y)),
      y1: Math.max(...corners.map((corner) => corner.y))
    }
  };
}

const anchorsOf = (key: string, frame: MapFrame): readonly (readonly [number, number])[] => {
  const [left, top, right, bottom] = findWindow(frame).box;
  return areas[key]?.at?.[frame] ?? [[(left + right) / 2, (top + bottom) / 2]];
};
