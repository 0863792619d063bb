/**
 * Each kind of row as an `Entry`: what a popover, a note and a table say of it. Pure and small, because
 * figures describe themselves with it in the page as well as in the build.
 */
import { sayPeriod } from './sayDates';
import type { Entry } from './record';
import type {
  Actor,
  Cite,
  Dispute,
  Evidence,
  LedgerEvent,
  Place,
  Quote,
  Source,
  Strength,
  Term,
  Tie
} from './build/schema';

/** Where names and limits are looked up: a ledger or a page's record. */
export interface Known {
  readonly actors: readonly Pick<Actor, 'id' | 'name'>[];
  readonly sources: readonly Pick<Source, 'id' | 'limits'>[];
}

/** What readers call each kind of tie. */
export const tieNames: Record<Tie['kind'], string> = {
  own: 'Own leadership',
  pledge: 'Pledge',
  'merger-into': 'Merger',
  'member-of': 'Membership',
  'splits-from': 'Split',
  expels: 'Expulsion',
  succeeds: 'New name',
  truce: 'Truce',
  supports: 'Support',
  hosts: 'Hosting',
  cooperates: 'Cooperation',
  associates: 'Contact',
  'defers-to': 'Deference',
  'asks-to-renew': 'Question about a pledge',
  'seeks-support': 'Appeal for support',
  rejects: 'Refusal',
  severs: 'Break',
  'rules-against': 'Ruling',
  nullifies: 'Annulment',
  'no-tie': 'No tie',
  'listed-on-same-side': 'Listed on one side'
};

export function entryOfTie(row: Tie, known: Known): Entry {
  const { id, says, status, accounts, cites } = row;
  return {
    id,
    kind: tieNames[row.kind],
    says,
    date: sayTieDate(row),
    status,
    accounts,
    cites,
    trust: trust(row, known)
  };
}

export function entryOfEvidence(row: Evidence, known: Known): Entry {
  const { id, says, status, origin, cites } = row;
  return {
    id,
    kind: 'Evidence',
    says,
    date: row.date.shown,
    status,
    by: origin,
    cites,
    trust: trust(row, known)
  };
}

export function entryOfEvent(row: LedgerEvent, known: Known): Entry {
  const { id, says, status, accounts, cites } = row;
  return { id, kind: 'Event', says, date: row.date.shown, status, accounts, cites, trust: trust(row, known) };
}

export function entryOfStrength(row: Strength, known: Known): Entry {
  const { id, status, by, cites } = row;
  const actor = nameOf(row.actor, known);
  const figure =
    row.measure === 'strength'
      ? `${actor}: ${row.shown} ${row.unit}`
      : `${actor}, ${row.measure}: ${row.shown}`;
  const says = `${figure}. ${row.scope.charAt(0).toUpperCase()}${row.scope.slice(1)}.`;
  return {
    id,
    kind: 'Figure of strength',
    says,
    date: row.date.shown,
    status,
    by,
    cites,
    trust: trust(row, known)
  };
}

export function entryOfQuote(row: Quote, known: Known): Entry {
  const { id, status, cites } = row;
  const by = nameOf(row.speaker, known);
  const says = `“${row.text}” ${row.context}`;
  return { id, kind: 'Quotation', says, date: row.date.shown, status, by, cites, trust: trust(row, known) };
}

export function entryOfDispute(row: Dispute): Entry {
  const { id, topic, status, cites } = row;
  // What each side rests on stands on the page of disputes alone: a chapter does without
  const accounts = row.sides.map(({ by, says }) => ({ by, says }));
  return { id, kind: 'Dispute', says: topic, status, accounts, cites, trust: row.handling };
}

export function entryOfActor(row: Actor, known: Known): Entry {
  const { id, arabic, aliases, cites } = row;
  const kind = row.kind === 'person' ? 'Person' : 'Organisation';
  const says = `${row.name}: ${row.says}`;
  // A short form that stands in the name already tells nobody anything
  const names = aliases.flatMap(({ name }) => (row.name.includes(name) ? [] : [name]));
  return {
    id,
    kind,
    says,
    ...(arabic === undefined ? {} : { arabic }),
    ...(names.length > 0 ? { names } : {}),
    date: sayPeriod(row),
    status: 'reported',
    cites,
    trust: trust(row, known)
  };
}

export function entryOfPlace(row: Place, known: Known): Entry {
  const { id, cites } = row;
  return {
    id,
    kind: 'Place',
    says: `${row.name}: ${row.says}`,
    status: 'reported',
    cites,
    trust: trust(row, known)
  };
}

export function entryOfTerm(row: Term, known: Known): Entry {
  const { id, cites } = row;
  const says = `${row.term}: ${row.says}`;
  const arabic = row.arabic === undefined ? {} : { arabic: row.arabic };
  if (row.basis === 'general')
    return {
      id,
      kind: 'Term',
      says,
      ...arabic,
      status: 'none',
      cites,
      trust: 'Explained from general knowledge, not from our sources.'
    };
  return { id, kind: 'Term', says, ...arabic, status: 'reported', cites, trust: trust(row, known) };
}

/** The row's own remark, else what its first source cannot tell. */
function trust(row: { remark?: string; cites: readonly Cite[] }, known: Known): string | undefined {
  return row.remark ?? known.sources.find(({ id }) => id === row.cites[0]?.source)?.limits;
}

const nameOf = (id: string, known: Known): string =>
  known.actors.find((actor) => actor.id === id)?.name ?? id;

/** “February 1968 to November 1968”; an end that is more than a date is printed as it is, after a semicolon. */
function sayTieDate({ start, end }: Tie): string {
  if (end === null || end.shown === start.shown) return start.shown;
  const isDate = end.edtf !== null && /^[\dA-Z]/.test(end.shown);
  if (!isDate) return `${start.shown}; ${end.shown}`;
  return start.edtf === null ? `${start.shown}; until ${end.shown}` : `${start.shown} to ${end.shown}`;
}
