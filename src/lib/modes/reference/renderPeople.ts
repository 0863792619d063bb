import type { Use } from '../../content/findUses';
import { whole } from '../../scenes/whole';
import { findAnyEntry } from '../../ledger/build/findRecord';
import { findPeople, listNames } from '../../ledger/build/people';
import type { Record } from '../../ledger/record';
import type { Ledger } from '../../ledger/build/schema';
import { drawLineage } from '../../scenes/allegiance/lineage';
import People from './People.svelte';
import { renderStanding } from '../shell/renderStanding';

/** The page of people and words as HTML of one element. Build only. `record`: of the whole work; `at`: the pages that list sources and disputes. */
export function renderPeople(
  ledger: Ledger,
  record: Record,
  uses: ReadonlyMap<string, readonly Use[]>,
  at: { sources: string; disputes: string }
): string {
  const lineages = ledger.actors.flatMap(({ id }) => {
    const lineage = drawLineage(record, id, whole.allegiance, `l-${id}`);
    return lineage ? [[id, lineage] as const] : [];
  });
  const find = findAnyEntry(ledger);
  const terms = ledger.terms.map((term) => ({
    term,
    rows: (term.rows ?? []).map(find)
  }));
  return renderStanding(People, {
    blocks: findPeople(ledger),
    terms,
    letters: listNames(ledger),
    sources: ledger.sources,
    uses,
    lineages: new Map(lineages),
    at
  });
}
