/**
 * What the opening picture says beside its marks: a list of wishes, the most important first. Each has its wordings, the
 * fullest first, and the places where they may stand, the best first.
 */
import { cover, lanes as laneRows } from 'virtual:story';
import type { Record } from '../../ledger/record';
import { spanOfDating } from '../../ledger/ties';
import { type Day, saySpanBriefly } from '../../moments';
import { type Account, type Lane, laneOf, neutral, ownHue } from '../../story';
import type { Course } from '../allegiance/courses';
import type { AllegianceFrame } from '../allegiance/frame';
import type { PlacedGhost, PlacedMark } from '../allegiance/marks';
import { type Strand, findStrands } from '../allegiance/strands';
import type { AllegianceView } from '../allegiance/view';
import { type PlacedLine, heightOf, widest } from '../allegiance/words';
import { type Box, findFree } from '../shared/labels';
import { findContested, lanes, network } from './frame';
import { setWords, strong, thin } from './words';

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

/** Upper left of words, or upper right where they end at `x`; `from` the bottom, lower left or right. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly anchor: Caption['anchor'];
  readonly from?: 'top' | 'bottom';
}

/** Words that may stand in the picture. */
export interface Wish extends Pick<Caption, 'rows' | 'day' | 'account'> {
  readonly wordings: readonly (readonly PlacedLine[])[];
  readonly places: readonly Place[];
  /** It stands in a ribbon or on a line, where nothing else is looked for */
  readonly within?: boolean;
}

/** What the wishes are made from. */
interface Picture {
  readonly view: AllegianceView;
  readonly frame: AllegianceFrame;
  readonly marks: readonly PlacedMark[];
  readonly ghosts: readonly PlacedGhost[];
  readonly record: Record;
  /** The contested strand, and the one that it was made of */
  readonly contested: Strand;
  readonly before: Strand;
}

type Tie = Record['ties'][number];
type StayOf = Strand['stays'][number];

/** px between a ribbon and the words beside it. */
const near = ({ frame }: Picture): number => frame.ribbon / 2 + 5;
/** px at which words of one line begin that stand level with a ribbon. */
const inside = (y: number): number => y - heightOf([strong('')]) / 2;
const middle = ({ frame }: Picture, strand: string, lane: Lane): number => frame.row(strand, lane) ?? 0;
const tieOf = ({ frame }: Picture, id: string | undefined): Tie | undefined =>
  id === undefined ? undefined : frame.ties.get(id);
const nameOf = ({ record }: Picture, id: string): string =>
  record.actors.find((actor) => actor.id === id)?.name ?? id;
const say = (tie: Tie): string => tie.start.shown;
function brief(tie: Tie): string {
  const span = spanOfDating(tie.start);
  return span ? saySpanBriefly(span) : tie.start.shown;
}
const stayIn = ({ stays }: Strand, lane: Lane): StayOf | undefined =>
  stays.find((stay) => stay.lane === lane);
/** The bend that brings a strand into a stay. */
const bendOf = ({ frame }: Picture, strand: Strand, stay: StayOf): Course['stays'][number]['bend'] =>
  frame
    .courses(neutral)
    .get(strand.id)
    ?.stays.find((one) => one.stay.tie === stay.tie)?.bend;

/** All that the picture would say. */
export function listWishes(
  view: AllegianceView,
  frame: AllegianceFrame,
  marks: readonly PlacedMark[],
  ghosts: readonly PlacedGhost[]
): Wish[] {
  const { record } = frame;
  const picture: Picture = { view, frame, marks, ghosts, record, ...findContested(record) };
  return [
    nameNetwork,
    tellPledge,
    nameBranch,
    tellBreak,
    nameLast,
    tellDispute,
    tellAccounts,
    tellBeginning
  ].flatMap((list) => list(picture));
}

/** The network’s name, in its ribbon. */
function nameNetwork(picture: Picture): Wish[] {
  const { frame, record } = picture;
  const strand = findStrands(record, neutral).strands.find(({ id }) => id === network);
  const tie = tieOf(picture, strand?.stays[0]?.tie);
  if (!tie) return [];
  const day = spanOfDating(tie.start)?.end ?? frame.start;
  const y = inside(middle(picture, network, laneOf('other')));
  return [
    {
      rows: [tie.id],
      day,
      wordings: [[strong(tie.label?.short ?? nameOf(picture, network), 'raise')]],
      places: [{ x: frame.x(day) + 7, y, anchor: 'start' }],
      within: true
    }
  ];
}

/** The time in the network’s lane, with the act that brought it there and the tie that it then stood in. */
function findBranch(picture: Picture): { stay: StayOf; pledge: Tie; member: Tie } | undefined {
  const stay = stayIn(picture.before, laneOf('other'));
  const [pledge, member] = [tieOf(picture, stay?.enters), tieOf(picture, stay?.tie)];
  return stay && pledge && member ? { stay, pledge, member } : undefined;
}

