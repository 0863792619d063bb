/**
 * The whole story in one picture: the network, and the one ribbon that came to it, became disputed and left. The courses,
 * lanes and dates are those of the allegiance figure, laid on the years of the ruler to a true scale.
 */
import { type Account, type Lane, accounts, laneOf, neutral, ownHue } from '../../story';
import { cover, lanes as laneRows } from 'virtual:story';
import { findFree, type Box } from '../shared/labels';
import { placeOnRuler, rulerYears } from '../shared/ruler';
import { entryOfTie } from '../../ledger/entry';
import type { Entry, Record } from '../../ledger/record';
import type { Tie } from '../../ledger/build/schema';
import { spanOfDating } from '../../ledger/ties';
import { type Day, calendarDay, parseSpan, saySpanBriefly, sayYears } from '../../moments';
import { saySources } from '../shared/saySources';
import type { Size } from '../scene';
import { type Course, type Ground, layCourses } from '../allegiance/courses';
import type { AllegianceFrame } from '../allegiance/frame';
import type { FrameLane, Plot } from '../allegiance/plot';
import { type PlacedGhost, type PlacedMark, type PlacedPath, placeMarks } from '../allegiance/marks';
import { type Strand, findStrands } from '../allegiance/strands';
import { type AllegianceView, viewAllegiance } from '../allegiance/view';
import { type Ink, type PlacedLine, heightOf, leading, widest } from '../allegiance/words';

/** Words beside a mark. */
export interface Caption {
  /** The row that they say, and those that may tell it too, the nearest first */
  readonly rows: readonly string[];
  /** The day that a step which tells it should show */
  readonly day: Day;
  /** In whose account it lies there; absent for Evidence */
  readonly account?: Account;
  readonly x: number;
  /** Baseline of the first line */
  readonly y: number;
  readonly anchor: 'start' | 'end';
  readonly lines: readonly PlacedLine[];
}

export interface PlacedThumbnail extends Size {
  /** Width of a ribbon, px */
  readonly ribbon: number;
  readonly lanes: readonly FrameLane[];
  readonly marks: readonly PlacedMark[];
  readonly ghosts: readonly PlacedGhost[];
  readonly captions: readonly Caption[];
  /** Names of the lanes; no row is behind them */
  readonly names: readonly Omit<Caption, 'rows' | 'day'>[];
}

/** The same in words and as a table. */
export interface ThumbnailWords {
  readonly title: string;
  readonly words: readonly string[];
  readonly rows: readonly Entry[];
  readonly source: string;
}

/** From top to bottom: share of the height, and where the middles of its ribbons lie in it, in shares of it. */
const lanes = [
  { lane: laneOf('other'), share: 0.32, above: 0.22, below: 0.71 },
  { lane: laneOf('disputed'), share: 0.33, above: 0.6, below: 0.6 },
  { lane: laneOf('own'), share: 0.35, above: 0.46, below: 0.46 }
];

const { network } = cover;

/** px: no ribbon is so thin that its name cannot stand in it. */
const ribbonOfWidth = (width: number): number => (width < 400 ? 16 : width < 700 ? 18 : 22);

/** The contested strand and, before it, the named one that it was made of. */
export function findLineage(record: Record): { contested: Strand; before: Strand } {
  const { strands } = findStrands(record, neutral);
  const tie = record.ties.find(({ states }) => states !== undefined);
  const contested = strands.find(({ stays }) => stays.some((stay) => stay.tie === tie?.id));
  const before = strands.find(
    ({ end, bodies }) => bodies === 1 && end?.kind === 'merges' && end.into === contested?.id
  );
  if (!contested || !before) throw new Error('The ledger holds no contested tie that another line leads to');
  return { contested, before };
}

