import { isScalar, isSeq } from 'yaml';
import type { z } from 'zod';
import type { Fault } from '../../reading/fault';
import { findIssues } from '../../reading/issues';
import { readPath, type Path } from '../../reading/path';
import { findTab, parseYaml, withoutTabs, type ParsedYaml } from '../../reading/yaml';
import { kinds, type Kind, type Ledger } from './schema';

/** A row that the schema refused. Its id still counts as known, so that one fault is not reported as ten. */
export interface UnreadRow {
  kind: Kind;
  id?: string;
  /** As faults name it: its id, else its place in the file */
  row: string;
  /** As far as YAML could read it */
  value: unknown;
  /** Every word in it, to see what it mentions */
  text: string;
}

/** What could not be read: rows, and kinds of which the whole file is missing. */
export interface Unread {
  rows: UnreadRow[];
  kinds: Kind[];
}

export interface ParsedLedger {
  /** The good rows, also where bad ones stand beside them */
  ledger: Ledger;
  faults: Fault[];
  unread: Unread;
  /** Faults of rows, each with its line: that of its field, else of its row */
  withLines: (faults: readonly Fault[]) => Fault[];
}

/** A row as YAML gives it. */
interface RawRow {
  kind: Kind;
  id: string | undefined;
  /** As faults name it: its id, else its place in the file */
  row: string;
  value: unknown;
  lineOf: (path: Path) => number;
}

export const kindNames = Object.keys(kinds) as Kind[];
export const fileOf = (kind: Kind): string => `content/ledger/${kind}.yaml`;
/** A fault of a row; `field` as `sides 2.says`. */
export const faultIn = (kind: Kind, row: string, says: string, field?: string): Fault => ({
  file: fileOf(kind),
  row,
  ...(field === undefined ? {} : { field }),
  says
});

/**
 * Reads the ledger from the texts of its files (name → YAML) and reports everything that is wrong in
 * them, one fault each. Names may have any folder before `content/ledger/`.
 */
export function parseLedger(files: Record<string, string>): ParsedLedger {
  const ledger: Ledger = {
    sources: [],
    actors: [],
    places: [],
    events: [],
    ties: [],
    evidence: [],
    strengths: [],
    disputes: [],
    quotes: [],
    terms: []
  };
  const faults: Fault[] = [];
  const unread: Unread = { rows: [], kinds: [] };
  const raw: RawRow[] = [];

  const texts = new Map(Object.entries(files).map(([name, text]) => [plainName(name), text]));
  const names = kindNames.map(fileOf);
  for (const file of texts.keys()) {
    if (!names.includes(file))
      faults.push({
        file,
        says: `unknown file; allowed: ${kindNames.map((kind) => `${kind}.yaml`).join(', ')}`
      });
  }
  for (const kind of kindNames) {
    const text = texts.get(fileOf(kind));
    if (text === undefined) {
      faults.push({ file: fileOf(kind), says: 'missing file; allowed: a list of rows, which may be empty' });
      unread.kinds.push(kind);
    } else {
      const rows = readRows(kind, text, faults, unread);
      raw.push(...rows);
      // The schema of a kind yields exactly the rows of that kind, which the compiler cannot see through the loop.
      ledger[kind] = parseRows(kind, rows, faults, unread) as never;
    }
  }
  faults.push(...checkIds(raw));
  const places = new Map(raw.map(({ kind, row, lineOf }) => [`${fileOf(kind)} ${row}`, lineOf]));
  const withLine = (fault: Fault): Fault => {
    const lineOf = fault.row === undefined ? undefined : places.get(`${fault.file} ${fault.row}`);
    if (fault.line !== undefined || !lineOf) return fault;
    return { ...fault, line: lineOf(fault.field === undefined ? [] : readPath(fault.field)) };
  };
  return { ledger, faults, unread, withLines: (all) => all.map(withLine) };
}

function plainName(name: string): string {
  const found = name.replaceAll('\\', '/').match(/(?:^|\/)(content\/ledger\/.+)$/);
  return found?.[1] ?? `content/ledger/${name.split(/[\\/]/).at(-1)}`;
}

