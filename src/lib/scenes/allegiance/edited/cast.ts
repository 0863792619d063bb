/** Who and what is in the frame of a step: its point, what gives that meaning, and nothing else. No pixels, no document. */
import type { Evidence, LedgerEvent, Record, Status, Tie } from '../../../ledger/record';
import { spanOfDating } from '../../../ledger/ties';
import { type Account, accounts } from '../../../story';
import { type Day, overlaps, parseSpan, type Span } from '../../../moments';
import { type Edit, type Point, pointOf } from '../../point';
import type { Agreement, Moment } from '../../scene';
import type { AllegianceSettings } from '../settings';
import { type Council, type Stay, findStrands, isWanted } from '../strands';
import { type AllegianceView, type ViewStrand, viewAllegiance } from '../view';

export type Role = 'point' | 'context';

/** A ribbon of the frame. */
export interface CastRibbon {
  readonly viewed: ViewStrand;
  readonly role: Role;
  /** Of the point: the stay that begins, or lasts, in it */
  readonly stay?: Stay;
  /** The act is done and what it leads to is not: the ribbon is on its way into this lane */
  readonly underWay?: Stay;
  /** Of the point: the tie by which it bears a new name from this day */
  readonly renamed?: { readonly tie: string; readonly day: Day };
}

/** What stands on a ribbon, or between two. */
export interface CastMark {
  readonly id: string;
  readonly kind: 'event' | 'evidence' | 'act' | 'link' | 'council';
  readonly role: Role;
  readonly row: LedgerEvent | Evidence | Tie;
  readonly status: Status;
  /** The strand it stands on */
  readonly on: string;
  /** The strand at its other end */
  readonly to?: string;
  readonly council?: Council;
  /** First and last of the days that it is dated to */
  readonly start: Day;
  readonly day: Day;
  readonly date: string;
  /** Its words, where the step gives none */
  readonly says: string;
}

/** How many items of evidence point each way, of the ribbon in the frame and of its time. */
export interface CastCount {
  readonly points: Evidence['points'];
  readonly items: readonly string[];
}

export interface EditedView {
  /** All that is true at the moment */
  readonly whole: AllegianceView;
  readonly record: Record;
  readonly settings: AllegianceSettings;
  readonly edit: Edit;
  /** The time that is shown, days */
  readonly window: { readonly start: Day; readonly end: Day; readonly edtf: string };
  readonly ribbons: readonly CastRibbon[];
  readonly marks: readonly CastMark[];
  readonly counts: readonly CastCount[];
  readonly agreement: Agreement;
  /** The words of the point */
  readonly says: string;
  /** Without the rival places of a ribbon, where there is no room for them */
  readonly bare?: boolean;
}

export function viewEdited(record: Record, moment: Moment, settings: AllegianceSettings): EditedView {
  const edit = moment.edit ?? { keep: [] };
  const whole = viewAllegiance(record, moment);
  const window = findWindow(edit, moment, settings);
  const cast = new Casting(record, whole, settings, moment.account, window.start);
  const point = pointOf(edit);
  const found = cast.findPoint(point) ?? cast.findFirst(moment.focus);
  const kept = edit.keep.length > 0 ? edit.keep : moment.focus.slice(0, 3);
  const marks = new Map<string, CastMark>();
  const ribbons = new Map<string, CastRibbon>();
  const addMark = (mark: CastMark) => {
    if (!marks.has(mark.id)) marks.set(mark.id, mark);
  };
  const addRibbon = (ribbon: CastRibbon) => {
    if (!ribbons.has(ribbon.viewed.strand.id)) ribbons.set(ribbon.viewed.strand.id, ribbon);
  };
  for (const one of found.ribbons) addRibbon(one);
  for (const one of found.marks) addMark(one);
  for (const id of kept) {
    const mark = cast.markOf(id, 'context');
    if (mark) addMark(mark);
    else {
      const viewed = cast.strandOf(id);
      if (viewed) addRibbon({ viewed, role: 'context' });
    }
  }
  // What stands on a ribbon, or ties two of them, has no meaning without them
  for (const { on, to, council } of marks.values())
    for (const id of [on, to, ...(council?.members ?? [])]) {
      const viewed = whole.strands.find(({ strand }) => strand.id === id);
      if (viewed) addRibbon({ viewed, role: 'context' });
    }
  // What merges is seen to go into something
  for (const { viewed } of [...ribbons.values()]) {
    const { end } = viewed.strand;
    const into = viewed.merged && end?.kind === 'merges' ? cast.strandOf(end.into) : undefined;
    if (into) addRibbon({ viewed: into, role: 'context' });
  }
  const shown = [...ribbons.values()];
  const agreement = cast.findAgreement(shown, window, moment.at);
  const first = found.marks[0];
  const [ribbon] = found.ribbons;
  return {
    whole,
    record,
    settings,
    edit,
    window,
    ribbons: shown,
    marks: [...marks.values()].filter(({ day }) => day >= window.start),
    counts: first || agreement !== 'differ' ? [] : cast.countEvidence(ribbon?.viewed.strand.id, window),
    agreement,
    says: edit.says ?? first?.says ?? (ribbon ? cast.sayRibbon(ribbon) : '')
  };
}

