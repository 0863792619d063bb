/** The course of each ribbon through an edited frame, in px: flats in lanes, and bends from lane to lane. */
import { hueOfLane, type Hue, type Lane } from '../../../story';
import { riseAt } from '../../shared/rise';
import type { Drawn, Stay } from '../strands';
import type { CastRibbon, EditedView } from './cast';
import { type Ground, lanesOf } from './ground';

/** A stretch of ribbon; level, or an S that is horizontal at both ends. */
export interface Piece {
  readonly key: string;
  /** Id of the tie it stands for */
  readonly tie: string;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly from: Hue;
  readonly to: Hue;
  readonly drawn: Drawn;
  /** How it goes on after a bend */
  readonly becomes: Drawn;
  /** Where its beginning, or its end, is not known */
  readonly fades?: 'in' | 'out';
  /** The name it bears, and how it lies there */
  readonly actor?: string;
  readonly caption?: string | undefined;
}

export interface Course {
  readonly ribbon: CastRibbon;
  readonly pieces: readonly Piece[];
  /** Where it is made of others, px */
  readonly made?: { readonly x: number; readonly y: number; readonly tie: string };
}

/** px over which what is not dated fades */
const fade = 40;

type Spot = Pick<Stay, 'lane' | 'drawn' | 'tie' | 'change'> &
  Partial<Pick<Stay, 'enters' | 'actor' | 'caption'>>;

/** The lanes of a ribbon while it is seen, each with the change that brings it there. */
function spotsOf(ribbon: CastRibbon, view: EditedView): Spot[] {
  const { viewed, underWay } = ribbon;
  const { begin } = viewed.strand;
  const seen = lanesOf(ribbon, view).length;
  const stub: Spot[] =
    begin.kind === 'stub'
      ? [
          {
            lane: begin.lane,
            drawn: 'solid',
            tie: viewed.stays[0]?.tie ?? viewed.strand.id,
            change: { start: -Infinity, end: -Infinity }
          }
        ]
      : [];
  const all: Spot[] = [...stub, ...viewed.stays, ...(underWay ? [underWay] : [])];
  return all.slice(all.length - seen);
}

export function layCourses(view: EditedView, ground: Ground): Course[] {
  const laid = new Map<string, Course>();
  const lay = (ribbon: CastRibbon): Course => {
    const { id, begin, end } = ribbon.viewed.strand;
    const known = laid.get(id);
    if (known) return known;
    // Those that it leaves, or ends in, first
    for (const other of [begin.kind === 'branch' ? begin.from : '', end?.kind === 'merges' ? end.into : '']) {
      const one = view.ribbons.find(({ viewed }) => viewed.strand.id === other);
      if (one && one !== ribbon) lay(one);
    }
    const course = layCourse(ribbon, view, ground, laid);
    laid.set(id, course);
    return course;
  };
  return view.ribbons.map(lay);
}

