/** The ground of an edited frame: a stretch of time with room for the moment, and the lanes in which something lies. */
import { abbreviate, type Day, parseSpan, saySpan, type Span } from '../../../moments';
import { findLane, type Lane, lanes } from '../../../story';
import { pointOf } from '../../point';
import type { Size } from '../../scene';
import type { Box } from '../../shared/labels';
import { measureText, wrapText } from '../../shared/text';
import { findStrands } from '../strands';
import type { CastMark, CastRibbon, EditedView } from './cast';

/** `small`: a phone, or a frame as wide */
export type Form = 'wide' | 'narrow';

/** Lengths of a form, px. */
export interface Measures {
  readonly form: Form;
  readonly ribbon: number;
  /** Of the words of the point, names, and all else */
  readonly point: number;
  readonly name: number;
  readonly word: number;
  /** Over the lanes, for dates; under them, for what is not in the frame */
  readonly dates: number;
  readonly foot: number;
  /** Left of the ribbons, for the names of lanes */
  readonly gutter: number;
  readonly bend: number;
}

export function measure({ width, height }: Size): Measures {
  if (width < 600)
    return {
      form: 'narrow',
      ribbon: height < 240 ? 18 : 20,
      point: width < 360 ? 16 : 17,
      name: 13,
      word: 12,
      dates: 26,
      foot: width < 360 ? 24 : 26,
      gutter: 0,
      bend: Math.min(104, width * 0.27)
    };
  const low = height < 420;
  return {
    form: 'wide',
    ribbon: 24,
    point: low ? 21 : 23,
    name: 14,
    word: 13,
    dates: 40,
    foot: 30,
    gutter: 124,
    bend: 70
  };
}

export interface GroundLane {
  readonly lane: Lane;
  readonly y0: number;
  readonly y1: number;
}

export interface PlacedDate {
  readonly text: string;
  readonly x: number;
  /** Where its tick stands */
  readonly tick: number;
}

export interface Ground extends Measures, Size {
  readonly lanes: readonly GroundLane[];
  /** Those in which nothing lies */
  readonly collapsed: readonly Lane[];
  /** What says so */
  readonly footLines: readonly string[];
  readonly plot: Box;
  readonly x: (day: Day) => number;
  /** Where the date in the chip stands, px: that of the point, or the moment’s end */
  readonly now: number;
  readonly dates: number;
  readonly dateLabels: readonly PlacedDate[];
  readonly chip: { readonly text: string; readonly box: Box };
  /** A date in as many letters as there is room for */
  readonly say: (date: string) => string;
  /** Dates, as rows say them, that stand over the lanes in full */
  readonly said: readonly string[];
  /** Middle of the row of a strand in a lane, px */
  readonly row: (strand: string, lane: Lane) => number | undefined;
}

/** A day that the frame tells of, as its row says it. */
interface Dated {
  readonly day: Day;
  readonly text: string;
  /** The less, the sooner it is written */
  readonly rank: number;
}

/** Where in its part of a lane a ribbon lies, 0 at the top. */
const middle = 0.55;

/** `seat`: the same in the lanes of the point. */
export function layGround(view: EditedView, size: Size, seat = middle): Ground {
  const measures = measure(size);
  const rows = findRows(view);
  const shown = lanes.map(({ id }) => id).filter((lane) => rows.has(lane));
  const collapsed = lanes.map(({ id }) => id).filter((lane) => !rows.has(lane));
  const foot = wrapText(sayCollapsed(collapsed), size.width - 28, measures.word);
  // Evidence is counted under the lanes, on a phone in a line of its own
  const counts = measures.form === 'narrow' && view.counts.length > 0 ? 20 : 0;
  const plot: Box = {
    x0: measures.gutter,
    x1: size.width,
    y0: measures.dates,
    y1: size.height - (collapsed.length > 0 ? measures.foot + 15 * (foot.length - 1) : 0) - counts
  };
  const pointed = lanesOfPoint(view);
  // Where the ribbon makes room for words, its lane does too
  const own = shown.filter((lane) => pointed.has(lane));
  const roomy = seat < middle ? own[0] : seat > middle ? own.at(-1) : undefined;
  const laid = layLanes(view, shown, rows, plot, measures, pointed, roomy);
  const time = layTime(view, plot, size.width, measures);
  const middles = new Map<string, number>();
  for (const { lane, y0, y1 } of laid) {
    const strands = rows.get(lane) ?? [];
    // Under the name of the lane on a phone, beside it elsewhere
    const top = y0 + (measures.form === 'narrow' ? 20 : 8);
    const bottom = isWeighed(view, lane) ? 34 : 8;
    const pitch = (y1 - bottom - top) / strands.length;
    const at = pointed.has(lane) ? seat : middle;
    strands.forEach((strand, index) =>
      middles.set(`${strand} ${lane}`, Math.round(top + pitch * (index + at)))
    );
  }
  return {
    ...measures,
    ...size,
    lanes: laid,
    collapsed,
    footLines: foot,
    plot,
    ...time,
    row: (strand, lane) => middles.get(`${strand} ${lane}`)
  };
}