/** The window of the step; else from the column of the chapter before the moment to the next one after it. */
function findWindow(
  edit: Edit,
  { at }: Moment,
  { columns, from, to }: AllegianceSettings
): EditedView['window'] {
  if (edit.window !== undefined) {
    const { start, end, edtf } = parseSpan(edit.window);
    return { start, end: Math.max(end, at.end), edtf };
  }
  const spans = [from, ...columns, to].map(parseSpan);
  const before = spans.filter(({ end }) => end < at.start).at(-1) ?? spans[0]!;
  const after = spans.find(({ end }) => end > at.end);
  const last = after?.edtf.split('/').at(-1) ?? at.edtf.split('/').at(-1)!;
  return {
    start: before.start,
    end: after?.end ?? at.end,
    edtf: `${before.edtf.split('/')[0]}/${last}`
  };
}

interface Found {
  readonly ribbons: readonly CastRibbon[];
  readonly marks: readonly CastMark[];
}

class Casting {
  readonly #record: Record;
  readonly #whole: AllegianceView;
  readonly #settings: AllegianceSettings;
  readonly #of: ReadonlyMap<string, string>;
  /** First day of the window */
  readonly #start: Day;

  constructor(
    record: Record,
    whole: AllegianceView,
    settings: AllegianceSettings,
    account: Account,
    start: Day
  ) {
    this.#start = start;
    this.#record = record;
    this.#whole = whole;
    this.#settings = settings;
    this.#of = findStrands(record, account).of;
  }

