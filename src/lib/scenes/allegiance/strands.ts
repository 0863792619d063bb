/**
 * From ties to strands. A strand is one ribbon of the figure: an organisation through all its names, or the
 * bodies that a source counts but does not name. Nothing here knows of a moment or of pixels.
 */
import type { Account, Lane } from '../../story';
import type { Record } from '../../ledger/record';
import type { Tie } from '../../ledger/build/schema';
import { ribbonOf, spanOfDating } from '../../ledger/ties';
import { type Day, type Span, parseSpan } from '../../moments';

/** How sure the picture is: not contested; claimed by both sides; one party's unproven claim. */
export type Drawn = 'solid' | 'hatched' | 'claimed';

/** A time in one lane. It begins with a change that may be dated imprecisely: the change is over on `change.end`. */
export interface Stay {
  /** The tie it rests on */
  readonly tie: string;
  /** The tie whose act brought it here, where it has a row of its own */
  readonly enters?: string;
  /** The name it went by */
  readonly actor: string;
  readonly lane: Lane;
  readonly drawn: Drawn;
  readonly change: { readonly start: Day; readonly end: Day };
  /** Beside the name */
  readonly caption?: string;
}

export type Begin =
  /** runs in from the left, or fades in where its start is not dated */
  | { readonly kind: 'faded' | 'dated' }
  /** known only from its first act: fades in a little before it, in this lane */
  | { readonly kind: 'stub'; readonly lane: Lane }
  /** leaves another strand */
  | { readonly kind: 'branch'; readonly from: string }
  /** is made of others */
  | { readonly kind: 'made'; readonly tie: string };

export type End =
  | { readonly kind: 'merges'; readonly into: string; readonly tie: string; readonly day: Day }
  | { readonly kind: 'unnamed'; readonly day: Day };

/** A new name on the same strand. */
export interface Rename {
  readonly tie: string;
  readonly actor: string;
  readonly day: Day;
}

export interface Strand {
  /** Its first name's id */
  readonly id: string;
  /** Ids of all its names, in order of time */
  readonly actors: readonly string[];
  /** 1 for a named organisation, else how many bodies a source counts */
  readonly bodies: number;
  readonly stays: readonly Stay[];
  readonly begin: Begin;
  readonly end?: End;
  readonly renames: readonly Rename[];
  /** Place among the strands of a lane, top first */
  readonly order: number;
}

/** A body whose members kept other loyalties: an outline around their strands, not a lane. */
export interface Council {
  readonly actor: string;
  /** The tie that its outline rests on */
  readonly tie: string;
  readonly members: readonly string[];
  readonly start: Day;
  readonly until: Day;
}

export interface Strands {
  readonly strands: readonly Strand[];
  readonly councils: readonly Council[];
  /** Strand id of every organisation that has one */
  readonly of: ReadonlyMap<string, string>;
}

const joins = (tie: Tie): boolean => tie.kind === 'merger-into' || tie.kind === 'member-of';
/** A dated tie; those without a date of any kind draw nothing. */
type DatedTie = Tie & { readonly when: Span };

/** What the parts of this file look up: the ties that can be drawn, and the line that every name belongs to. */
interface Lines {
  readonly account: Account;
  readonly ties: readonly DatedTie[];
  /** Ties that put a ribbon into a lane */
  readonly placed: readonly DatedTie[];
  /** The first of all names that one organisation goes by: a new name continues the old */
  readonly lineOf: (actor: string) => string;
  /** Line of every organisation that has a ribbon */
  readonly of: ReadonlyMap<string, string>;
}

const found = new WeakMap<Record, Map<Account, Strands>>();

/**
 * All strands in one account, from rows alone; found once a record, which never changes.
 */
export function findStrands(record: Record, account: Account): Strands {
  const byAccount = found.get(record) ?? new Map<Account, Strands>();
  found.set(record, byAccount);
  const known = byAccount.get(account);
  if (known) return known;
  const lines = findLines(record, account);
  const strands = [...new Set(lines.of.values())].flatMap((line) => findStrand(line, record, lines));
  const all = { strands, councils: findCouncils(lines), of: lines.of };
  byAccount.set(account, all);
  return all;
}

function findLines(record: Record, account: Account): Lines {
  const ties = record.ties.flatMap((tie): DatedTie[] => {
    const when = tie.instead ? undefined : spanOfDating(tie.start);
    return when ? [{ ...tie, when }] : [];
  });
  const earlier = new Map(
    ties.flatMap((tie) => (tie.kind === 'succeeds' && tie.to ? [[tie.to, tie.from] as const] : []))
  );
  const lineOf = (actor: string): string => {
    const before = earlier.get(actor);
    return before === undefined ? actor : lineOf(before);
  };
  const placed = ties.filter((tie) => tie.lane !== undefined || tie.states !== undefined);
  const named = new Set([
    ...placed.map(ribbonOf),
    ...ties.filter((tie) => tie.fromLane !== undefined).map((tie) => tie.from)
  ]);
  const of = new Map([...named].map((actor) => [actor, lineOf(actor)]));
  for (const tie of ties)
    if (tie.kind === 'succeeds' && tie.to && of.has(tie.from)) of.set(tie.to, lineOf(tie.to));
  return { account, ties, placed, lineOf, of };
}

