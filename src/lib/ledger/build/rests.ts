/**
 * What a step rests on, in one line: computed from the sources and the standing of the rows that it cites, and from nothing else.
 * Build only.
 */
import type { Status } from '../vocabulary';
import { sayCount, sayList } from '../sayEntry';
import { findRow, type FoundRow } from './find';
import type { Cite, Ledger, Source } from './schema';

/** A cited row, as far as the line asks for it. */
export interface Rested {
  /** Undefined for what only names somebody or some place */
  status?: Status;
  /** Whose claim it is, where one party claims it */
  party?: string;
  /** Ids of its sources */
  sources: readonly string[];
  /** In a dispute: the sources of each side */
  sides?: readonly (readonly string[])[];
}

type Known = Pick<Source, 'id' | 'short' | 'kind' | 'core'>;

/** So many are named; of more their number is told. */
const mostNamed = 3;

/** What tells an organisation of a party, in rows and in the story. */
export interface Parties {
  readonly accounts: readonly {
    readonly party?: string | undefined;
    readonly hue?: string | undefined;
    readonly speakers?: readonly string[] | undefined;
  }[];
  readonly families: readonly { readonly id: string; readonly hue: string }[];
}

/** “the minute book”, but “Lorne 1975”; “Courier 1970 (in a copy)”, since a comma would part two sources */
function nameOf({ short }: Known): string {
  const name = short.replace(/, (.*)$/, ' ($1)');
  return /^\p{Ll}/u.test(name) ? `the ${name}` : name;
}
const namesOf = (sources: readonly Known[]): string =>
  sources.length > mostNamed ? '' : `, ${sayList(sources.map(nameOf))}`;
const isAnalyst = ({ kind }: Known): boolean => /\banalyst\b/.test(kind);

/** “one analyst, Lorne 1975”, “two sources, Lorne 1975 and the minute book”, “five sources” */
function saySources(sources: readonly Known[], word = ''): string {
  const [first] = sources;
  const kind = sources.length > 1 ? 'sources' : first && isAnalyst(first) ? 'analyst' : 'source';
  return `${sayCount(sources.length)} ${word}${kind}${namesOf(sources)}`;
}

/** The sources of a step that stand against one another in a dispute that it cites. */
function findDisagreeing(rows: readonly Rested[]): string[] {
  const apart = rows.flatMap(({ sides = [] }) =>
    sides.filter((one) =>
      sides.some(
        (other) => one.length > 0 && other.length > 0 && !one.some((source) => other.includes(source))
      )
    )
  );
  return [...new Set(apart.flat())];
}

/** The sources that a step rests on, in the order in which it cites them. What was looked through and said nothing carries nothing. */
export const findRestSources = <S extends Known>(rows: readonly Rested[], sources: readonly S[]): S[] =>
  [...new Set(rows.flatMap((row) => (row.status === 'none' ? [] : row.sources)))].flatMap(
    (id) => sources.find((source) => source.id === id) ?? []
  );

/**
 * The line, as it goes on after “Rests on”. `sources` are all of the ledger. The first that holds, of: the claim of one party, of
 * several; sources that disagree; one analyst; one source; several; outside sources alone; none.
 */
export function sayRests(rows: readonly Rested[], sources: readonly Known[]): string {
  const found = findRestSources(rows, sources);
  const documents = sources.filter(({ core }) => core);
  if (found.length === 0) return 'general knowledge; none of our documents says it.';

  const stating = rows.filter(({ status }) => status !== undefined && status !== 'none');
  const parties = [
    ...new Set(stating.map(({ status, party }) => (status === 'claimed' ? party : undefined)))
  ];
  const claiming = parties.flatMap((party) => party ?? []);
  if (claiming.length > 0 && claiming.length === parties.length) {
    const whose =
      claiming.length === 1
        ? `one party’s own claim, that of ${claiming[0]}`
        : `the claims of ${sayCount(claiming.length)} parties, ${sayList(claiming)}`;
    return `${whose}, known through ${saySources(found)}.`;
  }

  const apart = findDisagreeing(rows);
  const disagreeing = found.filter(({ id }) => apart.includes(id));
  if (disagreeing.length > 1) {
    if (disagreeing.length === found.length)
      return `${sayCount(found.length)} sources that disagree${namesOf(found)}.`;
    const which = namesOf(disagreeing).slice(2) || `${sayCount(disagreeing.length)} of them`;
    return `${sayCount(found.length)} sources; on one point ${which} disagree.`;
  }

  const isOutside = documents.length > 0 && !found.some(({ core }) => core);
  if (!isOutside || (found.length === 1 && isAnalyst(found[0]!))) return `${saySources(found)}.`;
  const none =
    documents.length === 1 ? 'not on our document' : `on none of our ${sayCount(documents.length)} documents`;
  return `${saySources(found, 'outside ')}, and ${none}.`;
}

/** What the line asks of some rows. */
export function findRested(ledger: Ledger, ids: readonly string[], parties: Parties): Rested[] {
  const find = findRow(ledger);
  return ids.flatMap((id): Rested[] => {
    const found = find(id);
    if (!found || !('cites' in found.row)) return [];
    const { row } = found;
    const party = partyOf(found, ledger, parties);
    return [
      {
        ...('status' in row ? { status: row.status } : {}),
        ...(party === undefined ? {} : { party }),
        sources: sourcesOf(row.cites),
        ...(found.kind === 'disputes' ? { sides: found.row.sides.map(({ cites }) => sourcesOf(cites)) } : {})
      }
    ];
  });
}

/** So a row names a document that was looked through and says nothing of it. */
const lookedThrough = 'whole document';
const sourcesOf = (cites: readonly Cite[]): string[] => [
  ...new Set(cites.flatMap(({ source, locator }) => (locator === lookedThrough ? [] : source)))
];

/** Whose claim a row is; undefined where it does not say, or names several. */
function partyOf({ kind, row }: FoundRow, ledger: Ledger, parties: Parties): string | undefined {
  const { accounts, families } = parties;
  const named = (by: string): string | undefined =>
    accounts.find(({ party, speakers }) => party === by || speakers?.includes(by))?.party;
  const ofActor = (id: string): string | undefined => {
    const actor = ledger.actors.find((one) => one.id === id);
    const served = actor?.roles?.flatMap(
      ({ of }) => ledger.actors.find((one) => one.id === of)?.family ?? []
    );
    const family = families.find((one) => one.id === (actor?.family ?? served?.[0]));
    return family && accounts.find(({ hue }) => hue === family.hue)?.party;
  };
  switch (kind) {
    case 'evidence': {
      const by = /^a party: ([^,]+)/.exec(row.origin)?.[1];
      return by && (named(by) ?? by);
    }
    case 'quotes':
      return ofActor(row.speaker);
    case 'strengths':
      return row.nature === 'self-claim' ? ofActor(row.actor) : undefined;
    case 'events':
    case 'ties': {
      const said = [...new Set(row.accounts?.flatMap(({ by }) => named(by.split(',')[0] ?? by) ?? []))];
      return said.length === 1 ? said[0] : undefined;
    }
    default:
      return undefined;
  }
}
