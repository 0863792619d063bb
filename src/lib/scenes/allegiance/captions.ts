/**
 * Names and captions that stand beside their marks. They are set once for a whole frame and account, against
 * everything that will ever be drawn in it, so that no caption jumps from step to step.
 */
import { laneOf, ownHue } from '../../story';
import type { Account } from '../../story';
import { type Box, countMet, findFree, meet } from '../shared/labels';
import { riseAt } from '../shared/rise';
import { overlaps, parseSpan } from '../../moments';
import { labelLanes } from './axes';
import { overrun } from './columns';
import type { AllegianceFrame } from './frame';
import { type PlacedGhost, type PlacedMark, placeMarks } from './marks';
import { type AllegianceView, viewAllegiance } from './view';
import {
  type PlacedLabel,
  type PlacedLine,
  caption,
  heightOf,
  labelBox,
  levelBox,
  name,
  setLabel,
  setLines,
  widest
} from './words';

/** A label and what it stands for. */
interface Caption {
  readonly of: { readonly mark: string } | { readonly ghost: Account; readonly long: boolean };
  readonly label: PlacedLabel;
}

type Side = 'above' | 'below' | 'left' | 'right';
type Hint = NonNullable<NonNullable<ReturnType<AllegianceFrame['ties']['get']>>['label']>;

/** Words that may stand beside a mark: wider settings first, and where from. */
interface Wish {
  readonly settings: readonly PlacedLine[][];
  readonly at: (lines: readonly PlacedLine[]) => { readonly x: number; readonly y: number };
  readonly side: Side;
  /** On no other side */
  readonly strict?: boolean;
  /** px beyond which the words would be read as another mark’s */
  readonly reach?: number;
}

/** What a mark fills, for words to keep clear of; a bend is followed in small boxes. */
function fills(mark: PlacedMark): Box[] {
  const boxes: Box[] = [];
  for (const path of mark.paths) {
    const half = Math.max(path.width / 2, Math.abs(path.offsets0[0] ?? 0) + path.width / 2);
    if (path.y0 === path.y1) boxes.push({ x0: path.x0, x1: path.x1, y0: path.y0 - half, y1: path.y0 + half });
    else
      for (let step = 0; step < 12; step += 1) {
        const at = (step + 0.5) / 12;
        const x = path.x0 + (path.x1 - path.x0) * at;
        const y = path.y0 + (path.y1 - path.y0) * riseAt(at);
        const rise = Math.abs(path.y1 - path.y0) / 12;
        boxes.push({ x0: x - half - 4, x1: x + half + 4, y0: y - rise / 2 - 2, y1: y + rise / 2 + 2 });
      }
  }
  if (mark.tick)
    boxes.push({
      x0: mark.tick.x - 3,
      x1: mark.tick.x + 3,
      y0: mark.tick.y - mark.tick.height / 2,
      y1: mark.tick.y + mark.tick.height / 2
    });
  if (mark.glyph)
    boxes.push({ x0: mark.glyph.x - 6, x1: mark.glyph.x + 6, y0: mark.glyph.y - 6, y1: mark.glyph.y + 6 });
  if (mark.link)
    boxes.push({
      x0: mark.link.x - 3,
      x1: mark.link.x + 3,
      y0: Math.min(mark.link.y0, mark.link.y1),
      y1: Math.max(mark.link.y0, mark.link.y1)
    });
  if (mark.outline) {
    const { x0, x1, y0, y1 } = mark.outline;
    boxes.push({ x0: x0 - 1, x1: x0 + 1, y0, y1 }, { x0: x1 - 1, x1: x1 + 1, y0, y1 });
  }
  return boxes;
}

/** Places on one side of a point, nearest first, then further along. */
function* beside(x: number, y: number, width: number, height: number, side: Side): Generator<Box> {
  for (const away of [0, 8, 16, 26, 38, 50])
    for (const shift of [0, -12, 12, -24, 24, -36, 36, -48, 48, -60, 60, -72, 72])
      if (side === 'above' || side === 'below') {
        const y0 = side === 'above' ? y - 4 - away - height : y + 4 + away;
        yield { x0: x - width / 2 + shift, x1: x + width / 2 + shift, y0, y1: y0 + height };
      } else {
        const x0 = side === 'right' ? x + 6 + away : x - 6 - away - width;
        yield { x0, x1: x0 + width, y0: y - height / 2 + shift, y1: y + height / 2 + shift };
      }
}

/** The words of one frame and account, and the room that is left for more. */
class Room {
  readonly captions: Caption[] = [];
  /** Marks and words */
  readonly #taken: Box[];
  readonly #dashes: Box[];
  readonly #words: Box[];
  readonly #bounds: Box;