/** `size` in px; the left edge is the first day of the ruler, the right edge its last. */
export function frameThumbnail(record: Record, size: Size): AllegianceFrame {
  const { width, height } = size;
  const { contested, before } = findLineage(record);
  const plot: Plot = { x0: 0, x1: width, y0: 0, y1: height };
  const ribbon = ribbonOfWidth(width);
  let top = 0;
  const frameLanes = lanes.map(({ lane, share }): FrameLane => {
    const y0 = top;
    top += share * height;
    return { lane, y0, y1: top };
  });
  const row = (strand: string, lane: Lane): number | undefined => {
    const index = lanes.findIndex((one) => one.lane === lane);
    const [shares, box] = [lanes[index], frameLanes[index]];
    return shares && box
      ? box.y0 + (box.y1 - box.y0) * (strand === network ? shares.above : shares.below)
      : undefined;
  };
  const ground: Ground = {
    form: width < 700 ? 'narrow' : 'wide',
    plot,
    shows: (lane) => lanes.some((one) => one.lane === lane),
    columns: [],
    start: parseSpan(`${rulerYears.first}`).start,
    x: (day) => (placeOnRuler({ start: day, end: day }).from / 100) * width,
    gap: width / (rulerYears.last - rulerYears.first + 1),
    ribbon,
    row,
    offsets: () => [0],
    thread: () => ribbon,
    folded: new Set()
  };
  const wanted = ({ id }: Strand): boolean => [network, contested.id, before.id].includes(id);
  const laid = new Map<Account, ReadonlyMap<string, Course>>(
    accounts.map((account) => [account, layCourses(findStrands(record, account).strands, wanted, ground)])
  );
  return {
    ...ground,
    ...size,
    lanes: frameLanes,
    record,
    ties: new Map(record.ties.map((tie) => [tie.id, tie])),
    to: `${rulerYears.last}`,
    courses: (account) => laid.get(account) ?? new Map<string, Course>()
  };
}

/** The state at the end of the last year, without what hangs on the ribbons: councils, names, acts, evidence. */
export function viewThumbnail(record: Record): AllegianceView {
  const { contested, before } = findLineage(record);
  const focus = [network, contested.id, before.id];
  const view = viewAllegiance(record, { at: parseSpan(`${rulerYears.last}`), account: neutral, focus });
  return {
    ...view,
    strands: view.strands.flatMap((one) => (focus.includes(one.strand.id) ? [{ ...one, renames: [] }] : [])),
    councils: [],
    links: [],
    acts: [],
    evidence: []
  };
}

const thin = (text: string, ink: Ink = 'ink-2', italic = false): PlacedLine => ({
  text,
  ink,
  size: 12.5,
  weight: 'regular',
  ...(italic ? { italic } : {})
});
const strong = (text: string, ink: Ink = 'ink'): PlacedLine => ({ text, ink, size: 13, weight: 'bold' });

/** A wording from the story: its first line stands out. `says` holds what is read from the rows, by name. */
const setWords = (wording: readonly string[], says: { readonly [name: string]: string }): PlacedLine[] =>
  wording
    .map((line) => line.replace(/\{(\w+)\}/g, (hole, name: string) => says[name] ?? hole))
    .map((line, index) => (index === 0 ? strong(line) : thin(line)));

/** What a stroke covers, in small boxes. */
function coverOf({ x0, y0, x1, y1, width }: PlacedPath): Box[] {
  const half = width / 2 + 2;
  if (y0 === y1) return [{ x0, x1, y0: y0 - half, y1: y0 + half }];
  return Array.from({ length: 10 }, (_, index) => {
    const [from, to] = [index / 10, (index + 1) / 10];
    // The S of a bend, as it is drawn: both controls half way
    const at = (t: number) => ({
      x: x0 + (x1 - x0) * (1.5 * t * (1 - t) + t ** 3),
      y: y0 + (y1 - y0) * (3 * t ** 2 - 2 * t ** 3)
    });
    const [a, b] = [at(from), at(to)];
    const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
    return {
      x0: left - half,
      x1: right + half,
      y0: Math.min(a.y, b.y) - (index === 0 || index === 9 ? half : 0),
      y1: Math.max(a.y, b.y) + (index === 0 || index === 9 ? half : 0)
    };
  });
}

/** Neighbours overlap by a hair, so that no seam is seen between them. */
const join = (path: PlacedPath): PlacedPath =>
  path.y0 === path.y1 && path.drawn === 'solid' && path.fadeIn === 0
    ? { ...path, x0: path.x0 - 0.5, x1: path.x1 + 0.5 }
    : path;

