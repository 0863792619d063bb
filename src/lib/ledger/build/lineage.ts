/** Where an organisation comes from and what became of it, in words: its own rows and those of others that name it. */
import { sayWhen } from '../sayDates';
import type { Relation } from '../vocabulary';
import type { Ledger } from './schema';

/** One line of a lineage. */
export interface Kin {
  /** “formed from”, “took the name” */
  readonly says: string;
  /** Id of the other */
  readonly actor: string;
  /** As precise as it is known; absent where no date is given */
  readonly date?: string;
  readonly note?: string;
}

/** What each relation says of the one that has the row, and of the one that it names. */
const relationWords: { readonly [R in Relation]: { has: string; named: string } } = {
  became: { has: 'became', named: 'grew out of' },
  'formed-from': { has: 'formed from', named: 'went into' },
  'renamed-to': { has: 'took the name', named: 'took this name; before it was called' },
  'renamed-from': { has: 'before it was called', named: 'took the name' },
  'member-of': { has: 'member of', named: 'had as a member' },
  'merged-into': { has: 'merged into', named: 'took in' },
  absorbed: { has: 'took in', named: 'merged into' },
  replaces: { has: 'took the place of', named: 'gave way to' },
  'created-by': { has: 'created by', named: 'created' },
  'split-from': { has: 'broke from', named: 'was left by' },
  'split-into': { has: 'split; one part was', named: 'came out of a split of' },
  'model-for': { has: 'the pattern for', named: 'made after the pattern of' }
};

/** The lineage of every organisation, by its id; what two rows say of one pair is said once, by the row of its own. */
export function findLineage({ actors }: Pick<Ledger, 'actors'>): ReadonlyMap<string, readonly Kin[]> {
  const rows = actors.flatMap(({ id, lineage }) => (lineage ?? []).map((row) => ({ ...row, of: id })));
  const kin = (row: (typeof rows)[number], says: string, actor: string): Kin => ({
    says,
    actor,
    ...(row.date === null ? {} : { date: sayWhen(row.date) }),
    ...(row.note === undefined ? {} : { note: row.note })
  });
  return new Map(
    actors.flatMap(({ id }): [string, readonly Kin[]][] => {
      const own = rows.filter((row) => row.of === id);
      const others = rows.filter((row) => row.actor === id && !own.some(({ actor }) => actor === row.of));
      const all = [
        ...own.map((row) => kin(row, relationWords[row.relation].has, row.actor)),
        ...others.map((row) => kin(row, relationWords[row.relation].named, row.of))
      ];
      return all.length > 0 ? [[id, all]] : [];
    })
  );
}
