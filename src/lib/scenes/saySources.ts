/** The source line that figures share. */
import type { Entry, Record } from '../ledger/record';

/** “Source: Orton 2016, ¶18–32; encyclopedia article, ¶6” */
export function saySources(rows: readonly Entry[], record: Record): string {
  const parts = record.sources.flatMap((source): string[] => {
    const cites = rows.flatMap((row) => row.cites).filter((cite) => cite.source === source.id);
    if (cites.length === 0) return [];
    const paras = [...new Set(cites.flatMap((cite) => cite.para ?? []))].sort((a, b) => a - b);
    const range =
      paras.length === 0 ? '' : paras.length === 1 ? `, ¶${paras[0]}` : `, ¶${paras[0]}–${paras.at(-1)}`;
    return [`${source.short}${range}`];
  });
  return `Source: ${parts.join('; ')}`;
}