/** What begins in a time that its source gives only roughly fades in over the whole of it. */
function fadeBeginnings(marks: readonly PlacedMark[], view: AllegianceView, frame: AllegianceFrame) {
  const begins = new Map(
    view.strands.flatMap(({ stays: [first], strand }) =>
      first && strand.begin.kind !== 'made' ? [[first.tie, first.change] as const] : []
    )
  );
  return marks.map((mark): PlacedMark => {
    const change = begins.get(mark.id);
    if (!change || change.start === change.end) return { ...mark, paths: mark.paths.map(join) };
    const [x0, x1] = [frame.x(change.start), frame.x(change.end)];
    return {
      ...mark,
      paths: mark.paths.map((path, index) => (index === 0 ? { ...path, x0, fadeIn: x1 - x0 } : join(path)))
    };
  });
}

/**
 * Marks, ghosts and as many words as have room; of each caption the fullest that fits, and none over a ribbon. A mark is
 * never dropped.
 */
export function placeThumbnail(view: AllegianceView, frame: AllegianceFrame): PlacedThumbnail {
  const { width, height, ribbon, record, x } = frame;
  const placed = placeMarks(view, frame);
  const marks = fadeBeginnings(placed.marks, view, frame);
  const taken: Box[] = marks.flatMap(({ paths }) => paths.flatMap(coverOf));
  // A ghost is a place too
  taken.push(
    ...placed.ghosts.map(({ x0, x1, y }) => ({ x0, x1, y0: y - ribbon / 2 - 2, y1: y + ribbon / 2 + 2 }))
  );
  // No words across the border of two lanes
  taken.push(...frame.lanes.slice(1).map(({ y0 }) => ({ x0: 0, x1: width, y0: y0 - 0.5, y1: y0 + 0.5 })));
  const bounds: Box = { x0: 0, y0: 2, x1: width, y1: height - 2 };
  const { contested, before } = findLineage(record);

  const captions: Caption[] = [];
  /** The first wording that has room at one of its places; a place is the upper left, or right, of the words. */
  const put = (
    rows: readonly string[],
    day: Day,
    variants: readonly (readonly PlacedLine[])[],
    places: readonly { x: number; y: number; anchor: Caption['anchor']; from?: 'top' | 'bottom' }[],
    among: readonly Box[] = taken
  ): Caption | undefined => {
    for (const lines of variants) {
      const [wide, tall] = [widest(lines), heightOf(lines)];
      const boxes = places.map(({ x: at, y, anchor, from = 'top' }) => {
        const x0 = anchor === 'start' ? at : at - wide;
        const y0 = from === 'top' ? y : y - tall;
        return { x0, x1: x0 + wide, y0, y1: y0 + tall, anchor };
      });
      const free = findFree(boxes, among, bounds) as (typeof boxes)[number] | undefined;
      if (!free) continue;
      taken.push(free);
      const caption: Caption = {
        rows,
        day,
        x: free.anchor === 'start' ? free.x0 : free.x1,
        y: free.y0 + (lines[0]?.size ?? 0) * 0.82,
        anchor: free.anchor,
        lines
      };
      captions.push(caption);
      return caption;
    }
    return undefined;
  };

  const tieOf = (id: string | undefined): Tie | undefined =>
    id === undefined ? undefined : frame.ties.get(id);
  const [first] = before.stays;
  const branch = before.stays.find(({ lane }) => lane === laneOf('other'));
  const [disputed] = contested.stays;
  const own = contested.stays.find(({ lane }) => lane === laneOf('own'));
  const pledge = tieOf(branch?.enters);
  const member = tieOf(branch?.tie);
  const dispute = tieOf(disputed?.tie);
  const expulsion = tieOf(own?.tie);
  const nameOf = (id: string): string => record.actors.find((actor) => actor.id === id)?.name ?? id;
  const say = (tie: Tie): string => tie.start.shown;
  const brief = (tie: Tie): string => {
    const span = spanOfDating(tie.start);
    return span ? saySpanBriefly(span) : tie.start.shown;
  };
  const middle = (strand: string, lane: Lane): number => frame.row(strand, lane) ?? 0;
  const near = ribbon / 2 + 5;
  /** px at which a caption of one line stands level with a ribbon */
  const inside = (y: number): number => y - heightOf([strong('')]) / 2;

  const aq = tieOf(findStrands(record, neutral).strands.find(({ id }) => id === network)?.stays[0]?.tie);
  if (aq) {
    const day = spanOfDating(aq.start)?.end ?? frame.start;
    const name = aq.label?.short ?? nameOf(network);
    put(
      [aq.id],
      day,
      [[strong(name, 'raise')]],
      [{ x: x(day) + 7, y: inside(middle(network, laneOf('other'))), anchor: 'start' }],
      []
    );
  }
  if (pledge && member && branch) {
    const day = branch.change.end;
    const bend = frame
      .courses(neutral)
      .get(before.id)
      ?.stays.find(({ stay }) => stay.tie === branch.tie)?.bend;
    const left = (bend?.x0 ?? x(day)) + (x(day) - (bend?.x0 ?? x(day))) * 0.22 - near;
    const lane = frame.lanes[1];
    put(
      [pledge.id, member.id],
      day,
      cover.pledge.map((wording) =>
        setWords(wording, { date: say(pledge), brief: brief(pledge), accepted: say(member) })
      ),
      [0.34, 0.2, 0.46].map((part) => ({
        x: left,
        y: lane ? lane.y0 + (lane.y1 - lane.y0) * part : 0,
        anchor: 'end' as const
      }))
    );
    // Its name in the branch’s time, where there is room in the ribbon
    const flat = marks.find(({ id }) => id === branch.tie)?.paths.find(({ key }) => key.endsWith('flat'));
    const name = [strong(member.label?.short ?? nameOf(branch.actor), 'raise')];
    if (flat && flat.x1 - flat.x0 >= widest(name) + 4)
      put(
        [member.id],
        day,
        [name],
        [
          {
            x: (flat.x0 + flat.x1 - widest(name)) / 2,
            y: inside(flat.y0),
            anchor: 'start'
          }
        ],
        []
      );
  }
  if (expulsion && own) {
    const at = x(own.change.end);
    const y = middle(contested.id, laneOf('own'));
    const bend = frame
      .courses(neutral)
      .get(contested.id)
      ?.stays.find(({ stay }) => stay.tie === own.tie)?.bend;
    put(
      [expulsion.id],
      own.change.end,
      cover.break.map((wording) => setWords(wording, { date: say(expulsion), brief: brief(expulsion) })),
      [
        { x: at + 8, y: y - near, anchor: 'start', from: 'bottom' },
        { x: width, y: y - near, anchor: 'end', from: 'bottom' },
        { x: (bend?.x0 ?? at) - near, y: middle(contested.id, laneOf('disputed')) + near, anchor: 'end' },
        { x: (bend?.x0 ?? at) - near, y: (frame.lanes[2]?.y0 ?? 0) + 4, anchor: 'end' }
      ]
    );
    const flat = marks.find(({ id }) => id === own.tie)?.paths.at(-1);
    const last = view.strands.find(({ strand }) => strand.id === contested.id)?.actor ?? own.actor;
    const name = nameOf(last);
    const renamed = contested.renames.at(-1);
    const named = [...(renamed ? [renamed.tie] : []), expulsion.id];
    const day = renamed?.day ?? own.change.end;
    if (flat && flat.x1 - flat.x0 >= widest([strong(name)]) + 14)
      put(named, day, [[strong(name, 'raise')]], [{ x: width - 7, y: inside(flat.y0), anchor: 'end' }], []);
    else put(named, day, [[strong(name, ownHue)]], [{ x: width, y: y + near, anchor: 'end' }]);
  }
  if (dispute && disputed) {
    const at = x(disputed.change.end);
    const top = middle(contested.id, laneOf('disputed')) - near - 1;
    const name = nameOf(disputed.actor);
    const stands = disputed.caption ? [thin(disputed.caption)] : [];
    put(
      [dispute.id],
      disputed.change.end,
      [
        [strong(`${name}, ${say(dispute)}`), ...stands],
        [strong(name), thin(`${say(dispute)}${disputed.caption ? `: ${disputed.caption}` : ''}`)],
        [strong(name), thin(`${brief(dispute)}: disputed`)],
        [strong(name), thin(brief(dispute))],
        [strong(`${name}, ${say(dispute)}`)]
      ],
      [0, 8, 16].map((right) => ({
        x: at + 5 + right,
        y: top,
        anchor: 'start' as const,
        from: 'bottom' as const
      }))
    );
    for (const { account, x0, x1, y, words, short } of placed.ghosts)
      for (const text of [words, `${short} account`, short]) {
        const line = thin(text, 'ink-2', true);
        const from = Math.max(x0, x0 + (x1 - x0 - widest([line])) / 2);
        if (widest([line]) > x1 - x0 - 4) continue;
        captions.push({
          rows: [dispute.id],
          account,
          day: disputed.change.end,
          x: from,
          y: y + line.size * 0.35,
          anchor: 'start',
          lines: [line]
        });
        break;
      }
  }
  if (first) {
    const day = first.change.end;
    const y = middle(before.id, first.lane);
    const tie = tieOf(first.tie);
    const money = record.ties.find(
      (one) => one.kind === 'supports' && one.from === network && one.to === first.actor
    );
    const name = nameOf(first.actor);
    const when = tie ? say(tie) : '';
    const [help, brieflyHelp] = [cover.help?.[0], cover.help?.at(-1)].map((words) =>
      money && words ? [thin(words)] : []
    );
    put(
      [first.tie, ...(money ? [money.id] : []), ...(tie?.events ?? [])],
      day,
      [
        [strong(`${name}, ${when}`), ...(help ?? [])],
        [strong(`${name}, ${when}`), ...(brieflyHelp ?? [])],
        [strong(name), thin(when)],
        [strong(`${name}, ${when}`)]
      ],
      [
        { x: 0, y: y - near, anchor: 'start', from: 'bottom' },
        { x: 0, y: y + near, anchor: 'start' }
      ]
    );
  }

  const names = lanes.flatMap(({ lane }, index): Omit<Caption, 'rows' | 'day'>[] => {
    const box = frame.lanes[index];
    if (!box) return [];
    const { cover: says = [], hue: ink = 'ink-2' } = laneRows.find(({ id }) => id === lane) ?? {};
    const variants = says.map((text) => text.split(' / ').map((line) => thin(line, ink)));
    const known = captions.length;
    const placedName = put([], 0, variants, [
      { x: 0, y: box.y0 + 6, anchor: 'start' },
      { x: 0, y: box.y1 - 6, anchor: 'start', from: 'bottom' },
      { x: 0, y: (box.y0 + box.y1) / 2, anchor: 'start' },
      { x: width * 0.3, y: box.y1 - 6, anchor: 'start', from: 'bottom' },
      { x: width, y: box.y1 - 6, anchor: 'end', from: 'bottom' },
      { x: width, y: box.y0 + 6, anchor: 'end' }
    ]);
    captions.length = known;
    return placedName ? [placedName] : [];
  });

  return { width, height, ribbon, lanes: frame.lanes, marks, ghosts: placed.ghosts, captions, names };
}

