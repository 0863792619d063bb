/** The source line that figures share. */
import type { Entry, Record } from '../../ledger/record';

/** “Source: Writer 1975, ¶18–32; a club’s book, ¶6” */
export function saySources(rows: readonly Pick<Entry, 'cites'>[], record: Record): string {
  const paras = new Map<string, Set<number>>();
  for (const { cites } of rows)
    for (const { source, para } of cites) {
      const known = paras.get(source) ?? new Set<number>();
      paras.set(source, para === undefined ? known : known.add(para));
    }
  const parts = record.sources.flatMap((source): string[] => {
    const found = paras.get(source.id);
    if (!found) return [];
    const sorted = [...found].sort((a, b) => a - b);
    const range =
      sorted.length === 0 ? '' : sorted.length === 1 ? `, ¶${sorted[0]}` : `, ¶${sorted[0]}–${sorted.at(-1)}`;
    return [`${source.short}${range}`];
  });
  return `Source: ${parts.join('; ')}`;
}
