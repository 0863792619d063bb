/**
 * Pixels: marks from the view, then words. Captions are set once for the whole frame, against everything that
 * will ever be drawn in it, so that no caption jumps from step to step; names at the line of the moment are set
 * for each moment, and a caption that they would touch goes.
 */
import type { Tie } from '../../ledger/schema';
import type { Lane } from '../../ledger/vocabulary';
import { type Box, findFree, meet, spreadApart } from '../../draw/labels';
import { type Weight, measureText, wrapText } from '../../draw/text';
import { type Account, calendarDay, overlaps, parseSpan } from '../../moments';
import { type AllegianceFrame, columnDate, fadeOut, overrun } from './frame';
import { type Hue, type PlacedGhost, type PlacedMark, hueOf, middleAt, placeMarks } from './marks';
import { type AllegianceView, viewAllegiance } from './view';

export type Ink = Hue | 'ink' | 'ink-2' | 'ink-3' | 'raise';

export interface PlacedLine {
  readonly text: string;
  readonly weight: Weight;
  readonly ink: Ink;
  readonly italic?: boolean;
  readonly size: number;
}

/** Words at a place: lines under one another. `x` is the left, middle or right of them, as `anchor` says. */
export interface PlacedLabel {
  readonly key: string;
  readonly x: number;
  /** Baseline of the first line */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly lines: readonly PlacedLine[];
  readonly leading: number;
  readonly opacity: number;
  /** A plate behind the words */
  readonly plate?: Box;
}

export interface PlacedColumn {
  readonly x: number;
  readonly coming: boolean;
}

export interface PlacedAllegiance {
  readonly form: 'wide' | 'narrow';
  readonly width: number;
  readonly height: number;
  readonly plot: AllegianceFrame['plot'];
  readonly account: Account;
  readonly ribbon: number;
  readonly lanes: readonly { readonly lane: Lane; readonly y0: number; readonly y1: number }[];
  readonly columns: readonly PlacedColumn[];
  /** Line of the moment */
  readonly now: number;
  readonly marks: readonly PlacedMark[];
  readonly ghosts: readonly PlacedGhost[];
  readonly labels: readonly PlacedLabel[];
  /** Rules under the years of several columns */
  readonly yearRules: readonly { readonly x0: number; readonly x1: number; readonly y: number }[];
}

const captionSize = 12;
const nameSize = 13;
const leading = 14;
const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

const laneNames: { [lane in Lane]: { name: string; says: string; ink: Ink } } = {
  'al-qaeda': { name: 'Al-Qaeda', says: 'answers to its leadership', ink: 'aq' },
  disputed: { name: 'Disputed', says: 'sources and parties disagree', ink: 'ink-2' },
  'own-command': { name: 'Own command', says: 'Islamic State lineage', ink: 'is' },
  'own-leaders': { name: 'Own leaders', says: 'Iraqi insurgent groups', ink: 'ir' },
  'own-sheikhs': { name: 'Own sheikhs', says: 'tribes and the Awakening', ink: 'tr' }
};

const widest = (lines: readonly PlacedLine[]): number =>
  Math.max(0, ...lines.map((line) => measureText(line.text, line.size, line.weight)));

/** The box that a label's words fill. */
export function labelBox(label: Pick<PlacedLabel, 'x' | 'y' | 'anchor' | 'lines' | 'leading'>): Box {
  const width = widest(label.lines);
  const x0 =
    label.anchor === 'start' ? label.x : label.anchor === 'end' ? label.x - width : label.x - width / 2;
  const first = label.lines[0]?.size ?? captionSize;
  return {
    x0,
    x1: x0 + width,
    y0: label.y - first * 0.82,
    y1: label.y + (label.lines.length - 1) * label.leading + first * 0.26
  };
}