/** Lines of a caption lie this far apart, px. */
export const captionLeading = leading + 1;

/** The picture in sentences, and its rows in the order of time; the money that made no pledge is told with them. */
export function describeThumbnail(view: AllegianceView, frame: AllegianceFrame): ThumbnailWords {
  const { record } = frame;
  const drawn = new Set(placeMarks(view, frame).marks.map(({ id }) => id));
  const { before } = findLineage(record);
  const told = record.ties.filter(
    (tie) => drawn.has(tie.id) || (tie.kind === 'supports' && tie.from === network && tie.to === before.id)
  );
  const ordered = [...told].sort(
    (a, b) => (spanOfDating(a.start)?.end ?? 0) - (spanOfDating(b.start)?.end ?? 0)
  );
  const rows = ordered.map((tie) => entryOfTie(tie, record));
  const { contestedTie } = view;
  const years = sayYears(`${rulerYears.first}/${rulerYears.last}`);
  return {
    title: `Who answered to whom, ${years}`,
    words: [
      ...ordered.map((tie) => `${sayStart(tie)}: ${tie.says}`),
      ...(contestedTie?.states ?? []).map(({ says, ghost }) => ghost ?? says)
    ],
    rows,
    source: saySources(rows, record)
  };
}

/** The date as its row shows it; a row without one, the year from which it is drawn. */
function sayStart(tie: Tie): string {
  if (tie.start.edtf) return tie.start.shown;
  const span = spanOfDating(tie.start);
  return span ? `From ${calendarDay(span.start).year} on (${tie.start.shown})` : tie.start.shown;
}