function findStrand(line: string, record: Record, lines: Lines): Strand[] {
  const { ties, lineOf, of } = lines;
  const own = lines.placed.filter((tie) => of.get(ribbonOf(tie)) === line);
  const stays = own
    .flatMap((tie) => findStay(tie, record, lines))
    .sort((a, b) => a.change.end - b.change.end);
  const first = ties.find((tie) => tie.fromLane !== undefined && lineOf(tie.from) === line);
  if (stays.length === 0 && !first) return [];
  const renames = ties
    .filter((tie) => tie.kind === 'succeeds' && tie.to && of.get(tie.to) === line)
    .map((tie): Rename => ({ tie: tie.id, actor: tie.to ?? line, day: tie.when.end }))
    .sort((a, b) => a.day - b.day);
  // A record holds whom its ties name
  const actor = record.actors.find(({ id }) => id === line)!;
  const end = findEnd(line, lines);
  const opening = own.find((tie) => tie.id === stays[0]?.tie);
  return [
    {
      id: line,
      actors: [...new Set([line, ...stays.map((stay) => stay.actor), ...renames.map((one) => one.actor)])],
      bodies: actor.bodies ?? 1,
      stays,
      begin: first?.fromLane ? { kind: 'stub', lane: first.fromLane } : findBegin(opening, lines),
      ...(end ? { end } : {}),
      renames,
      order: Math.min(...own.map((tie) => tie.order ?? 9), first?.order ?? 9)
    }
  ];
}

/** The stay that rests on a tie, in the lane where the account puts it. */
function findStay(tie: DatedTie, record: Record, { account }: Lines): Stay[] {
  const state = tie.states?.find((one) => one.account === account && one.lane);
  const lane = tie.lane ?? state?.lane;
  if (!lane) return [];
  const act = record.ties.find(({ id }) => id === tie.enters);
  const acted = act && spanOfDating(act.start);
  const caption = state?.caption ?? tie.label?.caption;
  return [
    {
      tie: tie.id,
      actor: tie.kind === 'succeeds' && tie.to ? tie.to : ribbonOf(tie),
      lane,
      drawn: state?.drawn ?? 'solid',
      change: { start: Math.min(tie.when.start, acted?.start ?? tie.when.start), end: tie.when.end },
      ...(tie.enters ? { enters: tie.enters } : {}),
      ...(caption ? { caption } : {})
    }
  ];
}

/** How a strand begins that is not known from a first act alone. */
function findBegin(opening: DatedTie | undefined, { ties, placed, of }: Lines): Begin {
  if (!opening) return { kind: 'dated' };
  const parent = opening.to === undefined ? undefined : of.get(opening.to);
  if (opening.kind === 'splits-from' && parent) return { kind: 'branch', from: parent };
  // A front leaves a parent whose own place is contested, and shares its fate in every account.
  const contested = placed.some((tie) => tie.states && of.get(ribbonOf(tie)) === parent);
  if (opening.states && parent && contested) return { kind: 'branch', from: parent };
  const makers = ties.filter((tie) => joins(tie) && tie.to === opening.from && !tie.lane && !tie.states);
  const council = makers.find((tie) => !of.has(tie.from));
  if (council) return { kind: 'made', tie: council.id };
  if (makers.length > 0) return { kind: 'made', tie: opening.id };
  return { kind: opening.start.edtf ? 'dated' : 'faded' };
}

/** Where a strand ends: in another, by its own merger or by that of the council it sat in, or in silence. */
function findEnd(line: string, { ties, lineOf, of }: Lines): End | undefined {
  const joined = ties.filter((tie) => joins(tie) && lineOf(tie.from) === line);
  const merges = (tie: DatedTie): End[] => {
    const into = tie.to === undefined ? undefined : of.get(tie.to);
    return into && into !== line && !tie.lane && !tie.states
      ? [{ kind: 'merges', into, tie: tie.id, day: tie.when.end }]
      : [];
  };
  const councils = joined.filter((tie) => tie.to !== undefined && !of.has(tie.to)).map((tie) => tie.to);
  const [end] = [
    ...joined.flatMap(merges),
    ...ties.filter((tie) => joins(tie) && councils.includes(tie.from)).flatMap(merges)
  ];
  if (end) return end;
  const last = ties.flatMap((tie) =>
    tie.lastNamed && lineOf(ribbonOf(tie)) === line ? [parseSpan(tie.lastNamed).end] : []
  );
  return last.length > 0 ? { kind: 'unnamed', day: Math.max(...last) } : undefined;
}

/** Bodies that have members and end in a ribbon, and have no ribbon of their own. */
function findCouncils({ ties, of }: Lines): Council[] {
  return ties
    .filter((tie) => joins(tie) && !of.has(tie.from) && tie.to !== undefined && of.has(tie.to))
    .flatMap((tie): Council[] => {
      const joined = ties.filter((other) => joins(other) && other.to === tie.from);
      const outline = joined.find((other) => other.label?.name && !other.lane) ?? joined[0];
      const members = [...new Set(joined.flatMap((other) => of.get(other.from) ?? []))];
      if (!outline || members.length === 0) return [];
      return [
        {
          actor: tie.from,
          tie: outline.id,
          members,
          start: Math.min(...joined.map((other) => other.when.end)),
          until: tie.when.end
        }
      ];
    });
}

/** A figure draws all of them, or those of the organisations that it is set to. */
export const isWanted = ({ actors }: Strand, settings: { readonly actors?: readonly string[] }): boolean =>
  settings.actors === undefined || actors.some((actor) => settings.actors?.includes(actor));
