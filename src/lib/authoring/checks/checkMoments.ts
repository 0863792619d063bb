import type { Ledger } from '../../ledger/build/schema';
import { spanOfDating } from '../../ledger/ties';
import { findSpan, type Span } from '../../moments';
import type { Fault } from '../../reading/fault';
import type { ParsedChapter } from '../parsing/chapter';

/**
 * The moments of a chapter's steps: they follow one another in time, and the figures have begun to draw what a step is about.
 * Steps whose moment is no date have been told of.
 */
export function checkMoments(chapter: ParsedChapter, ledger: Ledger): Fault[] {
  return [...checkOrder(chapter), ...checkBegun(chapter, findSpans(ledger))];
}

/**
 * A step goes back in time where its moment begins and ends before that of the step before it. It may, if it tells readers
 * so in `says`; a day within a month that was told, and a month that holds a day, are no step back.
 */
function checkOrder({ file, steps }: ParsedChapter): Fault[] {
  return steps.flatMap(({ line, step, isSaid }, index) => {
    const [own, before] = [findSpan(step.at), findSpan(steps[index - 1]?.step.at ?? '')];
    const isBack = own && before && own.start < before.start && own.end < before.end;
    if (!isBack || isSaid) return [];
    return [
      {
        file,
        line,
        says: `<Step at>: “${step.at}” begins and ends before “${before.edtf}”, the moment of the step before it; allowed: steps in the order of time, or says="…" that tells readers of the way back`
      }
    ];
  });
}

/** A step may cite what came later, such as who told of it; but not that alone. */
function checkBegun({ file, steps }: ParsedChapter, spans: ReadonlyMap<string, Span>): Fault[] {
  return steps.flatMap(({ line, step, cites }) => {
    const at = findSpan(step.at);
    const dated = cites.flatMap((id) => ({ id, span: spans.get(id) })).filter(({ span }) => span);
    const [first] = dated;
    if (!at || !first?.span || dated.some(({ span }) => span && span.start <= at.end)) return [];
    return [
      {
        file,
        line,
        says: `<Step at>: “${step.at}” ends before anything that the step cites has begun, so the figures draw none of it; allowed: a moment that ends on or after ${first.span.edtf}, the date of “${first.id}”, or an earlier row that the step cites`
      }
    ];
  });
}

/** When the rows that figures draw are dated, by their ids. Rows without a date are absent. */
function findSpans({ events, ties, evidence, strengths }: Ledger): Map<string, Span> {
  const dates = [
    ...ties.map(({ id, start }) => ({ id, date: start })),
    ...[...events, ...evidence, ...strengths].map(({ id, date }) => ({ id, date }))
  ];
  return new Map(
    dates.flatMap(({ id, date }) => {
      // A bad row has its id alone
      const span = spanOfDating((date as typeof date | undefined) ?? null);
      return span ? [[id, span]] : [];
    })
  );
}
