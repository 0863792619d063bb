/** What the figures of who answered to whom say in words and in tables, whichever draws it. */
import { entryOfEvent, entryOfEvidence, entryOfTie } from '../../ledger/entry';
import type { Entry, Record } from '../../ledger/record';
import { sayList } from '../../ledger/sayEntry';
import { figures, findLane, type Lane } from '../../story';
import type { AllegianceView, ViewStrand } from './view';

export const subtitle = `One ribbon is one named organisation; one thread is a ${figures.body} that is counted but not named. Width is never ${figures.members}.`;

const rowsOf = new WeakMap<Record, Map<string, Entry>>();

/** The row of a mark. What it says depends on no moment: it is made once, so that a table need not set it again. */
export function findRow(id: string, record: Record): Entry | undefined {
  const rows = rowsOf.get(record) ?? new Map<string, Entry>();
  rowsOf.set(record, rows);
  const known = rows.get(id);
  if (known) return known;
  const entry = makeRow(id, record);
  if (entry) rows.set(id, entry);
  return entry;
}

function makeRow(id: string, record: Record): Entry | undefined {
  const isIt = (row: { readonly id: string }): boolean => row.id === id;
  const tie = record.ties.find(isIt);
  if (tie) {
    const beyond = record.beyond.flatMap(({ tie: of, date, says }) => (of === id ? [{ date, says }] : []));
    return { ...entryOfTie(tie, record), ...(beyond.length > 0 ? { beyond } : {}) };
  }
  const item = record.evidence.find(isIt);
  if (item) return entryOfEvidence(item, record);
  const event = record.events.find(isIt);
  return event && entryOfEvent(event, record);
}

/** Who lies in each lane at the moment, who is no longer named, what is disputed, who has merged. */
export function tellLanes(
  { contestedTie, agree, moment }: AllegianceView,
  strands: readonly ViewStrand[],
  lanes: readonly Lane[],
  { actors }: Record
): string[] {
  const say = (lead: string, which: (one: ViewStrand) => boolean): string[] => {
    const names = strands
      .filter(which)
      .map(({ actor }) => actors.find(({ id }) => id === actor)?.name ?? actor);
    return names.length > 0 ? [`${lead}: ${sayList(names)}.`] : [];
  };
  const state = contestedTie?.states?.find(({ account }) => account === moment.account);
  return [
    ...lanes.flatMap((lane) =>
      say(
        findLane(lane).described,
        ({ merged, unnamed, stays }) => !merged && !unnamed && stays.at(-1)?.lane === lane
      )
    ),
    ...say('No longer named in our sources', ({ unnamed }) => unnamed),
    ...(contestedTie && !agree
      ? [contestedTie.says, ...(state ? [state.says] : [])]
      : ['The accounts agree here.']),
    ...say('Merged into others by then', ({ merged }) => merged)
  ];
}
