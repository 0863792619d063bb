import type { Fault } from '../../reading/fault';
import { saySpan, type Day, type Span } from '../../moments';
import { faultIn } from './parse';
import type { Actor, Kind, Ledger } from './schema';
import { checkShown, datingsOf } from './checkShown';
import { spanOf, spanOfDating } from '../ties';

/** Dates that contradict each other: an end before its start, a plot date outside the date, a tie to nobody, words that say another date. */
export function checkDates(ledger: Ledger): Fault[] {
  return [...checkOrder(ledger), ...checkPlots(ledger), ...checkExistence(ledger), ...checkShown(ledger)];
}

function checkOrder(ledger: Ledger): Fault[] {
  const inOrder = (kind: Kind, row: string, field: string, start?: Span, end?: Span): Fault[] => {
    if (!start || !end || end.end >= start.start) return [];
    const says = `${saySpan(end)} is before the start, ${saySpan(start)}; allowed: the start or later`;
    return [faultIn(kind, row, says, field)];
  };
  return [
    ...ledger.actors.flatMap(({ id, active, roles }) => [
      ...inOrder('actors', id, 'active.end', spanOf(active?.start), spanOf(active?.end)),
      ...(roles ?? []).flatMap((role, index) =>
        inOrder('actors', id, `roles ${index + 1}.end`, spanOf(role.start), spanOf(role.end))
      )
    ]),
    ...ledger.ties.flatMap(({ id, start, end, lastNamed, states }) => [
      ...inOrder('ties', id, 'end', spanOfDating(start), spanOfDating(end)),
      ...inOrder('ties', id, 'lastNamed', spanOfDating(start), spanOf(lastNamed)),
      ...(states ?? []).flatMap((state, index) =>
        inOrder('ties', id, `states ${index + 1}.end`, spanOf(state.start), spanOf(state.end))
      )
    ])
  ];
}

function checkPlots(ledger: Ledger): Fault[] {
  return datingsOf(ledger).flatMap(({ kind, row, field, dating }) => {
    const date = spanOf(dating.edtf);
    const plot = spanOf(dating.plot);
    if (!date || !plot || (plot.start >= date.start && plot.end <= date.end)) return [];
    const says = `${saySpan(plot)} is outside the date; allowed: within ${saySpan(date)}`;
    return [faultIn(kind, row, says, `${field}.plot`)];
  });
}

/** First and last moment of an actor, as far as the sources give them. */
function lifeOf({ active, life }: Actor): { start: Span | undefined; end: Span | undefined } {
  const ends = [spanOf(active?.end), spanOf(life?.death)].filter((span) => span !== undefined);
  return { start: spanOf(active?.start), end: ends.sort((a, b) => a.end - b.end)[0] };
}

/** A tie names an actor that did not exist then: only where no reading of the dates lets the tie fall inside. */
function checkExistence(ledger: Ledger): Fault[] {
  const actors = new Map(ledger.actors.map((actor) => [actor.id, actor]));
  /** A tie passes to the body that takes its party's place, so it may end as late as the last of them. */
  const lastDay = (actor: Actor, seen: readonly string[]): Day => {
    const next = ledger.ties.flatMap((tie) => {
      const heir =
        tie.kind === 'succeeds' || tie.kind === 'merger-into' ? actors.get(tie.to ?? '') : undefined;
      return heir && tie.from === actor.id && !seen.includes(heir.id) ? [heir] : [];
    });
    const own = lifeOf(actor).end?.end ?? Infinity;
    return Math.max(own, ...next.map((heir) => lastDay(heir, [...seen, actor.id])));
  };
  return ledger.ties.flatMap((tie) =>
    (['from', 'to', 'moves'] as const).flatMap((field) => {
      const actor = actors.get(tie[field] ?? '');
      if (!actor) return [];
      const life = lifeOf(actor);
      const first = life.start?.start ?? -Infinity;
      const last = life.end?.end ?? Infinity;
      const start = spanOfDating(tie.start);
      const end = spanOfDating(tie.end);
      const outside =
        start && (start.end < first || start.start > last)
          ? `began, ${saySpan(start)}`
          : end && (end.end < first || end.start > lastDay(actor, []))
            ? `ended, ${saySpan(end)}`
            : undefined;
      if (outside === undefined) return [];
      const says = `“${actor.id}” did not exist when the tie ${outside}; allowed: ${sayLife(life)}`;
      return [faultIn('ties', tie.id, says, field)];
    })
  );
}

function sayLife({ start, end }: ReturnType<typeof lifeOf>): string {
  const from = start ? `from ${saySpan(start)}` : '';
  const until = end ? `until ${saySpan(end)}` : 'on';
  return [from, until].filter(Boolean).join(' ');
}
