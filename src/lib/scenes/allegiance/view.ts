/** What is true of allegiances at a moment: no pixels, no document. */
import { type Account, accounts, neutral } from '../../story';
import type { Record } from '../../ledger/record';
import type { Evidence, Tie } from '../../ledger/build/schema';
import { ribbonOf, spanOfDating } from '../../ledger/ties';
import { actKinds, linkKinds } from '../../ledger/vocabulary';
import { type Day, parseSpan } from '../../moments';
import type { Moment } from '../scene';
import { type Council, type Rename, type Stay, type Strand, findStrands } from './strands';

export interface ViewStrand {
  readonly strand: Strand;
  /** Stays begun by the moment */
  readonly stays: readonly Stay[];
  readonly renames: readonly Rename[];
  /** The name it goes by at the moment */
  readonly actor: string;
  /** It has merged by now */
  readonly merged: boolean;
  /** No source has named it for a while */
  readonly unnamed: boolean;
  /** The step speaks of it */
  readonly subject: boolean;
}

/** A line between two strands that is not allegiance: truce, support, hosting. */
export interface ViewLink {
  readonly tie: Tie;
  readonly from: string;
  readonly to: string;
  readonly day: Day;
}

/** Something one party did to another: a refusal, a break. */
export interface ViewAct {
  readonly tie: Tie;
  readonly on: string;
  readonly day: Day;
}

export interface ViewEvidence {
  readonly item: Evidence;
  readonly on: string;
  readonly day: Day;
}

/** Where another account puts the contested strand. */
export interface ViewGhost {
  readonly strand: string;
  readonly account: Account;
  readonly words: string;
  readonly short: string;
  readonly start: Day;
  readonly end: Day;
}

export interface AllegianceView {
  readonly moment: Moment;
  /** Last day of the moment: the picture is the state at its end */
  readonly day: Day;
  /** All accounts put every strand in the same place at this moment */
  readonly agree: boolean;
  readonly strands: readonly ViewStrand[];
  readonly councils: readonly Council[];
  readonly links: readonly ViewLink[];
  readonly acts: readonly ViewAct[];
  readonly evidence: readonly ViewEvidence[];
  readonly ghosts: readonly ViewGhost[];
  /** Contested tie, while or after it is drawn */
  readonly contestedTie?: Tie;
}

const isOneOf = (list: readonly string[], kind: string): boolean => list.includes(kind);

/** Where a strand lies at its latest stay; two accounts that agree give the same. */
function place(strand: ViewStrand): string {
  const stay = strand.stays[strand.stays.length - 1];
  return stay && !strand.merged ? `${stay.lane} ${stay.drawn}` : '';
}

function viewStrands(record: Record, moment: Moment, account: Account): ViewStrand[] {
  const day = moment.at.end;
  const { strands, councils } = findStrands(record, account);
  const spokenOf = (strand: Strand): boolean =>
    strand.actors.some((actor) => moment.focus.includes(actor)) ||
    councils.some((council) => moment.focus.includes(council.actor) && council.members.includes(strand.id));
  return strands.flatMap((strand) => {
    const stays = strand.stays.filter((stay) => stay.change.end <= day);
    const renames = strand.renames.filter((rename) => rename.day <= day);
    const merged = strand.end?.kind === 'merges' && strand.end.day <= day;
    if (stays.length === 0 && !merged) return [];
    return [
      {
        strand,
        stays,
        renames,
        actor: renames[renames.length - 1]?.actor ?? stays[stays.length - 1]?.actor ?? strand.id,
        merged,
        unnamed: strand.end?.kind === 'unnamed' && strand.end.day < day,
        subject: spokenOf(strand)
      }
    ];
  });
}

/**
 * The state at the moment's end, in the moment's account. A row with an imprecise date is there once the latest
 * date of its range has come; an undated row only by a date that the ledger gives it for the picture.
 */
export function viewAllegiance(record: Record, moment: Moment): AllegianceView {
  const { account } = moment;
  const day = moment.at.end;
  const all = findStrands(record, account);
  const strands = viewStrands(record, moment, account);
  const shown = new Set(strands.map((one) => one.strand.id));
  const others = accounts
    .filter((other) => other !== account)
    .map((other) => viewStrands(record, moment, other));
  const agree = others.every((other) =>
    strands.every((one) => {
      const twin = other.find((candidate) => candidate.strand.id === one.strand.id);
      return twin !== undefined && place(twin) === place(one);
    })
  );

  /** The strand that carries an actor at the moment: its own, or the one it has merged into. */
  const carrier = (actor: string | undefined): string | undefined => {
    let id = actor === undefined ? undefined : all.of.get(actor);
    for (let hops = 0; id !== undefined && hops < 4; hops += 1) {
      const one = strands.find((candidate) => candidate.strand.id === id);
      if (!one?.merged || one.strand.end?.kind !== 'merges') break;
      id = one.strand.end.into;
    }
    return id !== undefined && shown.has(id) ? id : undefined;
  };

  const links: ViewLink[] = [];
  const acts: ViewAct[] = [];
  for (const tie of record.ties) {
    if (tie.instead || tie.lane || tie.states) continue;
    const span = spanOfDating(tie.start);
    if (!span || span.end > day) continue;
    const on = carrier(ribbonOf(tie)) ?? carrier(tie.from);
    if (isOneOf(linkKinds, tie.kind)) {
      const to = tie.moves ? carrier(tie.from) : carrier(tie.to);
      if (on && to && on !== to) links.push({ tie, from: on, to, day: span.end });
    } else if (isOneOf(actKinds, tie.kind) && on) acts.push({ tie, on, day: span.end });
  }

  const contestedTie = record.ties.find((tie) => tie.summaries && tie.states);
  const strandOfTie = contestedTie ? all.of.get(contestedTie.from) : undefined;
  const evidence: ViewEvidence[] = [];
  const ghosts: ViewGhost[] = [];
  const drawn = contestedTie && strandOfTie && shown.has(strandOfTie) ? contestedTie : undefined;
  if (drawn && strandOfTie) {
    const [from, until] = [spanOfDating(drawn.start)?.start ?? day, spanOfDating(drawn.end)?.end ?? day];
    const own = drawn.summaries?.find((one) => one.account === account)?.evidence ?? [];
    for (const item of record.evidence) {
      const span = spanOfDating(item.date);
      if (item.tie !== drawn.id || !span || span.end > day || span.end < from || span.end > until) continue;
      if (account !== neutral && !own.includes(item.id)) continue;
      evidence.push({ item, on: strandOfTie, day: span.end });
    }
    for (const state of drawn.states ?? []) {
      if (state.account === account || !state.ghost) continue;
      const end = Math.min(day, parseSpan(state.end ?? drawn.start.edtf ?? '').end);
      ghosts.push({
        strand: strandOfTie,
        account: state.account,
        words: state.ghost,
        short: state.ghostShort ?? state.ghost,
        start: from,
        end
      });
    }
  }
  evidence.sort((a, b) => a.day - b.day);
  return {
    moment,
    day,
    agree,
    strands,
    councils: all.councils.filter((council) => council.start <= day),
    links,
    acts,
    evidence,
    ghosts,
    ...(drawn ? { contestedTie: drawn } : {})
  };
}
