import { isSeq, parseDocument } from 'yaml';
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
  const figures = Object.entries(chapters).map(([file, text]) => ({ file, ...findStrength(text) }));
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

/** What a chapter says of its strength figure, read as far as it is there: the chapter check tells what is wrong with the rest. */
function findStrength(source: string): { actors: string[]; rolls?: number } {
  const { yaml } = splitFrontMatter(source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  if (yaml === undefined) return { actors: [] };
  const document = parseDocument(yaml, { logLevel: 'silent' });
  const [list, rolls] = ['actors', 'rolls'].map((key) => document.getIn(['chapter', 'strength', key]));
  const actors = isSeq(list) ? (list.toJSON() as unknown[]) : [];
  return {
    actors: actors.filter((id) => typeof id === 'string'),
    ...(typeof rolls === 'number' ? { rolls } : {})
  };
}
