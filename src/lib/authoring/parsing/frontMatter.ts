/**
 * The head of a chapter: YAML between two lines of three hyphens, at the very top of the file, with one key `chapter`.
 * mdsvex drops it in silence when it is not quite right, so it is read here, strictly, and mdsvex's copy is not used.
 */
import type { Fault } from '../../reading/fault';
import { findNearest, suggest } from '../../reading/nearest';
import { findTab } from '../../reading/yaml';
import { isMap, isPair, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { z } from 'zod';
import { date, id, notText, number } from '../../reading/fields';
import { sceneBuilds } from '../../scenes/build';
import { sayRoman } from './roman';
import type { ChapterHead } from '../words/storyboard';

/** Text that readers see; the author types its quotation marks as they are to be printed. */
const shown = z
  .string({ error: 'not text' })
  .trim()
  .min(1, 'empty text')
  .refine((text) => !/["']/.test(text), { error: 'a straight quotation mark; allowed: “ ” ‘ ’' })
  .refine((text) => !/[<>{}]/.test(text), { error: 'one of < > { }; allowed: words' });
/** By the scene’s name, for every scene of which a chapter has something to set. */
const shapes = Object.fromEntries(
  sceneBuilds.flatMap(([name, { settings }]) => (settings ? [[name, settings.shape] as const] : []))
);

const head = z.strictObject({
  id,
  number: number.int('not a whole number').min(1, 'below 1'),
  title: shown,
  years: date,
  question: shown.refine((text) => text.endsWith('?'), {
    error: 'no question; it ends with a question mark'
  }),
  covers: shown.refine((text) => text.endsWith('.'), { error: 'not a sentence; it ends with a full stop' }),
  checked: date.refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text), {
    error: 'not a day; allowed: 2026-11-21'
  }),
  ...shapes
});

const frontMatter = z.strictObject({ chapter: head });

/** The keys that an object of the front matter may have, by its path. */
const keysAt: { readonly [path: string]: readonly string[] } = {
  '': Object.keys(frontMatter.shape),
  chapter: Object.keys(head.shape),
  ...Object.fromEntries(
    Object.entries(shapes).map(([name, { shape }]) => [`chapter.${name}`, Object.keys(shape)])
  )
};

/** Keys whose value is one number: one of four digits is no year there. */
const counts = new Set(
  Object.values(shapes).flatMap(({ shape }) =>
    Object.entries(shape).flatMap(([key, field]) => (isNumber(field) ? [key] : []))
  )
);

function isNumber(field: unknown): boolean {
  return field instanceof z.ZodOptional ? isNumber(field.unwrap()) : field instanceof z.ZodNumber;
}

type Path = readonly (string | number)[];
type Complain = (path: Path, says: string) => void;

const pathOf = ({ path }: { path: PropertyKey[] }): Path => path.filter((key) => typeof key !== 'symbol');
const sayPath = (path: Path): string =>
  path.map((key) => (typeof key === 'number' ? `${key + 1}` : key)).join('.');

/** What YAML takes in silence and a writer did not mean: dates without quotation marks, text cut off at a #. */
function checkScalars(document: Document.Parsed, complainAt: (offset: number, says: string) => void): void {
  visit(document, {
    Alias(_key, { range, source }) {
      complainAt(
        range?.[0] ?? 0,
        `*${source}: a * begins a reference in YAML; put the text in quotation marks`
      );
    },
    Scalar(key, node, path) {
      if (key === 'key' || !node.range || node.type !== 'PLAIN') return;
      const pair = path.at(-1);
      const isCount = isPair(pair) && isScalar(pair.key) && counts.has(String(pair.key.value));
      if (!isCount && /^\d{4}(-\d{2}){0,2}~?(\/\d{4}(-\d{2}){0,2}~?)?$/.test(node.source ?? ''))
        complainAt(
          node.range[0],
          `the date ${node.source} is not in quotation marks; write '${node.source}'`
        );
      if (node.comment && typeof node.value === 'string')
        complainAt(
          node.range[0],
          `everything from # on is dropped (“${node.comment.trim()}”); put the text in quotation marks`
        );
    }
  });
}

/** The document as plain values; nothing where a reference in it leads nowhere, which `checkScalars` tells. */
function findValue(document: Document.Parsed): unknown {
  try {
    return document.toJS();
  } catch {
    return undefined;
  }
}

/** The front matter of a chapter, read. */
export interface Front {
  /** Undefined where it has a fault */
  head?: ChapterHead;
  /** What it has under `chapter`, by keys, as far as that can be read */
  given: { readonly [key: string]: unknown };
  /** The line of a value by its keys under `chapter`, for faults that only the ledger can show */
  lineOf: (...path: Path) => number;
  faults: Fault[];
}

/** Reads the head of a chapter from the YAML of its front matter, whose first line is line 2 of the file. */
export function readHead(file: string, yaml: string): Front {
  const faults: Fault[] = [];
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
  const complainAt = (offset: number, says: string): void => {
    const fault: Fault = { file, line: lines.linePos(offset).line + 1, says: `front matter: ${says}` };
    if (!faults.some(({ line, says }) => line === fault.line && says === fault.says)) faults.push(fault);
  };
  const startOf = (path: Path): number => {
    for (let length = path.length; length > 0; length--) {
      const parent = document.getIn(path.slice(0, length - 1), true) ?? document.contents;
      const pair = isMap(parent)
        ? parent.items.find(({ key }) => isScalar(key) && key.value === path[length - 1])
        : undefined;
      const node = pair?.key ?? document.getIn(path.slice(0, length), true);
      const range =
        typeof node === 'object' && node !== null && 'range' in node ? (node.range as number[] | null) : null;
      if (range?.[0] !== undefined) return range[0];
    }
    return 0;
  };
  const lineOf = (...path: Path): number => lines.linePos(startOf(['chapter', ...path])).line + 1;

  const value = findValue(document);
  const given = findGiven(value);
  const unread: Front = { given, lineOf, faults };

  const tab = findTab(yaml);
  if (tab) {
    faults.push({ file, line: tab.line + 1, says: `front matter: ${tab.says}` });
    return unread;
  }
  const hint = '; text with a colon in it stands in quotation marks';
  for (const { message, pos } of [...document.errors, ...document.warnings])
    complainAt(pos[0], `not YAML: ${message}${/mapping|key/i.test(message) ? hint : ''}`);
  if (document.errors.length > 0) return unread;
  if (!isMap(document.contents)) {
    complainAt(0, 'empty, or not a list of keys; allowed: one key, chapter');
    return unread;
  }

  checkScalars(document, complainAt);
  const told = new Set(faults.map(({ line }) => line));
  const complain: Complain = (path, says) => complainAt(startOf(path), `${sayPath(path)}: ${says}`);
  if (value === undefined) return unread;
  const result = frontMatter.safeParse(value);
  const issues = result.error?.issues ?? [];
  /** A misspelt key is one fault, not an unknown and a missing one */
  const meant = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) =>
          sayPath([...pathOf(issue), findNearest(key, keysAt[pathOf(issue).join('.')] ?? []) ?? ''])
        )
      : []
  );
  for (const issue of issues) {
    const path = pathOf(issue);
    if (issue.code === 'unrecognized_keys') {
      const allowed = keysAt[path.join('.')] ?? [];
      for (const key of issue.keys)
        complainAt(
          startOf([...path, key]),
          `${sayPath([...path, key])} is not known; allowed: ${allowed.join(', ')}${suggest(key, allowed)}`
        );
    } else if (!document.hasIn(path)) {
      if (!meant.includes(sayPath(path))) complain(path, 'missing');
    }
    // A bare year is a number to YAML: already told, as a date without its quotation marks.
    else if (issue.message !== notText || !told.has(lineOf(...path.slice(1)))) complain(path, issue.message);
  }
  for (const [name, { settings }] of sceneBuilds)
    settings?.check?.(given[name], (path, says) => complain(['chapter', name, ...path], says));
  // Its scenes’ shapes are those of their settings
  const known = result.data?.chapter as unknown as ChapterHead | undefined;
  return faults.length === 0 && known
    ? { ...unread, head: { ...known, numeral: sayRoman(known.number) } }
    : unread;
}

/** What a document has under `chapter`, whatever is wrong with it. */
const findGiven = (value: unknown): { readonly [key: string]: unknown } =>
  z.looseObject({ chapter: z.looseObject({}) }).safeParse(value).data?.chapter ?? {};
