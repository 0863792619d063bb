/** YAML that people write, and what is wrong with it. Build only. */
import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import type { Fault } from './fault';
import { findIssues } from './issues';
import type { Path } from './path';

/** What is wrong with a text as YAML. */
export interface Slip {
  line: number;
  says: string;
  /** The rest of the row can be trusted */
  readable: boolean;
}

export interface ParsedYaml {
  document: Document;
  slips: Slip[];
  /** The line of a value, from 1; where it is not there, that of what should hold it */
  lineOf: (path: Path) => number;
}

/** A text as YAML, and what is wrong with it. A tab is told alone: what else the reader of YAML says comes of it. */
export function parseYaml(text: string): ParsedYaml {
  const tab = findTab(text);
  const lines = new LineCounter();
  const document = parseDocument(withoutTabs(text), {
    strict: true,
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: 'silent',
    lineCounter: lines
  });
  const lineAt = (offset: number | undefined): number => Math.max(1, lines.linePos(offset ?? 0).line);
  const slips = tab ? [tab] : [...findErrors(document, lineAt), ...findUnmeant(document, lineAt)];
  return { document, slips, lineOf: (path) => lineAt(offsetOf(document.contents, path)) };
}

/** What a schema reads in a file of YAML, with all its faults, each with its line; no value where it has any. */
export function readYaml<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema
): { value?: z.output<Schema>; faults: Fault[]; lineOf: (path: Path) => number } {
  const { document, slips, lineOf } = parseYaml(text);
  if (slips.length > 0)
    return { faults: slips.map(({ line, says }): Fault => ({ file, line, says })), lineOf };
  const result = schema.safeParse(document.toJS(), { reportInput: true });
  if (result.success) return { value: result.data, faults: [], lineOf };
  const faults = findIssues(result.error.issues, schema).map(({ path, field, says }): Fault => ({
    file,
    line: lineOf(path),
    ...(field === '' ? {} : { field }),
    says
  }));
  return { faults, lineOf };
}

/** The first tab, and on how many lines there are more. */
export function findTab(text: string): Slip | undefined {
  const lines = text.split('\n').flatMap((line, index) => (line.includes('\t') ? [index + 1] : []));
  const [line, ...more] = lines;
  if (line === undefined) return undefined;
  const others =
    more.length === 0 ? '' : `, here and on ${more.length} more ${more.length === 1 ? 'line' : 'lines'}`;
  return { line, says: `a tab${others}; allowed: spaces`, readable: false };
}

/** As the writer meant it, as far as can be told. */
export const withoutTabs = (text: string): string => text.replaceAll('\t', '  ');

function findErrors(document: Document, lineAt: (offset?: number) => number): Slip[] {
  return [...document.errors, ...document.warnings].map(({ code, message, pos }) => ({
    line: lineAt(pos[0]),
    readable: code === 'DUPLICATE_KEY',
    says:
      code === 'DUPLICATE_KEY'
        ? 'a field stands twice in one row; allowed: each field once'
        : `not YAML: ${message.split('\n')[0]}; allowed: text with a colon, hash or quotation mark in it goes in single quotes`
  }));
}

const bareDate = /^\d{4}(-\d{2}){0,2}~?(\/\d{4}(-\d{2}){0,2}~?)?$/;

/** What YAML takes in silence and no writer means. */
function findUnmeant(document: Document, lineAt: (offset?: number) => number): Slip[] {
  const slips: Slip[] = [];
  const add = (node: { range?: readonly number[] | null }, says: string, readable = true): void =>
    void slips.push({ line: lineAt(node.range?.[0]), says, readable });
  visit(document, {
    // Nothing refers to another place here; the reader of YAML would throw.
    Alias: (_key, node) =>
      add(
        node,
        `*${node.source}: a * begins a reference in YAML; allowed: text with a * in it goes in single quotes`,
        false
      ),
    Scalar(key, node) {
      if (key === 'key' || node.type !== 'PLAIN' || typeof node.value !== 'string') return;
      if (bareDate.test(node.value))
        add(node, `the date ${node.value} is not in quotation marks; write '${node.value}'`);
      if (node.comment)
        add(
          node,
          `everything from # on is dropped (“#${node.comment}”); allowed: text with a # in it goes in single quotes, a remark on a line of its own`
        );
    }
  });
  return slips;
}

/** Where a value begins: its key, or the value itself in a list. */
function offsetOf(contents: unknown, path: Path): number | undefined {
  let here = contents;
  let offset = rangeOf(here);
  for (const key of path) {
    const pair = isMap(here)
      ? here.items.find((one) => isScalar(one.key) && String(one.key.value) === String(key))
      : undefined;
    const next: unknown = pair
      ? pair.value
      : isSeq(here) && typeof key === 'number'
        ? here.items[key]
        : undefined;
    if (!pair && next === undefined) break;
    offset = (pair ? rangeOf(pair.key) : rangeOf(next)) ?? offset;
    here = next;
  }
  return offset;
}

function rangeOf(node: unknown): number | undefined {
  return typeof node === 'object' && node !== null && 'range' in node
    ? (node.range as number[] | null)?.[0]
    : undefined;
}