const inBox = (key: string, box: Box, anchor: PlacedLabel['anchor'], lines: PlacedLine[]): PlacedLabel => ({
  key,
  x: anchor === 'start' ? box.x0 : anchor === 'end' ? box.x1 : (box.x0 + box.x1) / 2,
  y: box.y0 + (lines[0]?.size ?? captionSize) * 0.82,
  anchor,
  lines,
  leading,
  opacity: 1
});

const heightOf = (lines: readonly PlacedLine[]): number =>
  (lines.length - 1) * leading + (lines[0]?.size ?? captionSize) * 1.08;

/** What a mark fills, for words to keep clear of; a bend is followed in small boxes. */
function fills(mark: PlacedMark): Box[] {
  const boxes: Box[] = [];
  for (const path of mark.paths) {
    const half = Math.max(path.width / 2, Math.abs(path.offsets0[0] ?? 0) + path.width / 2);
    if (path.y0 === path.y1) boxes.push({ x0: path.x0, x1: path.x1, y0: path.y0 - half, y1: path.y0 + half });
    else
      for (let step = 0; step < 12; step += 1) {
        const at = (step + 0.5) / 12;
        const ease = at * at * (3 - 2 * at);
        const x = path.x0 + (path.x1 - path.x0) * at;
        const y = path.y0 + (path.y1 - path.y0) * ease;
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

type Side = 'above' | 'below' | 'left' | 'right';

/** Places on the wished side of a point, nearest first, then on the other sides. */
function* around(
  x: number,
  y: number,
  width: number,
  height: number,
  side: Side,
  strict: boolean
): Generator<Box> {
  yield* beside(x, y, width, height, side);
  if (!strict)
    for (const other of ['below', 'above', 'right', 'left'] as const)
      yield* beside(x, y, width, height, other);
}

function* beside(x: number, y: number, width: number, height: number, side: Side): Generator<Box> {
  const far = [0, 8, 16, 26, 38, 50];
  for (const away of far) {
    for (const shift of [0, -12, 12, -24, 24, -36, 36, -48, 48, -60, 60, -72, 72]) {
      if (side === 'above' || side === 'below') {
        const y0 = side === 'above' ? y - 4 - away - height : y + 4 + away;
        yield { x0: x - width / 2 + shift, x1: x + width / 2 + shift, y0, y1: y0 + height };
      } else {
        const x0 = side === 'right' ? x + 6 + away : x - 6 - away - width;
        yield { x0, x1: x0 + width, y0: y - height / 2 + shift, y1: y + height / 2 + shift };
      }
    }
  }
}

interface Captions {
  readonly labels: readonly { readonly mark: string; readonly label: PlacedLabel }[];
}

const captionCache = new WeakMap<AllegianceFrame, Map<Account, Captions>>();

/** Names and captions of everything that the frame will ever show in one account, by mark. */
function layCaptions(frame: AllegianceFrame, account: Account): Captions {
  const cached = captionCache.get(frame)?.get(account);
  if (cached) return cached;
  const wide = frame.form === 'wide';
  const whole = viewAllegiance(frame.record, {
    at: parseSpan(frame.to),
    account,
    focus: []
  });
  const { marks, ghosts } = placeMarks(whole, frame);
  const ties = frame.ties;
  const taken: Box[] = marks.filter((mark) => mark.kind !== 'link').flatMap(fills);
  const dashes: Box[] = marks.filter((mark) => mark.kind === 'link').flatMap(fills);
  const words: Box[] = laneLabels(frame).map((label) => labelBox(label));
  const bounds: Box = {
    x0: frame.plot.x0 + 2,
    x1: frame.width - 2,
    y0: frame.plot.y0 + 2,
    y1: frame.plot.y1 - 2
  };
  const labels: { mark: string; label: PlacedLabel }[] = [];
  const put = (mark: string, label: PlacedLabel) => {
    labels.push({ mark, label });
    words.push(labelBox(label));
  };

  for (const ghost of ghosts) {
    // The long form where it fits between the dotted lines, else the short one; shown as soon as they are long enough.
    for (const [form, text] of [
      ['long', ghost.words],
      ['short', ghost.short]
    ] as const) {
      const line: PlacedLine = { text, weight: 'regular', ink: 'ink-2', italic: true, size: captionSize };
      const width = measureText(text, captionSize);
      const x0 = ghost.x0 + (wide ? 14 : 6);
      const box = { x0, x1: x0 + width, y0: ghost.y - captionSize * 0.55, y1: ghost.y + captionSize * 0.55 };
      if (box.x1 > ghost.x1 || (form === 'long' && !wide)) continue;
      put(`ghost ${ghost.id} ${form}`, inBox(`ghost ${ghost.id}`, box, 'start', [line]));
    }
  }

  const wishes = marks
    .map((mark) => ({
      mark,
      row: ties.get(mark.id) ?? frame.record.evidence.find((item) => item.id === mark.id)
    }))
    .filter(({ row }) => row?.label && !row.label.hidden)
    .sort((a, b) => (a.row?.label?.priority ?? 9) - (b.row?.label?.priority ?? 9));
  for (const { mark, row } of wishes) {
    const hint = row?.label;
    if (!hint) continue;
    const name = wide ? hint.name : (hint.short ?? hint.name);
    if (
      mark.kind === 'evidence' ||
      mark.kind === 'act' ||
      mark.kind === 'link' ||
      (mark.kind === 'ribbon' && !name)
    ) {
      // Captions: beside the mark, where there is room, on large figures only.
      const text = hint.caption;
      if (!wide || !text) continue;
      const glyph = mark.glyph;
      const wished = hint.side === 'inside' || hint.side === undefined ? 'right' : hint.side;
      const side = glyph?.shape === 'up' ? 'above' : glyph && glyph.shape !== 'act' ? 'below' : wished;
      const size = captionSize;
      const ink: Ink = mark.kind === 'evidence' ? 'ink' : 'ink-2';
      let placed = false;
      for (const measure of glyph ? [112, 92, 150, 76] : [60, 112, 150]) {
        const lines = wrapText(text, measure, size).map((line): PlacedLine => ({
          text: line,
          weight: 'regular',
          ink,
          size
        }));
        if (lines.length > 3 || placed) continue;
        const at = glyph ? { x: glyph.x, y: glyph.y + (side === 'above' ? -5 : 5) } : mark.anchor;
        // Words may cross a dashed line, which a halo keeps readable, before they are left out.
        const places = () => around(at.x, at.y, widest(lines), heightOf(lines), side, glyph !== undefined);
        const box =
          findFree(places(), [...taken, ...dashes, ...words], bounds) ??
          findFree(places(), [...taken, ...words], bounds);
        if (!box) continue;
        put(
          mark.id,
          inBox(mark.id, box, side === 'right' ? 'start' : side === 'left' ? 'end' : 'middle', lines)
        );
        placed = true;
      }
      continue;
    }
    if (!name) continue;
    const path = mark.paths.find((one) => one.y0 === one.y1) ?? mark.paths[0];
    if (mark.kind === 'council' && mark.outline) {
      // It must fit before the members leave, too: the outline then ends at the line of the moment.
      const { x0 } = mark.outline;
      const x1 = mark.outline.x1 - 2 * overrun;
      const room = Math.max(60, x1 - x0 - 8);
      const title = wrapText(name, room, captionSize, 'bold').map((text): PlacedLine => ({
        text,
        weight: 'bold',
        ink: 'ink',
        size: captionSize
      }));
      const more = wrapText((wide && hint.caption) || '', room, captionSize)
        .filter(Boolean)
        .map((text): PlacedLine => ({ text, weight: 'regular', ink: 'ink-2', size: captionSize }));
      const disputed = frame.lanes.find(({ lane }) => lane === 'disputed');
      const middle = disputed ? (disputed.y0 + disputed.y1) / 2 : mark.anchor.y;
      for (const lines of [[...title, ...more], title]) {
        const width = widest(lines);
        const candidates = [0, -8, 8, -16, 16, -24, 24, -36, 36].flatMap((shift) =>
          [0, -8, 8].map((slide): Box => {
            const y0 = middle - heightOf(lines) / 2 + shift;
            const x = (x0 + x1) / 2 + slide;
            return { x0: x - width / 2, x1: x + width / 2, y0, y1: y0 + heightOf(lines) };
          })
        );
        const box =
          findFree(candidates, [...taken, ...words], bounds) ??
          // over its own outline at worst, never over other words
          (lines === title ? findFree(candidates, words, bounds) : undefined);
        if (!box) continue;
        put(mark.id, inBox(mark.id, box, 'middle', lines));
        break;
      }
      taken.push(mark.outline);
      continue;
    }
    if (!path) continue;
    const ink: Ink = path.from;
    const said = hint.side === 'inside' ? (hint.short ?? name) : name;
    const size = captionSize;
    const fits = [name, hint.short].find(
      (text) => text && measureText(text, size, 'bold') + 6 < path.x1 - path.x0
    );
    if (hint.side === 'inside' && fits && frame.ribbon >= 13) {
      const x0 = path.x0 + 4;
      const box = {
        x0,
        x1: x0 + measureText(fits, size, 'bold'),
        y0: path.y0 - size * 0.55,
        y1: path.y0 + size * 0.55
      };
      put(mark.id, inBox(mark.id, box, 'start', [{ text: fits, weight: 'bold', ink: 'raise', size }]));
      continue;
    }
    // Strands that go on are named at the line of the moment; here only what ends, and bundles.
    const ends = whole.strands.find(({ strand }) =>
      strand.actors.some((actor) => actor === (row as Tie).from || actor === (row as Tie).moves)
    );
    const later = ends?.stays.at(-1)?.tie !== mark.id && ends?.stays.some((stay) => stay.tie === mark.id);
    if (!mark.bundle && !ends?.merged && !later) continue;
    const bend = mark.paths.find((one) => one.key === 'merge' || one.y0 !== one.y1);
    const merge = mark.paths.find((one) => one.key === 'merge');
    // A bundle that founds something is named beside what it founds.
    const founds = mark.bundle && path.key === 'stub' && merge !== undefined && mark.paths.length === 2;
    for (const measure of founds ? [400, 240, 140] : [140, 104, 80]) {
      const lines = wrapText(said, wide ? measure : 74, captionSize, 'bold').map((text): PlacedLine => ({
        text,
        weight: 'bold',
        ink,
        size: captionSize
      }));
      if (lines.length > 3) continue;
      const side = hint.side === 'inside' ? 'above' : (hint.side ?? 'below');
      const at = founds
        ? { x: merge.x1 + 8 + widest(lines) / 2, y: merge.y1 }
        : mark.bundle && bend
          ? { x: (bend.x0 + bend.x1) / 2, y: (bend.y0 + bend.y1) / 2 }
          : { x: path.x0 + widest(lines) / 2, y: path.y0 };
      const offset = founds || !mark.bundle ? frame.ribbon / 2 - 2 : 6;
      const x = at.x + (side === 'right' ? offset : 0);
      const y = at.y + (side === 'above' ? -offset : side === 'below' ? offset : 0);
      // On a small figure words that are not close by would be read as another bundle’s.
      const reach = wide ? Infinity : 26;
      const near = (box: Box) =>
        Math.abs((box.x0 + box.x1) / 2 - at.x) < widest(lines) / 2 + reach &&
        Math.abs((box.y0 + box.y1) / 2 - at.y) < heightOf(lines) / 2 + reach;
      const places = () => [...around(x, y, widest(lines), heightOf(lines), side, false)].filter(near);
      const box =
        findFree(places(), [...taken, ...dashes, ...words], bounds) ??
        findFree(places(), [...taken, ...words], bounds);
      if (!box) continue;
      put(
        mark.id,
        inBox(mark.id, box, side === 'right' ? 'start' : side === 'left' ? 'end' : 'middle', lines)
      );
      break;
    }
  }
  const captions = { labels };
  const byAccount = captionCache.get(frame) ?? new Map<Account, Captions>();
  byAccount.set(account, captions);
  captionCache.set(frame, byAccount);
  return captions;
}

/** Lane names in the left gutter. */
function laneLabels(frame: AllegianceFrame): PlacedLabel[] {
  const wide = frame.form === 'wide';
  return frame.lanes.map(({ lane, y0, y1 }) => {
    const { name, says, ink } = laneNames[lane];
    const room = frame.plot.x0 - (wide ? 16 : 10);
    const size = wide ? nameSize : captionSize;
    const lines: PlacedLine[] = wrapText(name, room, size, 'bold').map((text) => ({
      text,
      weight: 'bold',
      ink,
      size
    }));
    if (wide)
      for (const text of wrapText(says, room, captionSize))
        if (lines.length * leading + 8 < y1 - y0)
          lines.push({ text, weight: 'regular', ink: 'ink-2', size: captionSize });
    return {
      key: `lane ${lane}`,
      x: wide ? 9 : 7,
      y: y0 + (wide ? 17 : Math.min(15, (y1 - y0) / 2 + 4)),
      anchor: 'start',
      lines,
      leading: wide ? leading : 13,
      opacity: 1
    };
  });
}

/** Years and dates over the columns, the moment on a plate; a date that would touch another is left out. */
function dateLabels(
  frame: AllegianceFrame,
  view: AllegianceView
): { labels: PlacedLabel[]; rules: PlacedAllegiance['yearRules'] } {
  const wide = frame.form === 'wide';
  const now = frame.x(view.day);
  const labels: PlacedLabel[] = [];
  const taken: Box[] = [];
  const yDate = frame.plot.y0 - 8;
  const column = frame.columns.find((one) => one.day === view.day);
  const lastPart = view.moment.at.edtf.split('/').at(-1) ?? '';
  const { year } = calendarDay(view.day);
  const clamp = (x: number, text: string, weight: Weight): number => {
    const half = measureText(text, captionSize, weight) / 2 + 6;
    return Math.min(Math.max(x, half), frame.width - half);
  };
  const nowText =
    wide && column ? column.date || column.year : `${columnDate(lastPart.replace('~', ''))} ${year}`.trim();
  const nowX = clamp(now, nowText, 'bold');
  const nowLines: PlacedLine[] = [{ text: nowText, weight: 'bold', ink: 'raise', size: captionSize }];
  const half = measureText(nowText, captionSize, 'bold') / 2 + 7;
  const plate = { x0: nowX - half, x1: nowX + half, y0: yDate - 13, y1: yDate + 5 };
  labels.push({
    key: 'now',
    x: nowX,
    y: yDate,
    anchor: 'middle',
    lines: nowLines,
    leading,
    opacity: 1,
    plate
  });
  taken.push(plate);
  let shownYear = '';
  const years: { x0: number; x1: number; year: string }[] = [];
  const dated = wide ? frame.columns : frame.columns.filter((_, index) => index === 0 || index === 4);
  for (const one of dated) {
    const coming = one.day > view.day;
    if (wide) {
      if (one.year !== shownYear) {
        years.push({ x0: one.x, x1: one.x, year: one.year });
        shownYear = one.year;
      } else (years[years.length - 1] as { x1: number }).x1 = one.x;
    }
    if (one === column) continue;
    const text = wide ? one.date || one.year : `${one.date} ${one.year.slice(2)}`;
    const x = clamp(one.x, text, 'regular');
    const width = measureText(text, captionSize);
    const box = { x0: x - width / 2 - 2, x1: x + width / 2 + 2, y0: yDate - 10, y1: yDate + 3 };
    if (taken.some((other) => meet(box, other, 1))) continue;
    taken.push(box);
    labels.push({
      key: `date ${one.edtf}`,
      x,
      y: yDate,
      anchor: 'middle',
      lines: [{ text, weight: 'regular', ink: coming ? 'ink-3' : 'ink-2', size: captionSize }],
      leading,
      opacity: 1
    });
  }
  const rules: { x0: number; x1: number; y: number }[] = [];
  const yYear = yDate - 18;
  let right = -Infinity;
  for (const { x0, x1, year: text } of years) {
    const width = measureText(text, captionSize, 'bold');
    if (x0 - width / 2 < right + 4) continue;
    right = x0 + width / 2;
    labels.push({
      key: `year ${text}`,
      x: x0,
      y: yYear,
      anchor: 'middle',
      lines: [{ text, weight: 'bold', ink: 'ink-2', size: captionSize }],
      leading,
      opacity: 1
    });
    if (x1 - x0 > width) rules.push({ x0: x0 + width / 2 + 6, x1: x1 + 10, y: yYear - 4 });
  }
  return { labels, rules };
}

/** Names at the line of the moment, level with their ribbons, moved apart where they would touch. */
function nameLabels(
  view: AllegianceView,
  frame: AllegianceFrame,
  marks: readonly PlacedMark[],
  councils: readonly PlacedMark[]
): PlacedLabel[] {
  const wide = frame.form === 'wide';
  const courses = frame.courses[view.moment.account];
  const left = Math.min(frame.x(view.day) + overrun, frame.plot.x1) + 7;
  const room = frame.width - left - 3;
  const drawn = new Set(marks.map((mark) => mark.id));
  interface Name {
    key: string;
    y: number;
    x: number;
    lines: PlacedLine[];
    gone?: boolean;
  }
  let names: Name[] = [];
  const foldedShown: string[] = [];
  for (const { strand, stays, actor, merged, subject } of view.strands) {
    const course = courses.get(strand.id);
    const stay = stays[stays.length - 1];
    if (!course || !stay || merged || strand.bodies > 1 || !drawn.has(stay.tie)) continue;
    const y = middleAt(course, view.day, frame);
    if (y === undefined) continue;
    const last = strand.end?.kind === 'unnamed' ? calendarDay(strand.end.day).year : undefined;
    const past = last !== undefined && calendarDay(view.day).year > last;
    if (frame.folded.has(strand.id)) {
      if (!past) foldedShown.push(strand.id);
      continue;
    }
    const tie = frame.ties.get(stay.tie);
    const row = frame.record.actors.find((one) => one.id === actor);
    const contested = stay.drawn !== 'solid';
    const renamed = actor !== stay.actor || actor !== strand.id;
    const name = wide
      ? ((renamed ? undefined : tie?.label?.name) ?? row?.name ?? actor)
      : ((renamed ? undefined : tie?.label?.short) ?? row?.short ?? row?.name ?? actor);
    const ink: Ink = contested ? (stay.drawn === 'claimed' ? 'aq' : 'ink') : hueOf(stay.lane);
    // A ribbon that has faded is named where it ends, with the words that say so.
    const gone = past || (course.fadeFrom !== undefined && course.fadeFrom + fadeOut / 2 < left - overrun);
    const x = gone ? Math.max(frame.plot.x0, course.fadeFrom ?? 0) + fadeOut + 6 : left;
    const lines: PlacedLine[] = gone
      ? [
          {
            text: `${name}${wide ? ': not named after' : ', to'} ${calendarDay(strand.end?.kind === 'unnamed' ? strand.end.day : view.day).year}`,
            weight: 'regular',
            ink: 'ink-2',
            italic: true,
            size: captionSize
          }
        ]
      : wrapText(name, room, wide ? nameSize : captionSize, 'bold')
          .slice(0, 2)
          .map((text) => ({ text, weight: 'bold' as const, ink, size: wide ? nameSize : captionSize }));
    if (!gone && wide && stay.caption && (subject || contested))
      for (const text of wrapText(stay.caption, room, captionSize).slice(0, 2))
        lines.push({ text, weight: 'regular', ink: 'ink-2', size: captionSize });
    if (gone && x + widest(lines) > frame.width - 2) {
      const text = lines[0]?.text.replace(name, row?.short ?? tie?.label?.short ?? name) ?? '';
      if (x + measureText(text, captionSize) > frame.width - 2) continue; // its words are in the table
      lines[0] = { ...(lines[0] as PlacedLine), text };
    }
    names.push({ key: `name ${strand.id}`, y, x, lines, gone });
  }
  if (foldedShown.length > 0) {
    const y = frame.row(foldedShown[0] as string, 'own-leaders') ?? 0;
    const count = numbers[foldedShown.length] ?? String(foldedShown.length);
    const only = view.strands.find(({ strand }) => strand.id === foldedShown[0]);
    const text =
      foldedShown.length === 1
        ? (frame.record.actors.find(({ id }) => id === only?.actor)?.name ?? 'One group')
        : `${count} groups (folded)`;
    names.push({
      key: 'name folded',
      y,
      x: left,
      lines: wrapText(text, room, captionSize, 'bold').map((line) => ({
        text: line,
        weight: 'bold',
        ink: 'ir',
        size: captionSize
      }))
    });
  }
  for (const mark of councils) {
    const hint = frame.ties.get(mark.id)?.label;
    const disputed = frame.lanes.find(({ lane }) => lane === 'disputed');
    const text = (wide ? hint?.name : hint?.short) ?? hint?.name;
    if (!text || !disputed) continue;
    const lines: PlacedLine[] = wrapText(text, room, captionSize, 'bold').map((line) => ({
      text: line,
      weight: 'bold',
      ink: 'ink',
      size: captionSize
    }));
    if (wide && hint?.caption)
      lines.push({ text: hint.caption, weight: 'regular', ink: 'ink-2', size: captionSize });
    names.push({ key: `name ${mark.id}`, y: (disputed.y0 + disputed.y1) / 2, x: left, lines });
  }
  names.sort((a, b) => a.y - b.y);
  const set = (list: Name[]): number[] =>
    spreadApart(
      list.map(({ y, lines }) => ({
        top: y - (lines[0]?.size ?? captionSize) * 0.62,
        height: heightOf(lines)
      })),
      frame.plot.y0 + 2,
      frame.plot.y1 - 2,
      1
    );
  let tops = set(names);
  const over = () => (tops.at(-1) ?? 0) + heightOf(names.at(-1)?.lines ?? []) > frame.plot.y1 + 1;
  const far = () => tops.some((top, index) => Math.abs(top - ((names[index]?.y ?? 0) - 8)) > 12);
  // Too many words to stand level with their ribbons: the words of what is gone go first, then captions.
  if (over() || far()) {
    names = names.filter((name) => !name.gone);
    tops = set(names);
  }
  for (const name of [...names].reverse())
    if (
      (over() || far()) &&
      name.lines.length > 1 &&
      name.lines.some((line) => line.weight === 'regular' && !line.italic)
    ) {
      name.lines = name.lines.filter((line) => line.weight === 'bold');
      tops = set(names);
    }
  return names.map((name, index) => ({
    key: name.key,
    x: name.x,
    y: (tops[index] ?? 0) + (name.lines[0]?.size ?? captionSize) * 0.82,
    anchor: 'start',
    lines: name.lines,
    leading,
    opacity: 1
  }));
}

/** The name of a council stands inside its outline once there is room. */
const fitsCouncil = (mark: PlacedMark, label: PlacedLabel): boolean =>
  mark.outline !== undefined && labelBox(label).x1 <= mark.outline.x1 - 1;

/** At most four items of evidence carry words: what belongs to the moment first, then by the ledger's priority. */
function captionedEvidence(
  view: AllegianceView,
  frame: AllegianceFrame,
  placed: ReadonlySet<string>
): string[] {
  const ofMoment = (id: string): boolean => {
    const date = frame.record.evidence.find((item) => item.id === id)?.date.edtf;
    return date !== null && date !== undefined && overlaps(parseSpan(date), view.moment.at);
  };
  return view.evidence
    .filter(({ item }) => placed.has(item.id))
    .map(({ item }) => ({ id: item.id, rank: (ofMoment(item.id) ? 0 : 10) + (item.label?.priority ?? 9) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, 4)
    .map(({ id }) => id);
}

/** The picture at rest: everything in px, in the frame's box. Same view and frame, same picture. */
export function placeAllegiance(view: AllegianceView, frame: AllegianceFrame): PlacedAllegiance {
  const { account } = view.moment;
  const { marks, ghosts } = placeMarks(view, frame);
  const drawn = new Map(marks.map((mark) => [mark.id, mark]));
  const now = frame.x(view.day);
  const dates = dateLabels(frame, view);
  const captioned = layCaptions(frame, account).labels;
  const unnamed = marks.filter(
    (mark) =>
      mark.kind === 'council' &&
      !captioned.some((one) => one.mark === mark.id && fitsCouncil(mark, one.label))
  );
  const names = nameLabels(view, frame, marks, unnamed);
  const taken = [...names].map((label) => labelBox(label));
  const spoken = new Set(captionedEvidence(view, frame, new Set(captioned.map(({ mark }) => mark))));
  const captions = captioned.flatMap(({ mark, label }) => {
    const box = labelBox(label);
    if (drawn.get(mark)?.kind === 'evidence' && !spoken.has(mark)) return [];
    if (mark.startsWith('ghost ')) {
      const ghost = ghosts.find((one) => mark.startsWith(`ghost ${one.id} `));
      if (!ghost || box.x1 > ghost.x1 + 2) return [];
      const long = captioned.find((one) => one.mark === `ghost ${ghost.id} long`);
      if (mark.endsWith('short') && long && labelBox(long.label).x1 <= ghost.x1 + 2) return [];
    } else {
      const own = drawn.get(mark);
      if (!own) return [];
      // Words inside a ribbon wait until it is long enough, and until its name at the moment has gone.
      if (label.lines[0]?.ink === 'raise') {
        const path = own.paths.find((one) => one.y0 === one.y1);
        if (!path || path.x1 < box.x1 + 2) return [];
        const strand = view.strands.find(({ stays, merged }) => !merged && stays.at(-1)?.tie === mark);
        if (strand) return [];
      }
      if (own.kind === 'council' && !fitsCouncil(own, label)) return [];
      const strand = view.strands.find(
        ({ stays, merged, strand: one }) => !merged && one.bodies === 1 && stays.at(-1)?.tie === mark
      );
      if (strand && own.kind === 'ribbon') return [];
    }
    if (taken.some((other) => meet(box, other))) return [];
    // A ribbon that the step does not speak of is pale: words inside it take its own colour.
    const pale = label.lines[0]?.ink === 'raise' && !drawn.get(mark)?.subject;
    return [pale ? { ...label, lines: label.lines.map((line) => ({ ...line, ink: 'aq' as const })) } : label];
  });
  return {
    form: frame.form,
    width: frame.width,
    height: frame.height,
    plot: frame.plot,
    account,
    ribbon: frame.ribbon,
    lanes: frame.lanes,
    columns: frame.columns.map((column) => ({ x: column.x, coming: column.day > view.day })),
    now,
    marks,
    ghosts,
    labels: [...dates.labels, ...laneLabels(frame), ...captions, ...names],
    yearRules: dates.rules
  };
}
