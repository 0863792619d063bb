/** Marks and words of an edited frame, in px of its box. Same view and frame, same picture. */
import type { Record, Status } from '../../../ledger/record';
import { abbreviate } from '../../../moments';
import { type Account, type Hue, findLane, otherHue } from '../../../story';
import { pointReach } from '../../point';
import type { Size } from '../../scene';
import { apart, around, type Box, meet, within } from '../../shared/labels';
import { riseAt } from '../../shared/rise';
import { sourcesOf } from '../../shared/sourcesOf';
import { measureText, wrapText } from '../../shared/text';
import type { CastMark, CastRibbon, EditedView, Role } from './cast';
import { type Course, layCourses, middleAt, type Piece } from './courses';
import {
  dayOf,
  findGhosts,
  type Ground,
  type GroundLane,
  layGround,
  measure,
  type PlacedDate
} from './ground';

export interface EditedFrame extends Size {
  readonly record: Record;
}

export type Shape = 'up' | 'down' | 'both' | 'act' | 'event';

export interface EditedMark {
  readonly id: string;
  readonly role: Role;
  readonly status: Status;
  readonly sources: string;
  readonly pieces: readonly Piece[];
  /** How many threads stand for the bodies of a bundle; 0: one ribbon */
  readonly threads: number;
  /** How the point comes: its end goes to the new lane, or it grows from where it begins */
  readonly moves?: 'bend' | 'grow';
  readonly bar?: { readonly x: number; readonly y: number; readonly height: number } | undefined;
  readonly outline?: Box;
  /** A dashed line between two ribbons; `broken`: by what one did to the other */
  readonly link?: { readonly x: number; readonly y0: number; readonly y1: number; readonly broken: boolean };
  readonly glyph?: {
    readonly shape: Shape;
    readonly x: number;
    readonly y: number;
    /** Half of its height, px */
    readonly r: number;
    readonly hollow: boolean;
  };
}

export interface EditedLabel {
  readonly key: string;
  /** The mark that it names */
  readonly of?: string;
  readonly x: number;
  /** Baseline of its first line */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly lines: readonly string[];
  readonly size: number;
  readonly leading: number;
  readonly manner: string;
  readonly box: Box;
  /** A count of evidence, by its sign: what opens the list */
  readonly opens?: Shape;
}

export interface EditedGhost {
  readonly key: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
}

export interface PlacedEdited extends Size {
  readonly form: Ground['form'];
  readonly account: Account;
  /** Grows with time, so that a way back can be told from one forward */
  readonly day: number;
  readonly ribbon: number;
  readonly lanes: readonly GroundLane[];
  readonly plot: Box;
  readonly dates: readonly PlacedDate[];
  readonly dateSize: number;
  readonly chip: Ground['chip'];
  /** The line of the moment, px: down to the edge of the point */
  readonly line?: { readonly x: number; readonly y0: number; readonly y1: number };
  readonly ghosts: readonly EditedGhost[];
  readonly marks: readonly EditedMark[];
  readonly labels: readonly EditedLabel[];
}

const signOf = { tie: 'up', independence: 'down', 'both-ways': 'both' } as const;

/** Ribbons in a frame, at most: on a phone two can be told apart with their names and their rival places. */
const mostRibbons = { wide: 4, narrow: 2 };

/** The ribbons that a frame has room for: the point, what its marks stand on, then what else is kept. */
function trim(view: EditedView, most: number): EditedView {
  const { ribbons } = view;
  const marks = most > 0 ? view.marks : view.marks.filter(({ role }) => role === 'point');
  const held = new Set(marks.flatMap(({ on, to, council }) => [on, to, ...(council?.members ?? [])]));
  const isHeld = ({ role, viewed }: CastRibbon): boolean => role === 'point' || held.has(viewed.strand.id);
  const room = most - ribbons.filter(isHeld).length;
  const others = ribbons.filter((one) => !isHeld(one)).slice(0, Math.max(0, room));
  return { ...view, marks, ribbons: ribbons.filter((one) => isHeld(one) || others.includes(one)) };
}