/** How it came to the network, left of the bend. */
function tellPledge(picture: Picture): Wish[] {
  const branch = findBranch(picture);
  if (!branch) return [];
  const { stay, pledge, member } = branch;
  const { frame, before } = picture;
  const right = frame.x(stay.change.end);
  const from = bendOf(picture, before, stay)?.x0 ?? right;
  const x = from + (right - from) * 0.22 - near(picture);
  const lane = frame.lanes[1];
  return [
    {
      rows: [pledge.id, member.id],
      day: stay.change.end,
      wordings: cover.pledge.map((wording) =>
        setWords(wording, { date: say(pledge), brief: brief(pledge), accepted: say(member) })
      ),
      places: [0.34, 0.2, 0.46].map((part) => ({
        x,
        y: lane ? lane.y0 + (lane.y1 - lane.y0) * part : 0,
        anchor: 'end'
      }))
    }
  ];
}

/** Its name in the branch’s time, where there is room in the ribbon. */
function nameBranch(picture: Picture): Wish[] {
  const branch = findBranch(picture);
  if (!branch) return [];
  const { stay, member } = branch;
  const paths = picture.marks.find(({ id }) => id === stay.tie)?.paths;
  const flat = paths?.find(({ key }) => key.endsWith('flat'));
  const name = [strong(member.label?.short ?? nameOf(picture, stay.actor), 'raise')];
  if (!flat || flat.x1 - flat.x0 < widest(name) + 4) return [];
  return [
    {
      rows: [member.id],
      day: stay.change.end,
      wordings: [name],
      places: [{ x: (flat.x0 + flat.x1 - widest(name)) / 2, y: inside(flat.y0), anchor: 'start' }],
      within: true
    }
  ];
}

/** The time under a command of its own, with the tie that ended the dispute. */
function findOwn(picture: Picture): { stay: StayOf; expulsion: Tie } | undefined {
  const stay = stayIn(picture.contested, laneOf('own'));
  const expulsion = tieOf(picture, stay?.tie);
  return stay && expulsion ? { stay, expulsion } : undefined;
}

/** How it left, above the ribbon that goes on, or under the bend. */
function tellBreak(picture: Picture): Wish[] {
  const own = findOwn(picture);
  if (!own) return [];
  const { stay, expulsion } = own;
  const { frame, contested } = picture;
  const at = frame.x(stay.change.end);
  const above = middle(picture, contested.id, laneOf('own')) - near(picture);
  const left = (bendOf(picture, contested, stay)?.x0 ?? at) - near(picture);
  const under = middle(picture, contested.id, laneOf('disputed')) + near(picture);
  return [
    {
      rows: [expulsion.id],
      day: stay.change.end,
      wordings: cover.break.map((wording) =>
        setWords(wording, { date: say(expulsion), brief: brief(expulsion) })
      ),
      places: [
        { x: at + 8, y: above, anchor: 'start', from: 'bottom' },
        { x: frame.width, y: above, anchor: 'end', from: 'bottom' },
        { x: left, y: under, anchor: 'end' },
        { x: left, y: (frame.lanes[2]?.y0 ?? 0) + 4, anchor: 'end' }
      ]
    }
  ];
}

/** The name that it goes by at the end: in its ribbon, else below it. */
function nameLast(picture: Picture): Wish[] {
  const own = findOwn(picture);
  if (!own) return [];
  const { stay, expulsion } = own;
  const { view, frame, marks, contested } = picture;
  const flat = marks.find(({ id }) => id === stay.tie)?.paths.at(-1);
  const last = view.strands.find(({ strand }) => strand.id === contested.id)?.actor ?? stay.actor;
  const name = nameOf(picture, last);
  const renamed = contested.renames.at(-1);
  const of = {
    rows: [...(renamed ? [renamed.tie] : []), expulsion.id],
    day: renamed?.day ?? stay.change.end
  };
  const { width } = frame;
  if (flat && flat.x1 - flat.x0 >= widest([strong(name)]) + 14)
    return [
      {
        ...of,
        wordings: [[strong(name, 'raise')]],
        places: [{ x: width - 7, y: inside(flat.y0), anchor: 'end' }],
        within: true
      }
    ];
  const below = middle(picture, contested.id, laneOf('own')) + near(picture);
  return [{ ...of, wordings: [[strong(name, ownHue)]], places: [{ x: width, y: below, anchor: 'end' }] }];
}

/** The contested time, with the tie in dispute. */
function findDisputed(picture: Picture): { stay: StayOf; dispute: Tie } | undefined {
  const [stay] = picture.contested.stays;
  const dispute = tieOf(picture, stay?.tie);
  return stay && dispute ? { stay, dispute } : undefined;
}

