import { parseSpan, saySpan, type Span } from '../../moments';
import { faultIn } from './parse';
import type { Fault } from '../../reading/fault';
import { actKinds, linkKinds, undrawnKinds } from '../vocabulary';
import type { Ledger, Tie, TieState } from './schema';
import { spanOf, spanOfDating } from '../ties';

const withoutRibbon: readonly string[] = [...linkKinds, ...actKinds, ...undrawnKinds];

/** What is wrong with a field of a tie. */
interface Wrong {
  field: string;
  says: string;
}

/** Whether each tie says all that is needed to draw it, and nothing that cannot be drawn. */
export function checkTies(ledger: Ledger): Fault[] {
  const ties = new Map(ledger.ties.map((tie) => [tie.id, tie]));
  return [
    ...ledger.ties.flatMap((tie) =>
      [...findWrongs(tie, ties), ...(tie.states ? findWrongStates(tie, tie.states) : [])].map(
        ({ field, says }) => faultIn('ties', tie.id, says, field)
      )
    ),
    ...ledger.evidence.flatMap((row) => {
      const tie = ties.get(row.tie);
      if (!tie || tie.states !== undefined) return [];
      return [faultIn('evidence', row.id, `“${tie.id}” is not contested; allowed: a tie with states`, 'tie')];
    })
  ];
}

function findWrongs(tie: Tie, ties: ReadonlyMap<string, Tie>): Wrong[] {
  const wrong: Wrong[] = [];
  const add = (field: string, says: string): void => void wrong.push({ field, says });
  const isRibbon = tie.lane !== undefined || tie.states !== undefined;
  if (tie.kind === 'own' && tie.to !== undefined)
    add('to', 'an “own” tie answers to nobody; allowed: no “to”');
  if (tie.kind !== 'own' && tie.to === undefined)
    add('to', 'missing; allowed: an actor, and none in an “own” tie only');
  if (tie.kind === 'own' && !isRibbon) add('lane', 'missing; allowed: the lane in which its ribbon lies');
  if (tie.lane !== undefined && tie.states !== undefined)
    add('states', 'the ribbon has a lane as well; allowed: either lane or states');
  if (isRibbon && withoutRibbon.includes(tie.kind))
    add('kind', `“${tie.kind}” is not allegiance and draws no ribbon; allowed: no lane and no states`);
  if (isRibbon && tie.instead !== undefined)
    add('instead', 'the tie has a ribbon of its own; allowed: either instead, or a lane or states');
  if (isRibbon && spanOfDating(tie.start) === undefined)
    add('start', 'a ribbon needs a date; allowed: edtf, or plot where the row is undated');
  const joins = tie.kind === 'merger-into' || tie.kind === 'member-of';
  if (tie.fromLane !== undefined && !isRibbon && !joins)
    add(
      'fromLane',
      'the tie has no ribbon and joins none; allowed: with a lane, or in a merger or membership'
    );
  for (const field of ['enters', 'lastNamed'] as const)
    if (tie[field] !== undefined && !isRibbon)
      add(field, 'the tie has no ribbon; allowed: with a lane or states');
  if (ties.get(tie.instead ?? '')?.instead !== undefined)
    add('instead', `“${tie.instead}” is not drawn either; allowed: a row that is drawn`);
  return wrong;
}

/** A contested tie has in each account one ribbon without gap or overlap, from its start to its end. */
function findWrongStates(tie: Tie, states: readonly TieState[]): Wrong[] {
  const half = states.flatMap((state, index) =>
    (state.lane === undefined) === (state.drawn === undefined)
      ? []
      : [
          {
            field: `states ${index + 1}`,
            says: 'lane and drawn go together; allowed: both, or neither where a state is words only'
          }
        ]
  );
  const tieStart = spanOfDating(tie.start);
  const tieEnd = spanOfDating(tie.end);
  const wrong = [...new Set(states.map(({ account }) => account))].flatMap((account) => {
    const own = states.filter((state) => state.account === account);
    const drawn = inOrder(own.filter((state) => state.lane !== undefined));
    const spoken = inOrder(own.filter((state) => state.lane === undefined));
    const [first, last] = [drawn[0], drawn.at(-1)];
    if (!first || !last)
      return [`nothing is drawn for “${account}”; allowed: a state with a lane for each account`];
    return [
      ...(tieStart && first.start.start > tieStart.end
        ? [`“${account}” begins after the tie; allowed: from ${saySpan(tieStart)}`]
        : []),
      ...(last.end && (!tieEnd || last.end.end < tieEnd.start)
        ? [`“${account}” ends before the tie; allowed: until ${tieEnd ? saySpan(tieEnd) : 'null, no end'}`]
        : []),
      ...findOverlaps(drawn, account),
      ...findGaps(drawn, account),
      ...findOverlaps(spoken, account)
    ];
  });
  return [...half, ...wrong.map((says) => ({ field: 'states', says }))];
}

interface Stretch {
  start: Span;
  end: Span | undefined;
}

function inOrder(states: readonly TieState[]): Stretch[] {
  return states
    .map((state) => ({ start: parseSpan(state.start), end: spanOf(state.end) }))
    .sort((a, b) => a.start.start - b.start.start);
}

const joins = 'allowed: the day on which the one before it ends, or the day after';

function findOverlaps(stretches: readonly Stretch[], account: string): string[] {
  return stretches.slice(1).flatMap(({ start }, index) => {
    const before = stretches[index]?.end;
    if (before && start.start >= before.start) return [];
    return [`“${account}”: the state from ${saySpan(start)} overlaps the one before it; ${joins}`];
  });
}

function findGaps(stretches: readonly Stretch[], account: string): string[] {
  return stretches.slice(1).flatMap(({ start }, index) => {
    const before = stretches[index]?.end;
    if (!before || start.start <= before.end + 1) return [];
    return [`“${account}”: a gap between ${saySpan(before)} and ${saySpan(start)}; ${joins}`];
  });
}