/** The lanes in which the point lies, and those that its marks stand in. */
function lanesOfPoint({ marks, ribbons }: EditedView): Set<Lane | undefined> {
  const points = marks.filter(({ role }) => role === 'point');
  return new Set(
    ribbons.flatMap(({ role, underWay, viewed: { strand, stays } }) => [
      ...(role === 'point' ? [underWay?.lane ?? stays.at(-1)?.lane] : []),
      ...points
        .filter(({ on, to }) => on === strand.id || to === strand.id)
        .map(({ day }) => (stays.filter(({ change }) => change.start <= day).at(-1) ?? stays[0])?.lane)
    ])
  );
}

/** Evidence stands over and under the ribbon that lies in the lane. */
const isWeighed = ({ marks, ribbons }: EditedView, lane: Lane): boolean =>
  marks.some(
    ({ kind, on }) =>
      kind === 'evidence' &&
      ribbons.some(({ viewed }) => viewed.strand.id === on && viewed.stays.at(-1)?.lane === lane)
  );

/** The lanes that ribbons and rival places lie in while they are seen: of each its strands, top first. */
function findRows(view: EditedView): Map<Lane, string[]> {
  const rows = new Map<Lane, { strand: string; order: number }[]>();
  const put = (lane: Lane, strand: string, order: number) => {
    const list = rows.get(lane) ?? [];
    if (!list.some((one) => one.strand === strand)) rows.set(lane, [...list, { strand, order }]);
  };
  const depth = (lane: Lane): number => lanes.findIndex(({ id }) => id === lane);
  for (const ribbon of view.ribbons) {
    const own = lanesOf(ribbon, view);
    for (const lane of own) {
      // What comes from below lies under what stays, and what comes from above over it: no bend crosses a ribbon
      const away = own
        .filter((other) => other !== lane)
        .map((other) => Math.sign(depth(other) - depth(lane)));
      const side = away[0] ?? 0;
      put(lane, ribbon.viewed.strand.id, side * 100 + ribbon.viewed.strand.order);
    }
  }
  for (const { strand, lane } of findGhosts(view)) {
    const order = view.ribbons.find(({ viewed }) => viewed.strand.id === strand)?.viewed.strand.order ?? 0;
    put(lane, strand, order);
  }
  return new Map(
    [...rows].map(([lane, list]) => [
      lane,
      [...list].sort((a, b) => a.order - b.order).map(({ strand }) => strand)
    ])
  );
}

/** Where a ribbon lies in the window, in the order of time. */
export function lanesOf({ viewed, underWay }: CastRibbon, { window }: EditedView): Lane[] {
  const { stays, strand } = viewed;
  const seen = stays.filter((stay, index) => {
    const next = stays[index + 1]?.change.end ?? (viewed.merged ? strand.end?.day : undefined);
    // A bend that begins in the window is seen from the lane that it leaves
    return next === undefined || next >= window.start || stays[index + 1]!.change.start >= window.start;
  });
  const { begin } = strand;
  return [
    ...(begin.kind === 'stub' && (stays[0]?.change.end ?? Infinity) >= window.start ? [begin.lane] : []),
    ...seen.map(({ lane }) => lane),
    ...(underWay ? [underWay.lane] : [])
  ];
}

export interface Ghost {
  readonly strand: string;
  /** The account still puts it there at the moment: it goes on with the ribbons */
  readonly lasts: boolean;
  readonly account: string;
  readonly lane: Lane;
  readonly start: Day;
  readonly end: Day;
  readonly words: readonly string[];
}

/** A ribbon is the point, or the point stands on it: what it is elsewhere matters. */
const isPointAt = ({ ribbons, marks, bare }: EditedView, strand: string): boolean =>
  !bare &&
  (ribbons.some(({ role, viewed }) => role === 'point' && viewed.strand.id === strand) ||
    marks.some(
      ({ role, kind, on }) => role === 'point' && kind !== 'link' && kind !== 'act' && on === strand
    ));

