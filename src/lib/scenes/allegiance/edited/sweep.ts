/** For tests: what an edited frame must never do. */
import { abbreviate, saySpan } from '../../../moments';
import { findLane, lanes } from '../../../story';
import { pointOf } from '../../point';
import type { Size } from '../../scene';
import { apart, around, meet } from '../../shared/labels';
import type { EditedView } from './cast';
import { describeEdited } from './describe';
import { fillsOf, isOfLanes, placeEdited, type PlacedEdited } from './place';

/** A laptop, a slide, a sheet of paper and a still; phones and small frames. */
export const sizes: readonly Size[] = [
  { width: 842, height: 600 },
  { width: 684, height: 425 },
  { width: 930, height: 390 },
  { width: 864, height: 340 },
  { width: 390, height: 302 },
  { width: 430, height: 320 },
  { width: 374, height: 257 },
  { width: 320, height: 250 }
];

/** What is wrong with the frame of a view in a box. */
export function findFaults(view: EditedView, size: Size): string[] {
  const placed = placeEdited(view, { ...size, record: view.record });
  return [
    ...findPointFaults(placed),
    ...findWordFaults(placed),
    ...findLaneFaults(placed),
    ...findNameFaults(view, placed),
    ...findCrowds(placed),
    ...findTwins(placed),
    ...findDateFaults(view, placed),
    ...findTableFaults(view, placed)
  ];
}

function findPointFaults({ marks, labels, width, height, form, ribbon }: PlacedEdited): string[] {
  const points = marks.filter(({ role }) => role === 'point');
  if (points.length === 0) return ['there is no point'];
  const ratio = form === 'wide' ? 1.25 : 1.15;
  return points.flatMap((mark, index) => {
    const fills = fillsOf(mark, ribbon);
    const label = labels.find(({ key }) => key === `point ${index}`);
    const box = around(fills);
    const others = labels.filter(({ key }) => !key.startsWith('point'));
    return [
      ...(label ? [] : [`the point ${mark.id} has no words`]),
      ...(box.x1 - box.x0 < 24 || box.y1 - box.y0 < 20 ? [`the point ${mark.id} is small`] : []),
      ...(box.x0 < -1 || box.x1 > width + 1 || box.y0 < -1 || box.y1 > height + 1
        ? [`the point ${mark.id} leaves the figure`]
        : []),
      ...(points.length === 1 && label && others.some(({ size }) => label.size < size * ratio)
        ? [`the words of the point ${mark.id} are no larger than others`]
        : []),
      ...(label && Math.min(...fills.map((fill) => apart(fill, label.box))) > 90
        ? [`the words of the point ${mark.id} stand far from it`]
        : [])
    ];
  });
}

function findWordFaults({
  labels,
  marks,
  width,
  height,
  line,
  ribbon,
  form,
  lanes,
  ghosts
}: PlacedEdited): string[] {
  const found: string[] = [];
  const most = form === 'wide' ? 7 : 5;
  if (labels.filter((label) => !isOfLanes(label)).length > most) found.push('more words than can be read');
  labels.forEach((label, index) => {
    const { key, box, size, of } = label;
    if (size < 12) found.push(`${key} is small`);
    if (box.x0 < -0.5 || box.y0 < 0 || box.x1 > width + 0.5 || box.y1 > height + 1)
      found.push(`${key} leaves the figure`);
    for (const other of labels.slice(index + 1))
      if (meet(box, other.box, -1)) found.push(`${key} on ${other.key}`);
    for (const mark of marks) {
      // A name may stand on its own ribbon
      if (mark.id === of && key.startsWith('name')) continue;
      if (fillsOf(mark, ribbon).some((fill) => meet(box, fill, -2.5))) found.push(`${key} on ${mark.id}`);
    }
    for (const { y0 } of lanes.slice(1))
      if (box.y0 < y0 + 1 && box.y1 > y0 - 1) found.push(`the border of a lane runs through ${key}`);
    for (const { key: own, x0, x1, y } of ghosts)
      if (own !== key && meet(box, { x0, x1, y0: y - ribbon / 2, y1: y + ribbon / 2 }, -1))
        found.push(`${key} on the lines of ${own}`);
    if (line && meet(box, { x0: line.x - 1, x1: line.x + 1, y0: line.y0, y1: line.y1 }))
      found.push(`the line of the moment runs through ${key}`);
  });
  return found;
}

