import { matters } from 'virtual:story';
import { findAnyEntry } from '../../ledger/build/findRecord';
import Disputes from './Disputes.svelte';
import { renderStanding } from '../shell/renderStanding';
import { ledger, uses } from '../../content/content';

const weights = ['high', 'medium', 'low'];

/** Every dispute by its matter, the weighty ones first. Build only. */
export function render(): string {
  const find = findAnyEntry(ledger);
  const groups = matters.map(({ id: matter, title }) => ({
    matter,
    title,
    disputes: ledger.disputes
      .filter((row) => row.matter === matter)
      .sort((a, b) => weights.indexOf(a.severity) - weights.indexOf(b.severity))
      .map((row) => ({ row, rests: (row.events ?? []).map(find), uses: uses.get(row.id) ?? [] }))
  }));
  return renderStanding(Disputes, { groups, sources: ledger.sources });
}