/** The rows of a file as YAML gives them. After a slip in one row the others are still read. */
function readRows(kind: Kind, given: string, faults: Fault[], unread: Unread): RawRow[] {
  const file = fileOf(kind);
  const tab = findTab(given);
  if (tab) faults.push({ file, line: tab.line, says: tab.says });
  const text = withoutTabs(given);
  const whole = parseYaml(text);
  if (whole.slips.length === 0) {
    const { contents } = whole.document;
    if (isSeq(contents)) return rowsOf(kind, whole, 1);
    if (contents === null || (isScalar(contents) && contents.value === null)) return [];
    faults.push({ file, says: 'not a list; allowed: rows that each begin with “- id:”' });
    unread.kinds.push(kind);
    return [];
  }
  const rows: RawRow[] = [];
  for (const { text: part, line } of splitRows(text)) {
    const parsed = parseYaml(part);
    const id = /^(?:- | {2,})id:\s*['"]?([^\s'"]+)/m.exec(part)?.[1];
    // After a tab nobody knows what else is wrong
    if (!tab)
      for (const slip of parsed.slips)
        faults.push({
          file,
          line: line + slip.line - 1,
          ...(id === undefined ? {} : { row: id }),
          says: slip.says
        });
    if (parsed.slips.every((slip) => slip.readable)) rows.push(...rowsOf(kind, parsed, line));
    else unread.rows.push({ kind, id, row: id ?? `at line ${line}`, value: { id }, text: part });
  }
  return rows;
}

/** The rows of a text that begins on some line of its file. */
function rowsOf(kind: Kind, { document, lineOf }: ParsedYaml, line: number): RawRow[] {
  const value: unknown = document.toJS();
  if (!Array.isArray(value) || !isSeq(document.contents)) return [];
  return value.map((row: unknown, index) => {
    const id = findId(row);
    return {
      kind,
      id,
      row: id ?? `at line ${line + lineOf([index]) - 1}`,
      value: row,
      lineOf: (path) => line + lineOf([index, ...path]) - 1
    };
  });
}

/** Each id stands once in the whole ledger. */
function checkIds(rows: readonly RawRow[]): Fault[] {
  const first = new Map<string, RawRow>();
  return rows.flatMap((row) => {
    const { kind, id, lineOf } = row;
    if (id === undefined) return [];
    const known = first.get(id);
    if (!known) {
      first.set(id, row);
      return [];
    }
    const line = known.lineOf(['id']);
    const where =
      known.kind === kind
        ? `two rows have this id, the other at line ${line}`
        : `a row of ${fileOf(known.kind)}, line ${line}, has this id too`;
    const says = `${where}; allowed: each id once in the whole ledger`;
    return [{ ...faultIn(kind, id, says), line: lineOf(['id']) }];
  });
}

/** A file in pieces, one a row, each with the line at which it begins. */
function splitRows(text: string): { text: string; line: number }[] {
  const parts: { text: string; line: number }[] = [];
  let current: string[] = [];
  let start = 1;
  text.split('\n').forEach((line, index) => {
    if (/^-(\s|$)/.test(line)) {
      if (current.length > 0) parts.push({ text: current.join('\n').trimEnd(), line: start });
      current = [];
      start = index + 1;
    }
    current.push(line);
  });
  parts.push({ text: current.join('\n').trimEnd(), line: start });
  return parts;
}

function parseRows(kind: Kind, rows: readonly RawRow[], faults: Fault[], unread: Unread): unknown[] {
  const schema: z.ZodType = kinds[kind];
  const good: unknown[] = [];
  for (const { id, row, value, lineOf } of rows) {
    const result = schema.safeParse(value, { reportInput: true });
    if (result.success) {
      good.push(result.data);
      continue;
    }
    for (const { path, field, says } of findIssues(result.error.issues, schema))
      faults.push({
        ...faultIn(kind, row, says, field === '' ? undefined : field),
        line: lineOf(path)
      });
    unread.rows.push({ kind, id, row, value, text: JSON.stringify(value) ?? '' });
  }
  return good;
}

function findId(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined;
  return typeof value.id === 'string' && value.id !== '' ? value.id : undefined;
}