/** Same view and box, same picture. Where words have no room, what is kept beside the point goes first. */
export function placeEdited(given: EditedView, frame: EditedFrame): PlacedEdited {
  const most = mostRibbons[measure(frame).form];
  let best: { placed: PlacedEdited; faults: number } | undefined;
  // Words apart from their mark, then a frame without rival places, then words far away, only where there is no other way
  for (const [strict, bare] of [
    [2, false],
    [1, false],
    [2, true],
    [1, true],
    [0, false],
    [0, true]
  ] as const) {
    if (best && strict === 0) break;
    for (const ribbons of [most, 1, 0].slice(0, bare ? 3 : 2))
      for (const seat of [undefined, 0.3, 0.8]) {
        const next = placeOnce({ ...trim(given, ribbons), bare }, frame, strict, seat);
        if (next && (!best || next.faults < best.faults)) best = next;
        if (best?.faults === 0) return best.placed;
      }
  }
  return best!.placed;
}

/**
 * Undefined where words of the point have no room. `faults`: ribbons and marks without a name, lanes with nothing in
 * them, words too many.
 */
function placeOnce(
  view: EditedView,
  frame: EditedFrame,
  strict: Strict,
  seat?: number
): { placed: PlacedEdited; faults: number } | undefined {
  const ground = layGround(view, frame, seat);
  const courses = layCourses(view, ground);
  const marks = layMarks(view, ground, courses);
  const ghosts = layGhosts(view, ground);
  const points = marks.filter(({ role }) => role === 'point');
  const line = layLine(points, ground);
  const words = layWords(view, ground, courses, marks, ghosts, line, strict);
  if (!words) return undefined;
  const { labels } = words;
  const named = new Set(labels.map(({ of }) => of));
  const unnamed = [
    ...courses.map(({ pieces }) => pieces.map(({ tie }) => tie)).filter(({ length }) => length > 0),
    ...marks.filter(({ role, pieces }) => role === 'context' && pieces.length === 0).map(({ id }) => [id])
  ].filter((ids) => !ids.some((id) => named.has(id))).length;
  const ys = [
    ...courses.flatMap(({ pieces }) => pieces.flatMap(({ y0, y1 }) => [y0, y1])),
    ...ghosts.map(({ y }) => y)
  ];
  const empty = ground.lanes.filter(({ y0, y1 }) => !ys.some((y) => y > y0 && y < y1)).length;
  const placed: PlacedEdited = {
    ...ground,
    account: view.whole.moment.account,
    day: view.whole.day,
    dates: ground.dateLabels,
    dateSize: ground.word,
    ...(line ? { line } : {}),
    ghosts,
    // No mark without its word
    marks: marks.filter(({ role, pieces, id }) => role === 'point' || pieces.length > 0 || named.has(id)),
    labels
  };
  const over = Math.max(0, labels.filter((label) => !isOfLanes(label)).length - most[ground.form]);
  return { placed, faults: unnamed + empty + over + words.faults };
}

/** Threads of a bundle that can still be told apart. */
const mostThreads = 6;

function layMarks(view: EditedView, ground: Ground, courses: readonly Course[]): EditedMark[] {
  const ties = new Map(view.record.ties.map((tie) => [tie.id, tie]));
  const found: EditedMark[] = [];
  for (const course of courses) found.push(...layRibbon(course, ground, ties));
  for (const mark of view.marks) {
    const placed = layMark(mark, ground.x(dayOf(mark, view)), ground, courses);
    if (placed && !found.some(({ id }) => id === mark.id)) found.push(placed);
  }
  // The point lies over what gives it meaning
  return found.sort((a, b) => Number(a.role === 'point') - Number(b.role === 'point'));
}

function layRibbon(
  { ribbon, pieces, made }: Course,
  { ribbon: width }: Ground,
  ties: ReadonlyMap<string, Record['ties'][number]>
): EditedMark[] {
  const { viewed, role, stay, renamed, underWay } = ribbon;
  const pointTie = role === 'point' ? (renamed?.tie ?? underWay?.enters ?? stay?.tie) : undefined;
  const byTie = new Map<string, Piece[]>();
  for (const piece of pieces) byTie.set(piece.tie, [...(byTie.get(piece.tie) ?? []), piece]);
  const { bodies } = viewed.strand;
  return [...byTie].flatMap(([id, own]): EditedMark[] => {
    const tie = ties.get(id);
    if (!tie) return [];
    const isPoint = id === pointTie;
    const bends = own.some(({ y0, y1 }) => y0 !== y1);
    const bar =
      renamed && id === renamed.tie ? { x: own[0]!.x0, y: own[0]!.y0, height: width + 18 } : undefined;
    const begins = made && own.some(({ x0, y0 }) => x0 === made.x && y0 === made.y);
    return [
      {
        id,
        role: isPoint ? 'point' : 'context',
        status: tie.status,
        sources: sourcesOf(tie),
        pieces: own,
        threads: bodies > 1 ? Math.min(bodies, mostThreads) : 0,
        ...(isPoint ? { moves: bends ? ('bend' as const) : ('grow' as const) } : {}),
        ...(bar ? { bar } : begins ? { bar: { x: made.x, y: made.y, height: width + 26 } } : {})
      }
    ];
  });
}

