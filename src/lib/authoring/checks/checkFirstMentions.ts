import type { Fault } from '../../reading/fault';
import type { ParsedChapter } from '../parsing/chapter';
import type { Names } from './names';
import { findQuotations } from '../parsing/prose';

/**
 * Every person, organisation, place and term is linked where a chapter first names it: prose and margin notes, in their
 * order. Names in quotation marks are the speaker’s, or a title’s, and are passed over; so is a name that stands in the `Term` of another
 * row, since terms do not nest.
 */
export function checkFirstMentions({ file, steps }: ParsedChapter, names: Names): Fault[] {
  const faults: Fault[] = [];
  const linked = new Set<string>();
  for (const { text, links, lineOf } of steps.flatMap(({ prose, margins }) => [prose, ...margins])) {
    const quotations = findQuotations(text);
    for (const { from, to, text: name, rows } of names.findIn(text)) {
      for (const link of links) if (link.from < to) linked.add(link.id);
      const touches = (one: { from: number; to: number }): boolean => one.from < to && one.to > from;
      if (rows.some(({ id }) => linked.has(id)) || links.some(touches) || quotations.some(touches)) continue;
      // “Open Water Club (<Term of="open-water-club">OWC</Term>)”: the link is as near
      const bracket = /^\s*\([^()]*\)/.exec(text.slice(to))?.[0].length ?? 0;
      if (rows.some(({ id }) => links.some((link) => link.id === id && link.from < to + bracket))) continue;
      for (const { id } of rows) linked.add(id);
      const [first] = rows;
      if (first)
        faults.push({
          file,
          line: lineOf(from),
          says: `“${name}” stands here for the first time in the chapter without a link; write <Term of="${first.id}">${name}</Term>`
        });
    }
    for (const { id } of links) linked.add(id);
  }
  return faults;
}
