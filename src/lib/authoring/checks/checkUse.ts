import type { Fault } from '../../reading/fault';
import { findTexts } from '../../ledger/build/check';
import { faultIn, kindNames } from '../../ledger/build/parse';
import { findReferences } from '../../ledger/build/references';
import type { Ledger } from '../../ledger/build/schema';
import type { ParsedChapter } from '../parsing/chapter';
import type { Names } from './names';

/**
 * Nothing stands in the ledger for its own sake. Actors and places are named by another row, by id or in words, or by a
 * chapter. Once there are chapters, each quotation is cited in one or says why it is held back, and each dispute of
 * high severity is told in one. What else the ledger has is shown on the pages of sources, disputes and people.
 */
export function checkUse(chapters: readonly ParsedChapter[], ledger: Ledger, names: Names): Fault[] {
  const inChapters = new Set(chapters.flatMap(({ mentions }) => mentions.map(({ id }) => id)));
  const inRows = new Set<string>();
  for (const kind of kindNames)
    for (const row of ledger[kind]) {
      const written = findTexts(row, '').flatMap(({ text }) =>
        names.findIn(text).flatMap(({ rows }) => rows)
      );
      for (const { id } of [...findReferences(kind, row), ...written]) if (id !== row.id) inRows.add(id);
    }

  return [
    ...(['actors', 'places'] as const).flatMap((kind) =>
      ledger[kind]
        .filter(({ id }) => !inRows.has(id) && !inChapters.has(id))
        .map(({ id }) =>
          faultIn(kind, id, 'no other row and no chapter names it; allowed: rows that are named somewhere')
        )
    ),
    ...ledger.quotes.flatMap(({ id, heldBack }) => {
      if (inChapters.has(id) && heldBack !== undefined)
        return [faultIn('quotes', id, 'a chapter cites this quotation; leave the field out', 'heldBack')];
      if (chapters.length === 0 || inChapters.has(id) || heldBack !== undefined) return [];
      return [
        faultIn(
          'quotes',
          id,
          'no chapter cites this quotation; allowed: a <Cite> in a chapter, or heldBack with the reason'
        )
      ];
    }),
    ...ledger.disputes
      .filter(({ id, severity }) => chapters.length > 0 && severity === 'high' && !inChapters.has(id))
      .map(({ id }) =>
        faultIn(
          'disputes',
          id,
          'high, but no chapter tells of it; allowed: a <Dispute> or <Cite> in a chapter',
          'severity'
        )
      )
  ];
}