/** The rival places of the contested ribbon, where the frame is about it, in its window. */
export function findGhosts(view: EditedView): Ghost[] {
  const { whole, record, window } = view;
  const states = whole.contestedTie?.states ?? [];
  return whole.ghosts.flatMap(({ strand, account, words, short, start, end }) => {
    const until = states.find((one) => one.account === account)?.end;
    const lasts = !until || parseSpan(until).end > whole.day;
    const seen = Math.min(end, whole.day) - Math.max(start, window.start);
    // What was over as the window opens has no length in it
    if (!lasts && seen < (window.end - window.start) / 8) return [];
    if (!isPointAt(view, strand)) return [];
    const stay = findStrands(record, account).strands.find(({ id }) => id === strand)?.stays[0];
    return !stay
      ? []
      : [
          {
            strand,
            account,
            lasts,
            lane: stay.lane,
            start: Math.max(start, window.start),
            end,
            words: [words, `${short} account`, short]
          }
        ];
  });
}

/**
 * The heights of the lanes: each for what lies in it, the disputed one and that which receives the point with room
 * for words.
 */
function layLanes(
  view: EditedView,
  shown: readonly Lane[],
  rows: ReadonlyMap<Lane, readonly string[]>,
  { y0, y1 }: Box,
  { form }: Measures,
  pointed: ReadonlySet<Lane | undefined>,
  roomy?: Lane
): GroundLane[] {
  const all = y1 - y0;
  const weights = shown.map((lane) => {
    const count = rows.get(lane)?.length ?? 1;
    const isDisputed = findLane(lane).role === 'disputed';
    return (
      1 +
      0.55 * (count - 1) +
      (pointed.has(lane) ? 0.35 : 0) +
      (isDisputed ? 0.45 : 0) +
      (lane === roomy ? 0.8 : 0) +
      (isWeighed(view, lane) ? 0.7 : 0)
    );
  });
  const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);
  const least = Math.min(form === 'narrow' ? 50 : 64, all / shown.length);
  const spare = weights.map((weight) => Math.max(0, (all * weight) / sum(weights) - least));
  const scale = (all - least * shown.length) / Math.max(1, sum(spare));
  let y = y0;
  return shown.map((lane, index) => {
    const from = y;
    y = index === shown.length - 1 ? y1 : Math.round(y + least + spare[index]! * scale);
    return { lane, y0: from, y1: y };
  });
}

/** Where a mark stands in time: at the end of what it is dated to, and an event that is a change of its ribbon with that. */
export const dayOf = ({ kind, on, start, day }: CastMark, { ribbons }: EditedView): Day =>
  kind === 'event' &&
  ribbons.some(
    ({ viewed }) =>
      viewed.strand.id === on &&
      viewed.stays.some(({ change }) => change.start === start && change.end === day)
  )
    ? start
    : day;

/** A stretch within one year names it once. */
const sayShort = (span: Span): string => saySpan(span).replace(/ (\d{4}) to (.+ \1)$/, ' to $2');

/** Days in the window at which something is drawn to change, with the dates that their rows give. One date is one day. */
function findDated(view: EditedView): Dated[] {
  const { ribbons, marks, window, whole, record, edit } = view;
  const textOf = (...ids: readonly (string | undefined)[]): string =>
    ids.map((id) => record.ties.find((tie) => tie.id === id)?.start).find((one) => one?.edtf)?.shown ?? '';
  const point = pointOf(edit);
  const seen: Dated[] = [
    ...(point?.kind === 'move' ? [{ day: point.date.end, text: sayShort(point.date), rank: 0 }] : []),
    ...marks.map((mark) => ({
      day: dayOf(mark, view),
      text: mark.date,
      rank: mark.role === 'point' ? 0 : 1
    })),
    ...ribbons
      .flatMap(({ viewed, underWay, renamed }) => [
        ...[...viewed.stays, ...(underWay ? [underWay] : [])].map(({ tie, enters, change }, index) => ({
          day: index === 0 && viewed.strand.begin.kind === 'made' ? change.end : change.start,
          text: textOf(enters, tie)
        })),
        ...(renamed || edit.point?.startsWith('place')
          ? viewed.renames.map(({ day, tie }) => ({ day, text: textOf(tie) }))
          : [])
      ])
      .map((one) => ({ ...one, rank: 1 }))
  ]
    .filter(
      ({ day, text, rank }) => day > window.start && day <= whole.day && (rank === 0 || /\d{4}$/.test(text))
    )
    .sort((a, b) => a.rank - b.rank || a.day - b.day);
  return seen.filter(
    (one, index) => !seen.slice(0, index).some(({ day, text }) => day === one.day || text === one.text)
  );
}

/** Letters of a date that is not shortened over the lanes. */
const mostInChip = 22;