  /**
   * The ribbon of an actor or of a tie; of one that merged before the window, that which it has merged into. Undefined where
   * the chapter draws none.
   */
  strandOf(id: string): ViewStrand | undefined {
    const tie = this.#record.ties.find((one) => one.id === id);
    let at = this.#of.get(tie ? (tie.moves ?? tie.from) : id);
    for (let hops = 0; at !== undefined && hops < 4; hops += 1) {
      const viewed = this.#whole.strands.find(({ strand }) => strand.id === at);
      const end = viewed?.merged ? viewed.strand.end : undefined;
      if (end?.kind === 'merges' && end.day < this.#start) at = end.into;
      else return viewed && this.#isWanted(viewed) ? viewed : undefined;
    }
    return undefined;
  }

  #isWanted({ strand }: ViewStrand): boolean {
    return isWanted(strand, this.#settings);
  }

  findPoint(point: Point | undefined): Found | undefined {
    if (!point) return undefined;
    if ('rows' in point) {
      const marks = point.rows.flatMap((id) => this.markOf(id, 'point') ?? []);
      if (marks.length > 0) return { ribbons: [], marks };
      // A tie that is a ribbon is the ribbon
      const [id = ''] = point.rows;
      const viewed = this.strandOf(id);
      return viewed && { ribbons: [{ viewed, role: 'point', ...this.#stayOf(viewed, id) }], marks: [] };
    }
    const viewed = this.strandOf(point.actor);
    if (!viewed) return undefined;
    if (point.kind === 'place')
      return { ribbons: [{ viewed, role: 'point', ...this.#stayOf(viewed) }], marks: [] };
    const move = this.#findMove(viewed, point.date);
    return move && { ribbons: [move], marks: [] };
  }

  /** What changes at a date: the lane, or the name; undefined where nothing does. */
  #findMove(viewed: ViewStrand, date: Span): CastRibbon | undefined {
    const meets = ({ start, end }: { start: Day; end: Day }) => overlaps({ ...date, start, end }, date);
    const stay = viewed.stays.filter(({ change }) => meets(change)).at(-1);
    const rename = viewed.renames.filter(({ day }) => meets({ start: day, end: day })).at(-1);
    const underWay = viewed.strand.stays.find(
      ({ change, enters }) =>
        enters !== undefined &&
        change.end > this.#whole.day &&
        change.start <= this.#whole.day &&
        meets(change)
    );
    if (underWay) return { viewed, role: 'point', underWay };
    if (stay) return { viewed, role: 'point', stay };
    if (rename) return { viewed, role: 'point', renamed: { tie: rename.tie, day: rename.day } };
    const { end } = viewed.strand;
    const ends = viewed.merged && end?.kind === 'merges' && meets({ start: end.day, end: end.day });
    return ends ? { viewed, role: 'point', ...this.#stayOf(viewed) } : undefined;
  }

  #stayOf({ stays }: ViewStrand, tie?: string): { stay?: Stay } {
    const named = tie === undefined ? undefined : stays.find((one) => one.tie === tie || one.enters === tie);
    const stay = named ?? stays.at(-1);
    return stay ? { stay } : {};
  }

  /** In a figure that does not lead: the first of those in focus that has a ribbon. */
  findFirst(focus: readonly string[]): Found {
    const viewed =
      focus.map((id) => this.strandOf(id)).find((one) => one !== undefined) ??
      this.#whole.strands.find((one) => this.#isWanted(one) && !one.merged);
    return { ribbons: viewed ? [{ viewed, role: 'point', ...this.#stayOf(viewed) }] : [], marks: [] };
  }

  /** What a row is on the ribbons; undefined where it is none, is later, or has no ribbon to stand on. */
  markOf(id: string, role: Role): CastMark | undefined {
    const { day: now } = this.#whole;
    const make = (
      kind: CastMark['kind'],
      row: LedgerEvent | Evidence | Tie,
      span: Span | undefined,
      on: string | undefined,
      rest: Pick<CastMark, 'date' | 'says'> & Partial<CastMark>
    ): CastMark | undefined =>
      on === undefined || !span || span.end > now
        ? undefined
        : { id, kind, role, row, status: row.status, on, start: span.start, day: span.end, ...rest };

    const item = this.#record.evidence.find((one) => one.id === id);
    if (item) {
      const on = this.#whole.contestedTie && this.#of.get(this.#whole.contestedTie.from);
      const says = item.label?.caption ?? item.label?.name ?? item.says;
      return make('evidence', item, spanOfDating(item.date), on, { date: item.date.shown, says });
    }
    const event = this.#record.events.find((one) => one.id === id);
    if (event) {
      // Persons have no ribbon: what they did stands on that of those the step speaks of
      const on = [...event.actors.map((actor) => actor.id), ...this.#whole.moment.focus]
        .map((actor) => this.strandOf(actor))
        .find((one) => one !== undefined);
      const says = event.label?.caption ?? '';
      return make('event', event, spanOfDating(event.date), on?.strand.id, { date: event.date.shown, says });
    }
    const tie = this.#record.ties.find((one) => one.id === id);
    if (!tie) return undefined;
    const words = { date: tie.start.shown, says: tie.label?.caption ?? tie.label?.name ?? tie.says };
    const link = this.#whole.links.find((one) => one.tie.id === id);
    if (link) return make('link', tie, spanOfDating(tie.start), link.from, { ...words, to: link.to });
    const act = this.#whole.acts.find((one) => one.tie.id === id);
    if (act) {
      const to = tie.to === undefined ? undefined : this.strandOf(tie.to)?.strand.id;
      return make('act', tie, spanOfDating(tie.start), act.on, {
        ...words,
        ...(to !== undefined && to !== act.on ? { to } : {})
      });
    }
    const council = this.#whole.councils.find((one) => one.tie === id || one.actor === id);
    const [member] = council?.members ?? [];
    return council && council.start <= now
      ? make('council', tie, spanOfDating(tie.start), member, { ...words, council, id: council.tie })
      : undefined;
  }

  countEvidence(strand: string | undefined, window: EditedView['window']): CastCount[] {
    const own = this.#whole.evidence.filter(({ on, day }) => on === strand && day >= window.start);
    return (['tie', 'both-ways', 'independence'] as const).flatMap((points) => {
      const items = own.filter(({ item }) => item.points === points).map(({ item }) => item.id);
      return items.length > 0 ? [{ points, items }] : [];
    });
  }

  /** What the accounts draw of the ribbons in the frame. */
  findAgreement(ribbons: readonly CastRibbon[], window: EditedView['window'], at: Span): Agreement {
    const ids = ribbons.map(({ viewed }) => viewed.strand.id);
    const pictures = accounts.map((account) => {
      const { strands } = findStrands(this.#record, account);
      return ids.map((id) => {
        const stays = strands.find((one) => one.id === id)?.stays ?? [];
        const begun = stays.filter(({ change }) => change.end <= at.end);
        const seen = begun.filter((_, index) => (begun[index + 1]?.change.end ?? Infinity) >= window.start);
        return seen.map(({ lane, drawn }) => `${lane} ${drawn}`);
      });
    });
    const same = (what: (stays: string[]) => string): boolean =>
      new Set(pictures.map((picture) => picture.map(what).join('|'))).size < 2;
    if (same((stays) => stays.join())) return 'agree';
    return same((stays) => stays.at(-1) ?? '') ? 'from-here' : 'differ';
  }

  /** Where no words are given: the name, and how it lies there. */
  sayRibbon({ viewed, stay, underWay, renamed }: CastRibbon): string {
    const tie = this.#record.ties.find(
      ({ id }) => id === (renamed?.tie ?? underWay?.enters ?? stay?.enters ?? stay?.tie)
    );
    const row = this.#record.actors.find(({ id }) => id === viewed.actor);
    return tie?.label?.caption ?? stay?.caption ?? row?.short ?? row?.name ?? viewed.actor;
  }
}