function layMark(
  mark: CastMark,
  x: number,
  ground: Ground,
  courses: readonly Course[]
): EditedMark | undefined {
  const { id, kind, role, row, status, on, to, council } = mark;
  const courseOf = (strand: string | undefined) =>
    courses.find((one) => one.ribbon.viewed.strand.id === strand);
  const course = courseOf(on);
  const y = course && middleAt(course, x);
  if (!course || y === undefined) return undefined;
  const base = { id, role, status, sources: sourcesOf(row), pieces: [], threads: 0 };
  const half = ground.ribbon / 2;
  if (kind === 'council') {
    const rows = (council?.members ?? []).flatMap((member) => {
      const other = courseOf(member);
      return other ? (middleAt(other, Math.min(x + 20, ground.now)) ?? []) : [];
    });
    const until =
      council && council.until < Infinity
        ? Math.min(ground.x(council.until), ground.plot.x1)
        : ground.plot.x1;
    const air = half + 8;
    return {
      ...base,
      outline: {
        x0: Math.max(ground.plot.x0, x - 6),
        x1: Math.max(until, x + 60) - 4,
        y0: Math.max(ground.plot.y0 + 2, Math.min(...rows, y) - air),
        y1: Math.min(ground.plot.y1 - 2, Math.max(...rows, y) + air)
      }
    };
  }
  const other = to === undefined ? undefined : courseOf(to);
  const far = other && middleAt(other, x);
  if (far !== undefined && (kind === 'link' || kind === 'act')) {
    const down = far > y ? 1 : -1;
    return { ...base, link: { x, y0: y + down * half, y1: far - down * half, broken: kind === 'act' } };
  }
  const r = role === 'point' ? 13 : 8;
  const shape: Shape = 'points' in row ? signOf[row.points] : kind === 'act' ? kind : 'event';
  const side = shape === 'up' ? -1 : shape === 'down' ? 1 : 0;
  const hollow = 'hollow' in row ? row.hollow : status === 'claimed' || status === 'disputed';
  return { ...base, glyph: { shape, x, y: y + side * (half + r + 3), r, hollow } };
}

interface LaidGhost extends EditedGhost {
  readonly account: Account;
  readonly words: readonly string[];
}

function layGhosts(view: EditedView, ground: Ground): LaidGhost[] {
  return findGhosts(view).flatMap(({ strand, account, lasts, lane, start, end, words }) => {
    const y = ground.row(strand, lane);
    const x0 = Math.max(ground.plot.x0 + (ground.form === 'narrow' ? 10 : 0), ground.x(start));
    const x1 = lasts ? ground.plot.x1 - 10 : ground.x(Math.min(end, view.whole.day));
    const size = ground.word;
    const fitting = words.filter((one) => measureText(one, size) + 16 <= x1 - x0);
    return y === undefined || fitting.length === 0
      ? []
      : [{ key: `ghost ${account}`, account, x0, x1, y, words: fitting }];
  });
}

/** What a mark fills, for words to keep clear of. */
export function fillsOf(mark: EditedMark, ribbon: number): Box[] {
  const { pieces, bar, outline, link, glyph, role } = mark;
  const boxes = pieces.flatMap((piece) => fillsOfPiece(piece, ribbon / 2 + 2));
  if (bar)
    boxes.push({ x0: bar.x - 4, x1: bar.x + 4, y0: bar.y - bar.height / 2, y1: bar.y + bar.height / 2 });
  if (outline) {
    const { x0, x1, y0, y1 } = outline;
    boxes.push({ x0: x0 - 2, x1: x0 + 2, y0, y1 }, { x0: x1 - 2, x1: x1 + 2, y0, y1 });
    boxes.push({ x0, x1, y0: y0 - 2, y1: y0 + 2 }, { x0, x1, y0: y1 - 2, y1: y1 + 2 });
  }
  if (link) {
    const [y0, y1] = [Math.min(link.y0, link.y1), Math.max(link.y0, link.y1)];
    const air = link.broken ? 14 : role === 'point' ? 12 : 5;
    // Its ends are dots on the ribbons
    const over = link.broken ? 0 : air;
    boxes.push({ x0: link.x - air, x1: link.x + air, y0: y0 - over, y1: y1 + over });
  }
  if (glyph)
    boxes.push({
      x0: glyph.x - glyph.r,
      x1: glyph.x + glyph.r,
      y0: glyph.y - glyph.r,
      y1: glyph.y + glyph.r
    });
  return boxes;
}

