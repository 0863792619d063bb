import { parseDocument } from 'yaml';
import { checkFigures, checkLedger } from '../ledger/check';
import { kindNames, parseLedger, type Unread } from '../ledger/parse';
import type { Fault, Ledger } from '../ledger/schema';
import { checkChapters } from './checkChapter';
import { splitFrontMatter } from './frontMatter';

/**
 * Everything wrong in the content: ledger, chapters, and what the one says of the other. `files` are the texts of
 * `content/ledger/` and `content/chapters/` by their paths from the top of the project. Faults of one file stand together.
 */
export function checkContent(files: Record<string, string>): Fault[] {
  const chapters = filesIn(files, 'content/chapters/');
  const { ledger, faults, unread } = parseLedger(filesIn(files, 'content/ledger/'));
  const known = withUnread(ledger, unread);
  const figures = Object.entries(chapters).map(([file, text]) => ({ file, strengths: findStrengths(text) }));
  const all = [
    ...faults,
    ...checkLedger(ledger, unread),
    ...checkChapters(chapters, known),
    ...checkFigures(ledger, figures)
  ];
  return [...new Set(all.map((fault) => fault.file))].flatMap((file) =>
    all.filter((fault) => fault.file === file)
  );
}

function filesIn(files: Record<string, string>, folder: string): Record<string, string> {
  return Object.fromEntries(Object.entries(files).filter(([file]) => file.startsWith(folder)));
}

/** The ledger with the ids of its bad rows, so that a chapter is not blamed for citing a row that has a fault of its own. */
function withUnread(ledger: Ledger, unread: Unread): Ledger {
  const stubs = (kind: string) => unread.rows.filter((row) => row.kind === kind && row.id !== undefined);
  return Object.fromEntries(
    kindNames.map((kind) => [kind, [...ledger[kind], ...stubs(kind)]])
  ) as unknown as Ledger;
}

/** The strength rows of a chapter's figure, read as far as they are there: the chapter check tells what is wrong with the rest. */
function findStrengths(source: string): string[] {
  const { yaml } = splitFrontMatter(source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  if (yaml === undefined) return [];
  const rows: unknown = parseDocument(yaml, { logLevel: 'silent' }).getIn(['chapter', 'strength', 'rows']);
  const list =
    typeof rows === 'object' && rows !== null && 'toJSON' in rows
      ? (rows as { toJSON(): unknown }).toJSON()
      : [];
  return Array.isArray(list) ? list.filter((id) => typeof id === 'string') : [];
}
