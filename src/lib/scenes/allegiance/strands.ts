/**
 * From ties to strands. A strand is one ribbon of the figure: an organisation through all its names, or the
 * bodies that a source counts but does not name. Nothing here knows of a moment or of pixels.
 */
import type { Record } from '../../ledger/record';
import type { Dating, Tie } from '../../ledger/schema';
import type { Lane } from '../../ledger/vocabulary';
import { type Account, type Day, type Span, parseSpan } from '../../moments';

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

/** When a row may be drawn: its own date, or the date it is given for the picture. Undefined: not drawn. */
export function drawnAt(date: Dating | null): Span | undefined {
  const text = date?.edtf ?? date?.plot;
  return text === undefined || text === null ? undefined : parseSpan(text);
}

/** The organisation whose ribbon a tie moves. */
export function ribbonOf(tie: Tie): string {
  return tie.moves ?? (tie.kind === 'expels' && tie.to ? tie.to : tie.from);
}

const joins = (tie: Tie): boolean => tie.kind === 'merger-into' || tie.kind === 'member-of';

/**
 * All strands in one account, from rows alone. Ties without a date of any kind make none.
 * @throws when a tie names an organisation that the record does not hold; the ledger check finds that first
 */
export function findStrands(record: Record, account: Account): Strands {
  const ties = record.ties.filter((tie) => !tie.instead && drawnAt(tie.start));
  const when = (tie: Tie): Span => drawnAt(tie.start) as Span;

  // One strand per line of names: a new name continues the old.
  const first = new Map<string, string>();
  const lineOf = (actor: string): string => {
    const earlier = first.get(actor);
    return earlier === undefined ? actor : lineOf(earlier);
  };
  for (const tie of ties) if (tie.kind === 'succeeds' && tie.to) first.set(tie.to, tie.from);

  const placed = ties.filter((tie) => tie.lane !== undefined || tie.states !== undefined);
  const of = new Map<string, string>();
  // A new name with a lane gives the later name its place; the line is the same.
  for (const tie of placed) of.set(ribbonOf(tie), lineOf(ribbonOf(tie)));
  for (const tie of ties) if (tie.fromLane !== undefined) of.set(tie.from, lineOf(tie.from));
  for (const tie of ties)
    if (tie.kind === 'succeeds' && tie.to && of.has(tie.from)) of.set(tie.to, lineOf(tie.to));

  const actorOf = (id: string) => {
    const found = record.actors.find((actor) => actor.id === id);
    if (!found) throw new Error(`The record holds no organisation “${id}”`);
    return found;
  };
  /** The ribbon that a body ends in, and when: its own merger, or that of the council it sat in. */
  const endOf = (line: string): End | undefined => {
    const own = ties.filter((tie) => joins(tie) && lineOf(tie.from) === line && tie.to);
    for (const tie of own) {
      const target = of.get(tie.to as string);
      if (target && target !== line && !tie.lane && !tie.states)
        return { kind: 'merges', into: target, tie: tie.id, day: when(tie).end };
    }
    for (const tie of own) {
      if (of.has(tie.to as string)) continue;
      const council = ties.find(
        (other) => joins(other) && other.from === tie.to && other.to && of.has(other.to)
      );
      if (council)
        return {
          kind: 'merges',
          into: of.get(council.to as string) as string,
          tie: council.id,
          day: when(council).end
        };
    }
    const last = ties.flatMap((tie) =>
      tie.lastNamed && lineOf(ribbonOf(tie)) === line ? [parseSpan(tie.lastNamed).end] : []
    );
    return last.length > 0 ? { kind: 'unnamed', day: Math.max(...last) } : undefined;
  };

  /** A front leaves a parent whose own place is contested, and shares its fate in every account. */
  const isContested = (line: string | undefined): boolean =>
    placed.some((tie) => tie.states !== undefined && of.get(ribbonOf(tie)) === line);

  const strands: Strand[] = [];
  for (const line of new Set(of.values())) {
    const own = placed.filter((tie) => of.get(ribbonOf(tie)) === line);
    const stays = own
      .flatMap((tie): Stay[] => {
        const state = tie.states?.find((one) => one.account === account && one.lane);
        const lane = tie.lane ?? state?.lane;
        if (!lane) return [];
        const act = tie.enters ? record.ties.find((other) => other.id === tie.enters) : undefined;
        const span = when(tie);
        const actor = tie.kind === 'succeeds' && tie.to ? tie.to : ribbonOf(tie);
        const caption = state?.caption ?? tie.label?.caption;
        return [
          {
            tie: tie.id,
            actor,
            lane,
            drawn: state?.drawn ?? 'solid',
            change: { start: Math.min(span.start, act ? when(act).start : span.start), end: span.end },
            ...(tie.enters ? { enters: tie.enters } : {}),
            ...(caption ? { caption } : {})
          }
        ];
      })
      .sort((a, b) => a.change.end - b.change.end);
    const comer = ties.find((tie) => tie.fromLane !== undefined && lineOf(tie.from) === line);
    const opening = stays[0] ? own.find((tie) => tie.id === stays[0]?.tie) : undefined;
    const end = endOf(line);
    // Members of a council merge where the council does; a body that only merges has no stay of its own.
    if (stays.length === 0 && !comer) continue;
    const maker = ties.find(
      (tie) => joins(tie) && tie.to === opening?.from && !of.has(tie.from) && !tie.lane
    );
    let begin: Begin;
    if (comer?.fromLane) begin = { kind: 'stub', lane: comer.fromLane };
    else if (opening?.kind === 'splits-from' && opening.to)
      begin = { kind: 'branch', from: of.get(opening.to) ?? opening.to };
    else if (opening?.states && opening.to && isContested(of.get(opening.to)))
      begin = { kind: 'branch', from: of.get(opening.to) as string };
    else if (maker) begin = { kind: 'made', tie: maker.id };
    else if (
      opening &&
      ties.some(
        (tie) => joins(tie) && !tie.lane && !tie.states && tie.to === opening.from && of.has(tie.from)
      )
    )
      begin = { kind: 'made', tie: opening.id };
    else begin = { kind: opening?.start.edtf ? 'dated' : 'faded' };
    const renames = ties
      .filter((tie) => tie.kind === 'succeeds' && tie.to && of.get(tie.to) === line)
      .map((tie): Rename => ({ tie: tie.id, actor: tie.to as string, day: when(tie).end }))
      .sort((a, b) => a.day - b.day);
    const actors = [
      ...new Set([line, ...stays.map((stay) => stay.actor), ...renames.map((one) => one.actor)])
    ];
    strands.push({
      id: line,
      actors,
      bodies: actorOf(line).bodies ?? 1,
      stays,
      begin,
      ...(end ? { end } : {}),
      renames,
      order: Math.min(...own.map((tie) => tie.order ?? 9), comer?.order ?? 9)
    });
  }

  const councils: Council[] = [];
  for (const tie of ties) {
    if (!joins(tie) || of.has(tie.from) || !tie.to || !of.has(tie.to)) continue;
    const memberTies = ties.filter((other) => joins(other) && other.to === tie.from);
    const members = memberTies.flatMap((other) => of.get(other.from) ?? []);
    const outline = memberTies.find((other) => other.label?.name && !other.lane) ?? memberTies[0];
    if (!outline || members.length === 0) continue;
    councils.push({
      actor: tie.from,
      tie: outline.id,
      members: [...new Set(members)],
      start: Math.min(...memberTies.map((other) => when(other).end)),
      until: when(tie).end
    });
  }
  return { strands, councils, of };
}