/** What it was when the dispute began, above the hatched ribbon. */
function tellDispute(picture: Picture): Wish[] {
  const disputed = findDisputed(picture);
  if (!disputed) return [];
  const { stay, dispute } = disputed;
  const { frame, contested } = picture;
  const name = nameOf(picture, stay.actor);
  const dated = strong(`${name}, ${say(dispute)}`);
  const y = middle(picture, contested.id, laneOf('disputed')) - near(picture) - 1;
  return [
    {
      rows: [dispute.id],
      day: stay.change.end,
      wordings: [
        [dated, ...(stay.caption ? [thin(stay.caption)] : [])],
        [strong(name), thin(`${say(dispute)}${stay.caption ? `: ${stay.caption}` : ''}`)],
        [strong(name), thin(`${brief(dispute)}: disputed`)],
        [strong(name), thin(brief(dispute))],
        [dated]
      ],
      places: [5, 13, 21].map((right) => ({
        x: frame.x(stay.change.end) + right,
        y,
        anchor: 'start',
        from: 'bottom'
      }))
    }
  ];
}

/** Where the parties’ accounts put it, on the dotted line of each. */
function tellAccounts(picture: Picture): Wish[] {
  const disputed = findDisputed(picture);
  if (!disputed) return [];
  return picture.ghosts.flatMap(({ account, x0, x1, y, words, short }): Wish[] => {
    const line = [words, `${short} account`, short]
      .map((text) => thin(text, 'ink-2', true))
      .find((one) => widest([one]) <= x1 - x0 - 4);
    if (!line) return [];
    const x = Math.max(x0, x0 + (x1 - x0 - widest([line])) / 2);
    return [
      {
        rows: [disputed.dispute.id],
        account,
        day: disputed.stay.change.end,
        wordings: [[line]],
        // Level with the line
        places: [{ x, y: y + line.size * (0.35 - 0.82), anchor: 'start' }],
        within: true
      }
    ];
  });
}

/** How it began, with the help that was not a pledge yet. */
function tellBeginning(picture: Picture): Wish[] {
  const { before, record } = picture;
  const [first] = before.stays;
  if (!first) return [];
  const tie = tieOf(picture, first.tie);
  const help = record.ties.find(
    ({ kind, from, to }) => kind === 'supports' && from === network && to === first.actor
  );
  const [fully, briefly] = [cover.help?.[0], cover.help?.at(-1)].map((words) =>
    help && words ? [thin(words)] : []
  );
  const name = nameOf(picture, first.actor);
  const when = tie ? say(tie) : '';
  const dated = strong(`${name}, ${when}`);
  const y = middle(picture, before.id, first.lane);
  return [
    {
      rows: [first.tie, ...(help ? [help.id] : []), ...(tie?.events ?? [])],
      day: first.change.end,
      wordings: [[dated, ...(fully ?? [])], [dated, ...(briefly ?? [])], [strong(name), thin(when)], [dated]],
      places: [
        { x: 0, y: y - near(picture), anchor: 'start', from: 'bottom' },
        { x: 0, y: y + near(picture), anchor: 'start' }
      ]
    }
  ];
}

/** The names of the lanes, where nothing else stands. No row is behind them. */
export const listLaneNames = (frame: AllegianceFrame): Wish[] =>
  lanes.flatMap(({ lane }, index): Wish[] => {
    const box = frame.lanes[index];
    if (!box) return [];
    const { cover: says = [], hue: ink = 'ink-2' } = laneRows.find(({ id }) => id === lane) ?? {};
    const { width } = frame;
    return [
      {
        rows: [],
        day: 0,
        wordings: says.map((text) => text.split(' / ').map((line) => thin(line, ink))),
        places: [
          { x: 0, y: box.y0 + 6, anchor: 'start' },
          { x: 0, y: box.y1 - 6, anchor: 'start', from: 'bottom' },
          { x: 0, y: (box.y0 + box.y1) / 2, anchor: 'start' },
          { x: width * 0.3, y: box.y1 - 6, anchor: 'start', from: 'bottom' },
          { x: width, y: box.y1 - 6, anchor: 'end', from: 'bottom' },
          { x: width, y: box.y0 + 6, anchor: 'end' }
        ]
      }
    ];
  });

/**
 * Places wishes one after the other, each in the first wording that has room at one of its places: within `bounds`, apart
 * from what is `taken` and from those before it. What has no room is left out.
 */
export function placeWishes(
  wishes: readonly Wish[],
  bounds: Box,
  taken: readonly Box[]
): { captions: Caption[]; taken: Box[] } {
  const all = [...taken];
  const captions = wishes.flatMap(({ rows, day, account, wordings, places, within }): Caption[] => {
    for (const lines of wordings) {
      const [wide, tall] = [widest(lines), heightOf(lines)];
      const boxes = places.map(({ x, y, anchor, from = 'top' }) => {
        const x0 = anchor === 'start' ? x : x - wide;
        const y0 = from === 'top' ? y : y - tall;
        return { x0, x1: x0 + wide, y0, y1: y0 + tall, anchor };
      });
      const free = findFree(boxes, within ? [] : all, bounds) as (typeof boxes)[number] | undefined;
      if (!free) continue;
      all.push(free);
      const x = free.anchor === 'start' ? free.x0 : free.x1;
      const y = free.y0 + (lines[0]?.size ?? 0) * 0.82;
      return [{ rows, day, ...(account === undefined ? {} : { account }), x, y, anchor: free.anchor, lines }];
    }
    return [];
  });
  return { captions, taken: all };
}