/** Time, piecewise to scale: the chip has the middle, and every date that the frame tells of some room. */
function layTime(
  view: EditedView,
  { x0, x1 }: Box,
  width: number,
  { form, word, dates: height }: Measures
): Pick<Ground, 'x' | 'now' | 'dateLabels' | 'chip' | 'say' | 'said'> {
  const { whole, window } = view;
  const wide = form === 'wide';
  const all = findDated(view);
  const { at } = whole.moment;
  // The date of the point, where it is of the moment; else the moment
  const found = all.filter(({ rank, day }) => rank === 0 && day >= at.start).at(-1) ?? {
    day: at.end,
    text: sayShort(at)
  };
  const say = (text: string): string => (wide ? text : abbreviate(text));
  const text = found.text.length > mostInChip ? abbreviate(found.text) : say(found.text);
  const half = measureText(text, wide ? 14 : 13, 'bold') / 2 + (wide ? 14 : 9);
  const isOpen = window.end > whole.day;
  const now = Math.round(isOpen ? width * (wide ? 0.56 : 0.55) : x1 - Math.max(wide ? 90 : 26, half + 2));
  const dated = all.filter(({ day, text: one }) => day !== found.day && one !== found.text);
  const days = dated.map(({ day }) => day).sort((a, b) => a - b);
  const stops = (from: Day, to: Day, a: number, b: number): [Day, number][] =>
    share([from, ...days.filter((day) => day > from && day < to), to], a, b);
  const x = scaleOf([
    ...stops(window.start, found.day, x0 + (wide ? 30 : 14), now),
    ...stops(found.day, Math.max(window.end, whole.day), now, Math.max(now, x1 - (wide ? 92 : 40)))
  ]);
  const middle = Math.min(Math.max(now, half + 2), width - half - 2);
  const y = height - (wide ? 9 : 4);
  const chip = { text, box: { x0: middle - half, x1: middle + half, y0: y - (wide ? 22 : 20), y1: y } };
  const taken: { x0: number; x1: number }[] = [chip.box];
  const dateLabels: PlacedDate[] = [];
  const ends = window.edtf.split('/').map((edtf) => saySpan(parseSpan(edtf)));
  // The date of the point goes before those of what gives it meaning, and these before the ends of the window
  const wanted: Dated[] = [
    ...dated,
    { day: window.start, text: ends[0] ?? '', rank: 1 },
    ...(isOpen ? [{ day: window.end, text: ends[1] ?? '', rank: 1 }] : [])
  ];
  const said = [found.text];
  for (const { day, text: full, rank } of wanted) {
    if (said.includes(full) || dateLabels.length > (wide ? 3 : 1)) continue;
    const brief = abbreviate(full);
    const tick = x(day);
    const fit = [say(full), brief, ...(wide || rank === 0 ? [] : [brief.replace(/ \d{4}$/, '')])]
      .map((one) => ({ one, ...boxOf(one, tick, width, word) }))
      .find(({ x0, x1 }) => taken.every((other) => x1 + 8 < other.x0 || x0 - 8 > other.x1));
    if (!fit) continue;
    if (/\d{4}$/.test(fit.one)) said.push(full);
    taken.push(fit);
    dateLabels.push({ text: fit.one, x: (fit.x0 + fit.x1) / 2, tick });
  }
  return { x, now, dateLabels, chip, say, said };
}

/** Shares a stretch among days, partly by their time and partly one as the other. */
function share(days: readonly Day[], from: number, to: number): [Day, number][] {
  const total = Math.max(1, days.at(-1)! - days[0]!);
  const shares = days.slice(1).map((day, index) => 0.55 + (1.1 * (day - days[index]!)) / total);
  const sum = shares.reduce((all, one) => all + one, 0);
  let reach = from;
  return days.map((day, index) => [
    day,
    index === 0 ? from : (reach += (shares[index - 1]! * (to - from)) / sum)
  ]);
}

/** Between its stops time is to scale. */
const scaleOf =
  (stops: readonly (readonly [Day, number])[]) =>
  (day: Day): number => {
    const next = stops.findIndex(([stop]) => stop >= day);
    const [from, a] = stops.at(Math.max(next, 0) - 1)!;
    const [to, b] = stops.at(next)!;
    return Math.round(next > 0 ? a + ((day - from) / Math.max(1, to - from)) * (b - a) : b);
  };

function boxOf(text: string, x: number, width: number, size: number): { x0: number; x1: number } {
  const half = measureText(text, size) / 2;
  const middle = Math.min(Math.max(x, half + 8), width - half - 8);
  return { x0: middle - half, x1: middle + half };
}

function sayCollapsed(collapsed: readonly Lane[]): string {
  const [first, ...rest] = collapsed.map((lane) => findLane(lane).title);
  const more = rest.map((title) => title.charAt(0).toLowerCase() + title.slice(1));
  return `${[first, ...more].join(', ')}: not in this step`;
}