function fillsOfPiece({ x0, x1, y0, y1 }: Piece, half: number): Box[] {
  if (y0 === y1) return [{ x0, x1, y0: y0 - half, y1: y0 + half }];
  const steps = 14;
  return Array.from({ length: steps }, (_, index) => {
    const at = (part: number) => y0 + (y1 - y0) * riseAt(part);
    const [a, b] = [at(index / steps), at((index + 1) / steps)];
    return {
      x0: x0 + ((x1 - x0) * index) / steps - 3,
      x1: x0 + ((x1 - x0) * (index + 1)) / steps + 3,
      y0: Math.min(a, b) - half,
      y1: Math.max(a, b) + half
    };
  });
}

/** What of the point its words stand beside: a bend, a beginning, a mark; of a ribbon that lies still, what is under the moment. */
function hotOf(point: EditedMark, { now, ribbon, plot, form }: Ground): Box[] {
  const bends = point.pieces.filter(({ y0, y1 }) => y0 !== y1);
  if (bends.length > 0) return bends.flatMap((piece) => fillsOfPiece(piece, ribbon / 2));
  const { link } = point;
  // A broken line is broken in its middle
  if (link) {
    const y = (link.y0 + link.y1) / 2;
    return [{ x0: link.x - 13, x1: link.x + 13, y0: y - 13, y1: y + 13 }];
  }
  const boxes = fillsOf({ ...point, bar: undefined }, ribbon);
  if (point.pieces.length === 0) return boxes;
  const reach = form === 'wide' ? 150 : 130;
  const from = point.bar?.x ?? now;
  const cut = boxes.map((box) => ({
    ...box,
    x0: Math.max(box.x0, Math.min(from, plot.x1 - 2 * reach) - (point.bar ? 0 : reach)),
    x1: Math.min(box.x1, from + reach)
  }));
  const seen = cut.filter(({ x0, x1 }) => x1 > x0);
  return seen.length > 0 ? seen : boxes;
}

/** From the date down to the edge of the point; on a phone the point lies under its date. */
function layLine(points: readonly EditedMark[], ground: Ground): PlacedEdited['line'] {
  if (points.length === 0 || ground.form === 'narrow') return undefined;
  const { now, ribbon, chip } = ground;
  const under = points
    .flatMap((point) => fillsOf(point, ribbon))
    .filter(({ x0, x1 }) => x0 <= now + 4 && x1 >= now - 4);
  const y0 = chip.box.y1;
  const y1 = under.length > 0 ? Math.min(...under.map((box) => box.y0)) + 2 : y0 + 16;
  return y1 > y0 ? { x: now, y0, y1 } : undefined;
}

interface Setting {
  readonly lines: readonly string[];
  readonly size: number;
  /** px of distance that it is worth not to be set so */
  readonly cost?: number;
  readonly width: number;
  readonly height: number;
}

/** Most words besides those of lanes and dates. */
const most = { wide: 7, narrow: 5 };

/** How near words must stand. 0: as near as there is room; 1: near, and nearer than to other points; 2: in the lane and on the side too. */
type Strict = 0 | 1 | 2;

/** A place for words. */
interface Found {
  readonly box: Box;
  readonly set: Setting;
  readonly anchor: EditedLabel['anchor'];
}

/** The names of lanes, and what stands under them. */
export const isOfLanes = ({ key }: EditedLabel): boolean => /^(lane|foot|count)/.test(key);

/**
 * Sets the words of a frame: the point’s first; what cannot stand clear of lines and other words is left to the table.
 * Undefined where words of the point have no room. `faults`: names of lanes that something runs through, points without
 * words.
 */