function findLaneFaults({ lanes: shown, labels, marks, ghosts, plot }: PlacedEdited): string[] {
  const ys = [
    ...marks.flatMap(({ pieces }) => pieces.flatMap(({ y0, y1 }) => [y0, y1])),
    ...ghosts.map(({ y }) => y)
  ];
  const foot =
    labels
      .find(({ key }) => key === 'foot')
      ?.lines.join(' ')
      .toLowerCase() ?? '';
  const height = plot.y1 - plot.y0;
  return [
    ...shown.flatMap(({ lane, y0, y1 }) =>
      ys.some((y) => y > y0 && y < y1) || y1 - y0 > height * 0.99 ? [] : [`nothing lies in ${lane}`]
    ),
    ...lanes.flatMap(({ id, title }) =>
      shown.some(({ lane }) => lane === id) || foot.includes(title.toLowerCase())
        ? []
        : [`${findLane(id).title} is not named`]
    )
  ];
}

/** The date of a point can be read, and a mark stands where its date does. */
function findDateFaults({ marks, edit }: EditedView, placed: PlacedEdited): string[] {
  const { chip, dates, labels } = placed;
  const points = marks.filter(
    ({ id, role }) => role === 'point' && placed.marks.some((one) => one.id === id)
  );
  const point = pointOf(edit);
  const asked = [
    ...points.map(({ id, date }) => ({ id, date })),
    ...(point?.kind === 'move' ? [{ id: edit.point!, date: saySpan(point.date) }] : [])
  ];
  const texts = [chip.text, ...dates.map(({ text }) => text), ...labels.map(({ lines }) => lines.join(' '))];
  const unread = asked.filter(({ date }) => {
    const parts = abbreviate(date).match(/\d+|[A-Z]\w\w/g) ?? [];
    return !texts.some((text) => parts.every((part) => abbreviate(text).includes(part)));
  });
  const middle = (chip.box.x0 + chip.box.x1) / 2;
  const moved = point?.kind === 'move' ? saySpan(point.date) : '';
  const astray = placed.marks.flatMap(({ id, role, glyph, link, bar }) => {
    const at = (glyph ?? link ?? bar)?.x;
    const date = abbreviate(marks.find((one) => one.id === id)?.date ?? (role === 'point' ? moved : ''));
    const tick =
      dates.find(({ text }) => abbreviate(text) === date)?.tick ??
      (abbreviate(chip.text) === date ? middle : undefined);
    return at === undefined || tick === undefined || Math.abs(at - tick) <= 2 ? [] : [{ id, date }];
  });
  return [
    ...unread.map(({ id, date }) => `the date of ${id}, ${date}, cannot be read`),
    ...astray.map(({ id, date }) => `${id} does not stand where ${date} does`)
  ];
}

/** Every ribbon and every mark has its word. */
function findNameFaults(view: EditedView, { marks, labels }: PlacedEdited): string[] {
  const named = new Set(labels.flatMap(({ of }) => of ?? []));
  const ribbons = view.ribbons.flatMap(({ viewed }) => {
    const own = marks.filter(({ pieces }) =>
      pieces.some(({ key }) => keysOf(viewed).has(key.split(' ')[0]!))
    );
    return own.length === 0 || own.some(({ id }) => named.has(id)) ? [] : [`${viewed.actor} has no name`];
  });
  return [
    ...ribbons,
    ...marks.flatMap(({ id, pieces }) => (pieces.length > 0 || named.has(id) ? [] : [`${id} has no words`]))
  ];
}

const keysOf = ({ stays, renames, strand }: EditedView['ribbons'][number]['viewed']): Set<string> =>
  new Set([...stays.map(({ tie }) => tie), ...renames.map(({ tie }) => tie), strand.id]);

/** What draws the picture tells parts from one another by their keys. */
function findTwins({ marks, labels, ghosts, dates }: PlacedEdited): string[] {
  const twins = (keys: readonly string[]): string[] =>
    keys.filter((key, index) => keys.indexOf(key) !== index);
  return [
    ...twins(marks.map(({ id }) => id)),
    ...twins(labels.map(({ key }) => key)),
    ...twins(ghosts.map(({ key }) => key)),
    ...twins(dates.map(({ text }) => text)),
    ...marks.flatMap(({ pieces }) => twins(pieces.map(({ key }) => key)))
  ].map((key) => `${key} is there twice`);
}

function findCrowds({ marks }: PlacedEdited): string[] {
  const glyphs = marks.flatMap(({ id, glyph }) => (glyph ? [{ id, ...glyph }] : []));
  return glyphs.flatMap((one, index) =>
    glyphs
      .slice(index + 1)
      .flatMap((other) =>
        Math.hypot(one.x - other.x, one.y - other.y) < 24 ? [`${one.id} and ${other.id} are one spot`] : []
      )
  );
}

function findTableFaults(view: EditedView, { marks }: PlacedEdited): string[] {
  const rows = new Set(describeEdited(view).rows.map(({ id }) => id));
  return marks.flatMap(({ id }) => (rows.has(id) ? [] : [`${id} is not in the table`]));
}