function layCourse(
  ribbon: CastRibbon,
  view: EditedView,
  ground: Ground,
  laid: ReadonlyMap<string, Course>
): Course {
  const { viewed, renamed, underWay, role } = ribbon;
  const { strand } = viewed;
  const spots = spotsOf(ribbon, view);
  const { plot, bend: bendWidth } = ground;
  const isContested = (id: string): boolean =>
    view.record.ties.some(({ id: tie, states }) => tie === id && states !== undefined);
  const row = (lane: Lane): number => ground.row(strand.id, lane) ?? (plot.y0 + plot.y1) / 2;
  const pieces: Piece[] = [];
  let made: Course['made'];
  const isPoint = ({ tie, enters }: Spot): boolean =>
    role === 'point' &&
    ribbon.stay !== undefined &&
    (ribbon.stay.tie === tie || ribbon.stay.enters === enters);

  /** Where the bend into a lane begins and ends. */
  const turn = ({ change }: Spot, from: number): [number, number] => {
    const wanted = Math.max(ground.x(Math.max(change.start, view.window.start)), from);
    const until = Math.max(ground.x(change.end), wanted + bendWidth);
    const x1 = Math.min(until, plot.x1 - 8);
    return [Math.max(from, Math.min(wanted, x1 - bendWidth)), x1];
  };

  let x = plot.x0;
  spots.forEach((spot, index) => {
    const before = spots[index - 1];
    const y = row(spot.lane);
    const isUnderWay = spot === underWay;
    const hue = hueOfLane(spot.lane);
    const bendTie = isPoint(spot) ? spot.tie : (spot.enters ?? spot.tie);
    if (before) {
      const [x0, x1] = turn(spot, x);
      const y0 = row(before.lane);
      pieces.push({
        key: `${spot.tie} bend`,
        tie: bendTie,
        x0,
        x1: isUnderWay ? Math.round(x0 + bendWidth * 0.8) : x1,
        y0,
        y1: isUnderWay ? Math.round(y0 + (y - y0) * 0.5) : y,
        from: hueOfLane(before.lane),
        to: isUnderWay ? hueOfLane(before.lane) : hue,
        drawn: before.drawn,
        becomes: isUnderWay ? before.drawn : spot.drawn
      });
      x = x1;
    } else x = beginOf(spot, y);
    if (isUnderWay) return;
    const next = spots[index + 1];
    let end = next ? turn(next, x + 12)[0] : endOf();
    const merges = !next && viewed.merged && strand.end?.kind === 'merges' ? strand.end : undefined;
    const target = merges && laid.get(merges.into);
    if (merges) end = Math.max(x, ground.x(merges.day) - (target ? bendWidth : 0));
    const unnamed = !next && strand.end?.kind === 'unnamed' && strand.end.day <= view.whole.day;
    const flat: Piece = {
      key: `${spot.tie} ${spot.change.end === -Infinity ? 'stub' : 'flat'}`,
      tie: spot.tie,
      x0: x,
      x1: end,
      y0: y,
      y1: y,
      from: hue,
      to: hue,
      drawn: spot.drawn,
      becomes: spot.drawn,
      ...(unnamed ? { fades: 'out' as const } : {}),
      ...(index === 0 && fadesIn(spot) ? { fades: 'in' as const } : {}),
      actor: next ? nameAt(next.change.start, spot) : renamed ? nameAt(renamed.day - 1, spot) : viewed.actor,
      // What brought it to a lane is no name for how it lies there
      ...(spot.caption && isContested(spot.tie) ? { caption: spot.caption } : {})
    };
    if (renamed && !next) {
      const at = Math.min(Math.max(ground.x(renamed.day), x), end);
      // How it lies there is said once, under the new name
      if (at > x) pieces.push({ ...flat, x1: at, caption: undefined });
      pieces.push({
        ...flat,
        key: `${renamed.tie} flat`,
        tie: renamed.tie,
        x0: at,
        actor: viewed.actor
      });
    } else if (end > x) pieces.push(flat);
    if (merges && target) {
      const into = target.pieces.find((one) => one.x1 >= ground.x(merges.day) && one.y0 === one.y1);
      if (into)
        pieces.push({
          key: `${spot.tie} merge`,
          tie: spot.tie,
          x0: end,
          x1: Math.max(end + 20, ground.x(merges.day)),
          y0: y,
          y1: into.y0,
          from: hue,
          to: hue,
          drawn: spot.drawn,
          becomes: spot.drawn
        });
    }
    x = end;
  });
  return { ribbon, pieces, ...(made ? { made } : {}) };

  /** The name that it bore on a day. */
  function nameAt(day: number, spot: Spot): string {
    return viewed.renames.filter((one) => one.day <= day).at(-1)?.actor ?? spot.actor ?? strand.id;
  }

  function fadesIn({ change }: Spot): boolean {
    return strand.begin.kind === 'faded' && change.end >= view.window.start;
  }

  function beginOf(spot: Spot, y: number): number {
    const { start, end } = spot.change;
    if (start === -Infinity) {
      const act = spots[1]?.change.start ?? view.whole.day;
      return Math.max(plot.x0, ground.x(act) - bendWidth - fade);
    }
    if (end < view.window.start) return plot.x0;
    if (strand.begin.kind === 'branch') {
      const parent = laid.get(strand.begin.from);
      const x0 = ground.x(Math.max(start, view.window.start));
      const from = parent?.pieces.find((one) => one.x1 >= x0 && one.y0 === one.y1);
      if (from && from.y0 !== y) {
        const x1 = Math.min(Math.max(ground.x(end), x0 + bendWidth), plot.x1 - 8);
        pieces.push({
          key: `${spot.tie} branch`,
          tie: spot.tie,
          x0: Math.max(plot.x0, Math.min(x0, x1 - bendWidth)),
          x1,
          y0: from.y0,
          y1: y,
          from: hueOfLane(spot.lane),
          to: hueOfLane(spot.lane),
          drawn: spot.drawn,
          becomes: spot.drawn
        });
        return x1;
      }
    }
    const at = Math.max(
      plot.x0,
      ground.x(strand.begin.kind === 'made' ? end : Math.max(start, view.window.start))
    );
    if (strand.begin.kind === 'made') made = { x: at, y, tie: strand.begin.tie };
    return fadesIn(spot) ? Math.max(plot.x0, at - fade) : at;
  }

  function endOf(): number {
    const { end } = strand;
    return end?.kind === 'unnamed' && end.day <= view.whole.day
      ? Math.min(plot.x1, ground.x(end.day) + fade)
      : plot.x1;
  }
}

/** The middle of a ribbon at a place along time, px. */
export function middleAt({ pieces }: Course, x: number): number | undefined {
  const piece =
    pieces.find((one) => one.x0 <= x && x <= one.x1) ?? pieces.find((one) => one.x0 > x) ?? pieces.at(-1);
  if (!piece) return undefined;
  const part = Math.min(1, Math.max(0, (x - piece.x0) / Math.max(1, piece.x1 - piece.x0)));
  return piece.y0 + (piece.y1 - piece.y0) * riseAt(part);
}