function layWords(
  view: EditedView,
  ground: Ground,
  courses: readonly Course[],
  marks: readonly EditedMark[],
  ghosts: readonly LaidGhost[],
  line: PlacedEdited['line'],
  level: Strict
): { readonly labels: readonly EditedLabel[]; readonly faults: number } | undefined {
  const { plot, ribbon } = ground;
  const labels: EditedLabel[] = [];
  let faults = 0;
  const bounds: Box = {
    x0: plot.x0 + (ground.form === 'narrow' ? 8 : 4),
    x1: plot.x1 - 8,
    y0: plot.y0 + 3,
    y1: plot.y1 - 3
  };
  // That of the moment
  const lines = line ? [{ x0: line.x - 8, x1: line.x + 8, y0: line.y0, y1: line.y1 }] : [];
  const fills = new Map(marks.map((mark) => [mark.id, fillsOf(mark, ribbon)]));
  /** Marks, words, and lines: that of the moment, and the borders of lanes */
  const full: Box[] = [
    ...[...fills.values()].flat(),
    ...ghosts.map(({ x0, x1, y }) => ({ x0, x1, y0: y - ribbon / 2 - 1, y1: y + ribbon / 2 + 1 })),
    ...lines,
    ...ground.lanes.slice(1).map(({ y0 }) => ({ x0: 0, x1: ground.width, y0: y0 - 1, y1: y0 + 1 }))
  ];

  nameLanes();
  sayGhosts();
  const points = marks.filter(({ role }) => role === 'point');
  const unsaid = points.filter((point, index) => !sayPoint(point, index, points.length)).length;
  if (unsaid > 0 && level > 0) return undefined;
  if (points.length > 1) sayAll();
  nameRibbons(false);
  for (const mark of marks)
    if (mark.outline || (mark.role === 'context' && mark.pieces.length === 0)) sayMark(mark);
  nameRibbons(true);
  sayAgreement();
  return { labels, faults: faults + 4 * unsaid };

  function isFull(): boolean {
    const own = labels.filter((label) => !isOfLanes(label));
    return own.length >= most[ground.form];
  }

  function putWords(
    key: string,
    box: Box,
    { lines, size }: Setting,
    manner: string,
    rest: Partial<EditedLabel> = {}
  ): void {
    const anchor = rest.anchor ?? 'start';
    const x = anchor === 'start' ? box.x0 : anchor === 'end' ? box.x1 : (box.x0 + box.x1) / 2;
    const leading = Math.round(size * 1.2);
    labels.push({
      key,
      x,
      y: box.y0 + size * 0.86,
      anchor,
      lines,
      size,
      leading,
      manner,
      box,
      ...rest
    });
    full.push(box);
  }

  function setWords(text: string, width: number, size: number, isBold: boolean, over?: string): Setting {
    const weight = isBold ? 'bold' : 'regular';
    const lines = [...(over === undefined ? [] : [over]), ...wrapText(text, width, size, weight)];
    return {
      lines,
      size,
      width: Math.max(...lines.map((line) => measureText(line, size, weight))),
      height: (lines.length - 1) * Math.round(size * 1.2) + size * 1.12
    };
  }

  /** The first free place along a stretch, at the first height that has one. */
  function along(
    { width, height }: { readonly width: number; readonly height: number },
    [from, to]: readonly [number, number],
    tops: readonly number[],
    taken: readonly Box[] = full
  ): Box | undefined {
    for (const y0 of tops)
      for (let x0 = Math.max(from, bounds.x0); x0 <= Math.min(to, bounds.x1) - width; x0 += 8) {
        const box = { x0, y0, x1: x0 + width, y1: y0 + height };
        if (within(box, bounds) && !taken.some((other) => meet(box, other, 1))) return box;
      }
    return undefined;
  }

  function nameLanes(): void {
    const { lanes, form, name, word, gutter, collapsed, footLines, plot, height, width } = ground;
    const wide = form === 'wide';
    const left = 14;
    const boxOf = (set: Setting, y0: number): Box => ({
      x0: left,
      x1: left + set.width,
      y0,
      y1: y0 + set.height
    });
    for (const { lane, y0, y1 } of lanes) {
      const { title, says, hue } = findLane(lane);
      const first = setWords(title, wide ? gutter - 20 : width, name, true);
      const top = y0 + (wide ? 12 : 5);
      // On a phone it stands in its lane, where no ribbon crosses it
      const free = wide ? undefined : along(first, [left, width], [top], full);
      if (!wide && !free) faults += 1;
      const box = free ?? boxOf(first, top);
      putWords(`lane ${lane}`, box, first, `bold ${hue ?? 'ink-2'}`);
      const more = setWords(says, gutter - 18, 12, false);
      const under = boxOf(more, box.y1 + 2);
      if (wide && under.y1 < y1 - 2) putWords(`lane says ${lane}`, under, more, 'ink-2');
    }
    const foot = setWords(footLines.join(' '), width - 28, word, false);
    const { counts } = view;
    const below = wide || counts.length === 0 ? 0 : 20;
    const at = boxOf(foot, (plot.y1 + below + height - foot.height) / 2);
    if (collapsed.length > 0) putWords('foot', at, foot, 'ink-2');
    // How many items of evidence point each way: all of them, or it would tell of another balance
    let x = wide ? at.x1 + 28 : left;
    const isTight = width - x < 350;
    for (const { points, items } of counts) {
      const says = sayCount(points, items.length);
      const set = setWords(isTight ? says.replace(/items? point /, '') : says, Infinity, word, false);
      const y0 = wide ? at.y0 : plot.y1 + 5;
      const box = { x0: x, x1: x + 18 + set.width, y0, y1: y0 + set.height };
      putWords(`count ${points}`, box, set, 'ink-2', { x: x + 18, opens: signOf[points] });
      x = box.x1 + 10;
    }
  }

  function sayGhosts(): void {
    const { word } = ground;
    const marks = [...[...fills.values()].flat(), ...lines];
    for (const { key, x0, x1, y, words } of ghosts)
      for (const text of words) {
        const set = setWords(text, Infinity, word, false);
        const box = along(set, [x0 + 8, x1 - 4], [y - set.height / 2], marks);
        if (!box) continue;
        putWords(key, box, set, 'italic ink-2');
        break;
      }
  }

  function sayPoint(mark: EditedMark, index: number, count: number): boolean {
    const { form, point: size, say, said } = ground;
    const cast = view.marks.find(({ id }) => id === mark.id);
    const text = count > 1 ? (cast?.says ?? '') : view.says;
    const wide = form === 'wide';
    const isSaid = cast !== undefined && said.includes(cast.date);
    // Of one point its date stands over the lanes, of several beside each
    const date = cast && !tells(text, cast.date) && !(count === 1 && isSaid) ? say(cast.date) : undefined;
    const own = count > 1 ? Math.max(wide ? 18 : 15, size - 5) : size;
    if (text === '' && date === undefined) return true;
    const widths = [wide ? 400 : 330, 250, 205, 170, 140, 120, ...(count > 1 ? [95, 80] : [])];
    const settings = new Map<string, Setting>();
    const add = (setting: Setting, cost: number): void => {
      const key = `${setting.size} ${setting.lines.join()}`;
      // No line for a word alone
      const orphan = /^\S+$/.test(setting.lines.at(-1)!) ? 6 : 0;
      if (setting.lines.length <= 4 && !settings.has(key))
        settings.set(key, { ...setting, cost: cost + orphan });
    };
    // A little smaller before far away; of several, without the date before without the words
    const small = Math.max(15, own - 2);
    for (const one of text === '' ? [] : widths) {
      add(setWords(text, one, own, true, date), 0);
      add(setWords(text, one, small, true, date), 40);
      if (isSaid) add(setWords(text, one, small, true), 46);
    }
    if (text === '') add(setWords(date!, Infinity, own, true), 0);
    return beside(
      `point ${index}`,
      `bold ${hueOfMark(mark)}`,
      [...settings.values()],
      hotOf(mark, ground),
      [level],
      mark
    );
  }

  /** What several marks say together, where there is room for it. */
  function sayAll(): void {
    const text = view.edit.says;
    if (text === undefined) return;
    const settings = [440, 300].map((one) => setWords(text, one, ground.point, true));
    beside(
      'point all',
      'bold ink',
      settings,
      points.flatMap((mark) => hotOf(mark, ground)),
      [1]
    );
  }

  /**
   * The free place nearest to what the words are of: to the right of it before the left, level with its middle, in few
   * lines, across no border of a lane; far from it only where there is none near.
   */
  function beside(
    key: string,
    manner: string,
    settings: readonly Setting[],
    hot: readonly Box[],
    stricts: readonly Strict[],
    mark?: EditedMark
  ): boolean {
    for (const strict of stricts) {
      const found = search(settings, hot, strict, mark);
      if (!found) continue;
      const { box, set, anchor } = found;
      putWords(key, box, set, manner, { anchor, ...(mark ? { of: mark.id } : {}) });
      return true;
    }
    return false;
  }

  function search(
    settings: readonly Setting[],
    hot: readonly Box[],
    strict: Strict,
    mark?: EditedMark
  ): Found | undefined {
    const reach = strict > 0 ? pointReach : 200;
    const area = around(hot);
    const [mx, my] = [(area.x0 + area.x1) / 2, (area.y0 + area.y1) / 2];
    const others = marks
      .filter((one) => mark && strict > 0 && one !== mark && one.role === 'point' && (one.glyph ?? one.link))
      .map((one) => around(hotOf(one, ground)));
    const own = strict === 2 ? mark : undefined;
    const met = ground.lanes.filter(({ y0, y1 }) => own && y0 < area.y1 && y1 > area.y0);
    // A sign of evidence stands on a side of its ribbon: its words, too
    const shape = own?.glyph?.shape;
    const top = Math.max(bounds.y0, met[0]?.y0 ?? 0);
    const bottom = Math.min(bounds.y1, met.at(-1)?.y1 ?? Infinity);
    let best: (Found & { readonly cost: number }) | undefined;
    for (const set of settings) {
      const { width, height } = set;
      const base = set.lines.length * 5 + (set.cost ?? 0);
      const near: Box = {
        x0: area.x0 - width - reach,
        x1: area.x1 + width + reach,
        y0: area.y0 - height - reach,
        y1: area.y1 + height + reach
      };
      const taken = full.filter((one) => meet(one, near));
      for (const x0 of outwards(area.x0 - width, area.x1, bounds.x0, bounds.x1 - width, reach)) {
        const aside = x0 + width / 2 >= mx ? 0 : 22;
        // No height makes up for what is too far along
        if (best && base + aside + Math.max(0, area.x0 - x0 - width, x0 - area.x1) >= best.cost) continue;
        for (const y0 of outwards(area.y0 - height, area.y1, top, bottom - height, reach)) {
          const box = { x0, y0, x1: x0 + width, y1: y0 + height };
          const least = base + aside + Math.abs(y0 + height / 2 - my) * 0.18;
          if (best && least + apart(box, area) >= best.cost) continue;
          if (taken.some((other) => meet(box, other, 3))) continue;
          const off = Math.min(...hot.map((one) => apart(box, one)));
          if (off < 8 || off > reach) continue;
          const middle = y0 + height / 2;
          if ((shape === 'up' && middle > area.y1) || (shape === 'down' && middle < area.y0)) continue;
          // Nearer to its own mark than to that of other words
          if (others.some((one) => apart(box, one) < off || away(box, one) < away(box, area) + 20)) continue;
          // Nor over or under another's mark, where those have room
          const cost =
            least + off + (others.some((one) => box.x0 < one.x1 + 6 && box.x1 > one.x0 - 6) ? 14 : 0);
          if (best && cost >= best.cost) continue;
          const anchor = x0 + width <= area.x0 + 4 ? 'end' : 'start';
          best = { box, set, anchor, cost };
        }
      }
    }
    return best;
  }

  /** One name for each ribbon, where it lies now; later, where there is room, one more where it came from. */
  function nameRibbons(isLater: boolean): void {
    const wishes = courses.flatMap((course) => {
      const flats = course.pieces.filter(({ actor, x0, x1 }) => actor !== undefined && x1 - x0 > 30);
      const last = flats.at(-1);
      const piece = isLater ? flats[0] : last;
      return piece && (!isLater || (piece !== last && isOther(piece, last))) ? [{ course, piece }] : [];
    });
    const isPoint = ({ course }: (typeof wishes)[number]): number => Number(course.ribbon.role === 'point');
    for (const { course, piece } of wishes.sort((a, b) => isPoint(b) - isPoint(a))) {
      const mark = marks.find(({ pieces }) => pieces.includes(piece));
      if (!mark || (isLater && isFull())) continue;
      nameRibbon(mark, piece, namesOf(piece, course.ribbon), !isLater);
    }
  }

  /** On the ribbon where it is solid, else over or under it; a name that must stand stands near it. */
  function nameRibbon(mark: EditedMark, piece: Piece, names: readonly string[], isNeeded: boolean): void {
    const { form, name, ribbon, word } = ground;
    const isPoint = mark.role === 'point';
    const sets = names.map((text) => setWords(text, Infinity, form === 'wide' && isPoint ? name : 13, true));
    const put = (box: Box, set: Setting, manner: string): void =>
      putWords(`name ${piece.key}`, box, set, manner, { of: mark.id });
    const own = new Set(fills.get(mark.id));
    const others = full.filter((box) => !own.has(box));
    const solid = piece.drawn === 'solid' && mark.threads === 0;
    for (const set of solid ? sets : []) {
      const box = along(set, [piece.x0 + 10, piece.x1 - 6], [piece.y0 - set.height / 2], others);
      if (box) return put(box, set, isPoint ? 'bold raise' : 'bold ink');
    }
    const ink = isPoint ? 'bold ink' : 'bold ink-2';
    for (const set of sets) {
      const box = along(set, [piece.x0 + 6, piece.x1], besideOf(piece, ribbon / 2 + 4, set));
      if (box) return put(box, set, ink);
    }
    if (!isNeeded) return;
    const settings = names.flatMap((text) => [200, 120].map((width) => setWords(text, width, word, true)));
    beside(`name ${piece.key}`, ink, settings, fillsOf({ ...mark, pieces: [piece] }, ribbon), [1, 0], mark);
  }

  function namesOf({ actor, caption }: Piece, { viewed }: CastRibbon): string[] {
    const row = view.record.actors.find(({ id }) => id === actor);
    const long = row?.name ?? actor ?? viewed.strand.id;
    const short = row?.short ?? long;
    const says = caption ? [`${short}: ${caption}`] : [];
    return ground.form === 'wide' ? [...says, long, short] : [...says, short];
  }

  /** Beside a mark that gives the point its meaning. */
  function sayMark(mark: EditedMark): void {
    if (isFull()) return;
    const cast = view.marks.find(({ id }) => id === mark.id);
    if (!cast) return;
    const { word } = ground;
    if (mark.outline) {
      const { x0, x1, y0, y1 } = mark.outline;
      const { label } = cast.row;
      // Along the edges of its outline, outside or inside
      for (const text of [label?.name ?? cast.says, label?.short ?? cast.says]) {
        const set = setWords(text, Infinity, word, true);
        const tops = [y0 + 5, y0 - set.height - 4, y1 - set.height - 4, y1 + 4];
        const box = along(set, [x0 + 6, x1 + 60], tops);
        if (box) return putWords(`mark ${mark.id}`, box, set, 'bold ink-2', { of: mark.id });
      }
      return;
    }
    const settings = [220, 150, 110, 90]
      .map((width) => setWords(cast.says, width, word, false))
      .filter(({ lines }) => lines.length < 4);
    beside(`mark ${mark.id}`, 'ink-2', settings, hotOf(mark, ground), [2, 1, 0], mark);
  }

  /** Beside the point: what the accounts agree on. */
  function sayAgreement(): void {
    const point = marks.find(({ role }) => role === 'point');
    if (!point || view.agreement !== 'from-here' || isFull()) return;
    const set = setWords('From here on all accounts agree', Infinity, ground.word, false);
    beside('agreement', 'ink-2', [set], hotOf(point, ground), [1]);
  }
}