  constructor(frame: AllegianceFrame, marks: readonly PlacedMark[]) {
    const { x0, y0, y1 } = frame.plot;
    this.#dashes = marks.filter((mark) => mark.kind === 'link').flatMap(fills);
    this.#words = labelLanes(frame).map(labelBox);
    this.#taken = [...this.#words, ...marks.filter((mark) => mark.kind !== 'link').flatMap(fills)];
    this.#bounds = { x0: x0 + 2, x1: frame.width - 2, y0: y0 + 2, y1: y1 - 2 };
  }

  put(of: Caption['of'], label: PlacedLabel): void {
    this.captions.push({ of, label });
    const box = labelBox(label);
    this.#words.push(box);
    this.#taken.push(box);
  }

  /** Keeps a place from what comes after. */
  keep(box: Box): void {
    this.#taken.push(box);
  }

  /** The first place that is free of marks and words. Words may cross a dashed line before they are left out. */
  find(places: Iterable<Box>): Box | undefined {
    return findFree(places, this.#taken, this.#bounds, (box) => countMet(box, this.#dashes));
  }

  findAmongMarks(places: Iterable<Box>): Box | undefined {
    return findFree(places, this.#words, this.#bounds);
  }

  putWish(mark: string, { settings, at, side, strict = false, reach = Infinity }: Wish): void {
    const anchor = side === 'right' ? 'start' : side === 'left' ? 'end' : 'middle';
    const sides: Side[] = strict ? [side] : [side, 'below', 'above', 'right', 'left'];
    for (const lines of settings) {
      if (lines.length > 3) continue;
      const { x, y } = at(lines);
      const [width, height] = [widest(lines), heightOf(lines)];
      const isNear = (box: Box): boolean =>
        Math.abs((box.x0 + box.x1) / 2 - x) < width / 2 + reach &&
        Math.abs((box.y0 + box.y1) / 2 - y) < height / 2 + reach;
      const places = function* (): Generator<Box> {
        for (const one of sides)
          for (const box of beside(x, y, width, height, one)) if (isNear(box)) yield box;
      };
      const box = this.find(places());
      if (!box) continue;
      this.put({ mark }, setLabel(mark, box, anchor, lines));
      return;
    }
  }
}

const laid = new WeakMap<AllegianceFrame, Map<Account, readonly Caption[]>>();

/** The captions of everything that the frame will ever show in one account. */
function layCaptions(frame: AllegianceFrame, account: Account): readonly Caption[] {
  const byAccount = laid.get(frame) ?? new Map<Account, readonly Caption[]>();
  laid.set(frame, byAccount);
  const known = byAccount.get(account);
  if (known) return known;

  const whole = viewAllegiance(frame.record, { at: parseSpan(frame.to), account, focus: [] });
  const { marks, ghosts } = placeMarks(whole, frame);
  const room = new Room(frame, marks);
  for (const ghost of ghosts) captionGhost(ghost, frame, room);
  const hinted = marks
    .map((mark) => ({ mark, hint: findHint(mark, frame) }))
    .sort((a, b) => (a.hint?.priority ?? 9) - (b.hint?.priority ?? 9));
  for (const { mark, hint } of hinted) {
    if (!hint || hint.hidden) continue;
    const text = frame.form === 'wide' ? hint.name : (hint.short ?? hint.name);
    if (mark.kind === 'council') captionCouncil(mark, hint, frame, room);
    else if (mark.kind === 'ribbon' && text) captionRibbon(mark, text, hint, whole, frame, room);
    else if (mark.kind !== 'tick') captionAct(mark, hint, frame, room);
  }
  byAccount.set(account, room.captions);
  return room.captions;
}

const findHint = (mark: PlacedMark, frame: AllegianceFrame): Hint | undefined =>
  (frame.ties.get(mark.id) ?? frame.record.evidence.find(({ id }) => id === mark.id))?.label;

/** Between the dotted lines: the long form where it fits, and a short one for when they are short. */
function captionGhost(ghost: PlacedGhost, frame: AllegianceFrame, room: Room): void {
  const wide = frame.form === 'wide';
  for (const long of [true, false]) {
    const line: PlacedLine = { text: long ? ghost.words : ghost.short, ...caption, italic: true };
    const box = levelBox(ghost.x0 + (wide ? 14 : 6), ghost.y, line);
    if (box.x1 > ghost.x1 || (long && !wide)) continue;
    room.put({ ghost: ghost.account, long }, setLabel(`ghost ${ghost.account}`, box, 'start', [line]));
  }
}

/** Beside evidence, a line or the bend of a pledge; on large figures only, where the text does not stand above. */
function captionAct(mark: PlacedMark, hint: Hint, frame: AllegianceFrame, room: Room): void {
  const { glyph } = mark;
  const text = hint.caption;
  if (frame.form === 'narrow' || !text) return;
  const manner = { ...caption, ink: mark.kind === 'evidence' ? ('ink' as const) : ('ink-2' as const) };
  const wished = hint.side === 'inside' || hint.side === undefined ? 'right' : hint.side;
  const side = glyph?.shape === 'up' ? 'above' : glyph && glyph.shape !== 'act' ? 'below' : wished;
  const at = glyph ? { x: glyph.x, y: glyph.y + (side === 'above' ? -5 : 5) } : mark.anchor;
  const widths = glyph ? [112, 92, 150, 76] : [60, 112, 150];
  room.putWish(mark.id, {
    settings: widths.map((width) => setLines(text, width, manner)),
    at: () => at,
    side,
    strict: glyph !== undefined
  });
}

/** Inside its outline, in the empty lane between its members. */
function captionCouncil(mark: PlacedMark, hint: Hint, frame: AllegianceFrame, room: Room): void {
  const wide = frame.form === 'wide';
  const text = wide ? hint.name : (hint.short ?? hint.name);
  if (!mark.outline || !text) return;
  // It must fit before the members leave, too: the outline then ends at the line of the moment.
  const { x0 } = mark.outline;
  const x1 = mark.outline.x1 - 2 * overrun;
  const width = Math.max(60, x1 - x0 - 8);
  const title = setLines(text, width, name('ink'));
  const more = wide && hint.caption ? setLines(hint.caption, width, caption) : [];
  const disputed = frame.lanes.find(({ lane }) => lane === laneOf('disputed'));
  const middle = disputed ? (disputed.y0 + disputed.y1) / 2 : mark.anchor.y;
  const places = (lines: readonly PlacedLine[]): Box[] =>
    [0, -8, 8, -16, 16, -24, 24, -36, 36].flatMap((shift) =>
      [0, -8, 8].map((slide) => {
        const [half, height] = [widest(lines) / 2, heightOf(lines)];
        const x = (x0 + x1) / 2 + slide;
        const y0 = middle - height / 2 + shift;
        return { x0: x - half, x1: x + half, y0, y1: y0 + height };
      })
    );
  const full = [...title, ...more];
  const roomy = room.find(places(full));
  // Over its own outline at worst, never over other words.
  const box = roomy ?? room.find(places(title)) ?? room.findAmongMarks(places(title));
  if (box) room.put({ mark: mark.id }, setLabel(mark.id, box, 'middle', roomy ? full : title));
  room.keep(mark.outline);
}

/** A ribbon that ends, or a bundle; what goes on is named at the line of the moment. */
function captionRibbon(
  mark: PlacedMark,
  text: string,
  hint: Hint,
  whole: AllegianceView,
  frame: AllegianceFrame,
  room: Room
): void {
  const wide = frame.form === 'wide';
  const path = mark.paths.find((one) => one.y0 === one.y1) ?? mark.paths[0];
  if (!path) return;
  const inside = [text, hint.short]
    .flatMap((one): PlacedLine[] => (one ? [{ text: one, ...name('raise') }] : []))
    .find((line) => widest([line]) + 6 < path.x1 - path.x0);
  if (hint.side === 'inside' && inside && frame.ribbon >= 13) {
    room.put({ mark: mark.id }, setLabel(mark.id, levelBox(path.x0 + 4, path.y0, inside), 'start', [inside]));
    return;
  }
  const owner = whole.strands.find(({ stays }) => stays.some(({ tie }) => tie === mark.id));
  const goesOn = owner && !owner.merged && owner.stays.at(-1)?.tie === mark.id;
  if (!mark.bundle && (!owner || goesOn)) return;

  const said = hint.side === 'inside' ? (hint.short ?? text) : text;
  const side = hint.side === 'inside' ? 'above' : (hint.side ?? 'below');
  const bend = mark.paths.find((one) => one.y0 !== one.y1);
  const merge = mark.paths.find((one) => one.key === 'merge');
  // A bundle that founds something is named beside what it founds.
  const founds = mark.bundle && path.key === 'stub' && mark.paths.length === 2 ? merge : undefined;
  const offset = founds || !mark.bundle ? frame.ribbon / 2 - 2 : 6;
  const nudge = side === 'above' ? -offset : side === 'below' ? offset : 0;
  const widths = founds ? [400, 240, 140] : [140, 104, 80];
  room.putWish(mark.id, {
    settings: widths.map((width) => setLines(said, wide ? width : 74, name(path.from))),
    at: (lines) => {
      const half = widest(lines) / 2;
      if (founds) return { x: founds.x1 + 8 + half, y: founds.y1 + nudge };
      if (mark.bundle && bend)
        return {
          x: (bend.x0 + bend.x1) / 2 + (side === 'right' ? offset : 0),
          y: (bend.y0 + bend.y1) / 2 + nudge
        };
      return { x: path.x0 + half, y: path.y0 + nudge };
    },
    side,
    ...(wide ? (founds ? {} : { reach: 36 }) : { reach: 30 })
  });
}

/** The name of a council stands inside its outline once there is room. */
const fitsOutline = (mark: PlacedMark, label: PlacedLabel): boolean =>
  mark.outline !== undefined && labelBox(label).x1 <= mark.outline.x1 - 1;

/** Councils of the moment whose outline is still too narrow for their name. */
export function findUnnamedCouncils(
  view: AllegianceView,
  frame: AllegianceFrame,
  marks: readonly PlacedMark[]
): PlacedMark[] {
  const captions = layCaptions(frame, view.moment.account);
  return marks.filter(
    (mark) =>
      mark.kind === 'council' &&
      view.councils.some(({ tie, until }) => tie === mark.id && until >= view.day) &&
      !captions.some(({ of, label }) => 'mark' in of && of.mark === mark.id && fitsOutline(mark, label))
  );
}

/** At most four items of evidence carry words: what belongs to the moment first, then by the ledger’s priority. */
function findCaptioned(view: AllegianceView, captions: readonly Caption[]): Set<string> {
  const placed = new Set(captions.flatMap(({ of }) => ('mark' in of ? [of.mark] : [])));
  const rank = ({ date, label }: AllegianceView['evidence'][number]['item']): number => {
    const ofMoment = date.edtf !== null && overlaps(parseSpan(date.edtf), view.moment.at);
    return (ofMoment ? 0 : 10) + (label?.priority ?? 9);
  };
  const items = view.evidence.map(({ item }) => item).filter(({ id }) => placed.has(id));
  return new Set(
    items
      .sort((a, b) => rank(a) - rank(b))
      .slice(0, 4)
      .map(({ id }) => id)
  );
}

/** The captions of one moment: those whose marks are drawn and that no other words would touch. */
export function labelCaptions(
  view: AllegianceView,
  frame: AllegianceFrame,
  marks: readonly PlacedMark[],
  ghosts: readonly PlacedGhost[],
  words: readonly PlacedLabel[]
): PlacedLabel[] {
  const captions = layCaptions(frame, view.moment.account);
  const captioned = findCaptioned(view, captions);
  const drawn = new Map(marks.map((mark) => [mark.id, mark]));
  const taken = words.map(labelBox);
  /** Single organisations that are named at the line of the moment. */
  const live = new Set(
    view.strands.flatMap(({ strand, stays, merged }) =>
      !merged && strand.bodies === 1 ? [stays.at(-1)?.tie] : []
    )
  );
  const reaches = (ghost: PlacedGhost, label: PlacedLabel): boolean => labelBox(label).x1 <= ghost.x1 + 2;

  return captions.flatMap(({ of, label }) => {
    const box = labelBox(label);
    if (taken.some((other) => meet(box, other))) return [];
    if ('ghost' in of) {
      const ghost = ghosts.find(({ account }) => account === of.ghost);
      const long = captions.find((one) => 'ghost' in one.of && one.of.ghost === of.ghost && one.of.long);
      if (!ghost || !reaches(ghost, label)) return [];
      return !of.long && long && reaches(ghost, long.label) ? [] : [label];
    }
    const mark = drawn.get(of.mark);
    if (!mark) return [];
    if (mark.kind === 'evidence') return captioned.has(mark.id) ? [label] : [];
    if (mark.kind === 'council') return fitsOutline(mark, label) ? [label] : [];
    if (mark.kind === 'ribbon' && live.has(mark.id)) return [];
    if (label.lines[0]?.ink !== 'raise') return [label];
    // Words inside a ribbon wait until it is long enough; in one that is pale they take its own colour.
    if (!mark.paths.some((path) => path.y0 === path.y1 && path.x1 > box.x1 + 2)) return [];
    const hue = mark.paths[0]?.to ?? ownHue;
    return [mark.subject ? label : { ...label, lines: label.lines.map((line) => ({ ...line, ink: hue })) }];
  });
}
