import type { Kind, Ledger } from '../../ledger/build/schema';
import { spanOfDating } from '../../ledger/ties';
import { findSpan, overlaps, type Span } from '../../moments';
import type { Fault } from '../../reading/fault';
import { findPoint, type Point, pointForms } from '../../scenes/point';
import type { SceneName } from '../../scenes';
import type { StoryStep } from '../words/storyboard';
import type { ParsedChapter } from '../parsing/chapter';

/** The kinds of row that a figure can draw as a point, and which sorts of point it knows. */
const drawable: {
  readonly [scene in SceneName]: { kinds: readonly Kind[]; points: readonly Point['kind'][] };
} = {
  map: { kinds: ['events'], points: ['mark', 'compare', 'place'] },
  strength: { kinds: ['strengths'], points: ['mark', 'compare'] },
  allegiance: { kinds: ['events', 'ties', 'evidence'], points: ['move', 'place', 'mark', 'compare'] }
};

/** What the points of a chapter lack: each step has one, of a sort that its leading figure draws, and nothing in it is later. */
export function checkPoints({ file, steps }: ParsedChapter, ledger: Ledger): Fault[] {
  return steps.flatMap(({ line, step }) => {
    const says = findFault(step, ledger);
    return says === undefined ? [] : [{ file, line, says: `<Step point>: ${says}` }];
  });
}

function findFault({ edit, lead, at }: StoryStep, ledger: Ledger): string | undefined {
  if (edit.point === undefined) return `the step does not say what it is about; allowed: ${pointForms}`;
  const point = findPoint(edit.point);
  const span = findSpan(at);
  const figure = drawable[lead] as (typeof drawable)[SceneName] | undefined;
  // A figure, a date and a form that are none have been told
  if (!point || !span || !figure) return undefined;
  if (!figure.points.includes(point.kind))
    return `“${edit.point}” is no point of the ${lead} figure; allowed there: ${figure.points.join(', ')}`;
  if (point.kind === 'move') return findMoveFault(point, span, ledger);
  if (!('rows' in point)) return undefined;
  const rows = figure.kinds.flatMap((kind) => ledger[kind] as readonly { id: string }[]);
  for (const id of point.rows) {
    const row = rows.find((one) => one.id === id);
    if (!row)
      return `the ${lead} figure draws no row “${id}”; allowed: rows of ${figure.kinds.map((kind) => `${kind}.yaml`).join(', ')}`;
    const dated = dateOf(row);
    if (dated && dated.start > span.end)
      return `“${id}” is dated ${dated.edtf}, later than the moment ${at}; allowed: what has begun by then`;
  }
  return undefined;
}

function dateOf(row: object): Span | undefined {
  const dating = 'date' in row ? row.date : 'start' in row ? row.start : null;
  return spanOfDating((dating ?? null) as Parameters<typeof spanOfDating>[0]);
}

/** Some tie says of the actor that it came, went, joined or was renamed then. */
function findMoveFault(
  { actor, date }: Extract<Point, { kind: 'move' }>,
  at: Span,
  { ties }: Ledger
): string | undefined {
  if (date.start > at.end)
    return `${date.edtf} is later than the moment ${at.edtf}; allowed: a change that has begun by then`;
  const own = ties.filter(({ from, to, moves }) => [from, to, moves].includes(actor));
  const found = own.some(({ start }) => {
    const span = spanOfDating(start);
    return span && overlaps(span, date);
  });
  if (found) return undefined;
  const dates = own.flatMap(({ start }) => spanOfDating(start)?.edtf ?? []);
  return `no tie of “${actor}” begins at ${date.edtf}; allowed: ${dates.length > 0 ? [...new Set(dates)].join(', ') : 'an actor with a dated tie'}`;
}