/** The words hold the date: its numbers and its months. */
const tells = (words: string, date: string): boolean =>
  abbreviate(date)
    .match(/\d+|[A-Z]\w\w/g)
    ?.every((part) => abbreviate(words).includes(part)) ?? false;

/** Tops of words over and under a level ribbon, so far from its middle. */
const besideOf = ({ y0 }: Piece, off: number, { height }: Setting): [over: number, under: number] => [
  y0 - off - height,
  y0 + off
];

/** It bears another name, or lies otherwise. */
const isOther = (one: Piece, other: Piece | undefined): boolean =>
  one.actor !== other?.actor || one.caption !== other?.caption || one.y0 !== other?.y0;

/** Places on both sides of a stretch and in it, those in it first; within bounds. */
function outwards(from: number, to: number, least: number, most: number, reach: number): number[] {
  const step = 8;
  const places: number[] = [];
  for (let at = Math.max(least, from); at <= Math.min(most, to); at += step) places.push(at);
  for (let off = step; off <= reach; off += step) {
    if (to + off <= most && to + off >= least) places.push(to + off);
    if (from - off >= least && from - off <= most) places.push(from - off);
  }
  return places;
}

/** px along time between the middles of two boxes. */
const away = (a: Box, b: Box): number => Math.abs(a.x0 + a.x1 - b.x0 - b.x1) / 2;

/** The ink of the words of a point: of the hue that it takes, and of nobody’s where it is disputed. */
function hueOfMark({ pieces }: EditedMark): Hue | 'ink' {
  const last = pieces.at(-1);
  if (!last) return 'ink';
  if (last.drawn === 'claimed') return otherHue;
  return last.drawn === 'solid' && pieces.some(({ y0, y1 }) => y0 !== y1) ? last.to : 'ink';
}

export const sayCount = (points: 'tie' | 'independence' | 'both-ways', count: number): string =>
  points === 'tie'
    ? `${count} ${count === 1 ? 'item points' : 'items point'} to a tie`
    : `${count} ${points === 'independence' ? 'to independence' : 'both ways'}`;
