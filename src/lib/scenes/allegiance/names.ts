/** Names at the line of the moment. */
import { hueOfLane, laneOf, otherHue } from '../../story';
import { spreadApart } from '../shared/labels';
import { calendarDay } from '../../moments';
import { overrun } from './columns';
import type { AllegianceFrame } from './frame';
import { type PlacedMark, middleAt } from './marks';
import { fadeOut } from './plot';
import type { AllegianceView, ViewStrand } from './view';
import {
  type Ink,
  type PlacedLabel,
  type PlacedLine,
  baseline,
  caption,
  captionSize,
  heightOf,
  leading,
  name,
  nameSize,
  setLines,
  widest
} from './words';

interface Name {
  readonly key: string;
  readonly x: number;
  /** Middle of what is named, px */
  readonly y: number;
  lines: PlacedLine[];
  /** The words that say since when nothing is heard of it */
  readonly gone?: boolean;
}

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

/**
 * Names right of the line of the moment, level with their ribbons and moved apart where they would touch. Bundles
 * and what has merged are named where they lie. `councils` are those whose outline has no room for a name yet.
 */
export function labelNames(
  view: AllegianceView,
  frame: AllegianceFrame,
  marks: readonly PlacedMark[],
  councils: readonly PlacedMark[]
): PlacedLabel[] {
  const left = Math.min(frame.x(view.day) + overrun, frame.plot.x1) + 7;
  const drawn = new Set(marks.map((mark) => mark.id));
  const live = view.strands.filter(
    ({ strand, stays, merged }) => !merged && strand.bodies === 1 && drawn.has(stays.at(-1)?.tie ?? '')
  );
  const names = [
    ...live
      .filter(({ strand }) => !frame.folded.has(strand.id))
      .flatMap((one) => nameStrand(one, view, frame, left)),
    ...nameFolded(
      live.filter((one) => frame.folded.has(one.strand.id) && !isPast(one, view)),
      frame,
      left
    ),
    ...councils.flatMap((mark) => nameCouncil(mark, frame, left))
  ].sort((a, b) => a.y - b.y);
  return levelOut(names, frame);
}

/** The year in which it was named for the last time has passed. */
function isPast({ strand }: ViewStrand, view: AllegianceView): boolean {
  return strand.end?.kind === 'unnamed' && calendarDay(view.day).year > calendarDay(strand.end.day).year;
}

function nameStrand(one: ViewStrand, view: AllegianceView, frame: AllegianceFrame, left: number): Name[] {
  const { strand, stays, actor, subject } = one;
  const wide = frame.form === 'wide';
  const course = frame.courses(view.moment.account).get(strand.id);
  const stay = stays.at(-1);
  const y = middleAt(course, view.day, frame);
  if (!course || !stay || y === undefined) return [];
  const key = `name ${strand.id}`;
  const row = frame.record.actors.find(({ id }) => id === actor);
  // A hint speaks of the name that the tie was written for.
  const hint = actor === stay.actor && actor === strand.id ? frame.ties.get(stay.tie)?.label : undefined;
  const long = hint?.name ?? row?.name ?? actor;
  const short = hint?.short ?? row?.short ?? long;

  if (strand.end?.kind === 'unnamed' && course.fadeFrom !== undefined) {
    const faded = course.fadeFrom + fadeOut / 2 < left - overrun;
    if (isPast(one, view) || faded) {
      // A ribbon that has faded is named where it ends, with the words that say so; else they are in the table.
      const x = Math.max(frame.plot.x0, course.fadeFrom) + fadeOut + 6;
      const year = calendarDay(strand.end.day).year;
      const says = (word: string) => `${word}${wide ? ': not named after' : ', to'} ${year}`;
      const lines = [wide ? long : short, short]
        .map((word): PlacedLine[] => [{ text: says(word), ...caption, italic: true }])
        .find((line) => x + widest(line) <= frame.width - 2);
      return lines ? [{ key, x, y, lines, gone: true }] : [];
    }
  }

  const room = frame.width - left - 3;
  const contested = stay.drawn !== 'solid';
  const ink: Ink = stay.drawn === 'claimed' ? otherHue : contested ? 'ink' : hueOfLane(stay.lane);
  const lines = setLines(wide ? long : short, room, name(ink, wide ? nameSize : captionSize)).slice(0, 2);
  if (wide && stay.caption && (subject || contested))
    lines.push(...setLines(stay.caption, room, caption).slice(0, 2));
  return [{ key, x: left, y, lines }];
}

/** On small figures one name for all that lie on the folded line. */
function nameFolded(folded: readonly ViewStrand[], frame: AllegianceFrame, left: number): Name[] {
  const [first] = folded;
  const lane = first?.stays.at(-1)?.lane;
  const y = first && lane ? frame.row(first.strand.id, lane) : undefined;
  if (!first || !lane || y === undefined) return [];
  const text =
    folded.length === 1
      ? (frame.record.actors.find(({ id }) => id === first.actor)?.name ?? first.actor)
      : `${numbers[folded.length] ?? folded.length} groups (folded)`;
  return [
    { key: 'name folded', x: left, y, lines: setLines(text, frame.width - left - 3, name(hueOfLane(lane))) }
  ];
}

function nameCouncil(mark: PlacedMark, frame: AllegianceFrame, left: number): Name[] {
  const wide = frame.form === 'wide';
  const hint = frame.ties.get(mark.id)?.label;
  const disputed = frame.lanes.find(({ lane }) => lane === laneOf('disputed'));
  const text = (wide ? hint?.name : hint?.short) ?? hint?.name;
  if (!text || !disputed) return [];
  const room = frame.width - left - 3;
  const lines = setLines(text, room, name('ink'));
  if (wide && hint?.caption) lines.push(...setLines(hint.caption, room, caption));
  return [{ key: `name ${mark.id}`, x: left, y: (disputed.y0 + disputed.y1) / 2, lines }];
}

/** Moves names apart. Where too many would stand away from their ribbons, what is gone goes first, then captions. */
function levelOut(names: Name[], frame: AllegianceFrame): PlacedLabel[] {
  let list = names;
  const wantedTop = ({ y, lines }: Name): number => y - (lines[0]?.size ?? captionSize) * 0.62;
  const set = (): number[] =>
    spreadApart(
      list.map((one) => ({ top: wantedTop(one), height: heightOf(one.lines) })),
      frame.plot.y0 + 2,
      frame.plot.y1 - 2,
      1
    );
  let tops = set();
  const isOff = (): boolean =>
    (tops.at(-1) ?? 0) + heightOf(list.at(-1)?.lines ?? []) > frame.plot.y1 + 1 ||
    list.some((one, index) => Math.abs((tops[index] ?? 0) - wantedTop(one)) > 12);
  if (isOff()) {
    list = list.filter((one) => !one.gone);
    tops = set();
  }
  for (const one of [...list].reverse()) {
    const bold = one.lines.filter((line) => line.weight === 'bold');
    if (!isOff() || bold.length === one.lines.length || bold.length === 0) continue;
    one.lines = bold;
    tops = set();
  }
  return list.map(({ key, x, lines }, index) => ({
    key,
    x,
    y: baseline(tops[index] ?? 0, lines),
    anchor: 'start',
    lines,
    leading,
    opacity: 1,
    goes: true
  }));
}
