/** What a schema refused, as a writer can use it. Build only. */
import type { z } from 'zod';
import { findSpan } from '../moments';
import { findNearest, suggest } from './nearest';

/**
 * What a schema refused, in words: field, what is wrong, what is allowed. The value was parsed with `reportInput`. A
 * misspelt field is one fault, not an unknown and a missing one.
 */
export function sayIssues(issues: readonly z.core.$ZodIssue[], schema: z.ZodType): string[] {
  const meant = issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [];
    const keys = findKeys(schema, issue.path);
    return issue.keys.map((key) => sayPath([...issue.path, findNearest(key, keys) ?? '']));
  });
  return issues
    .filter((issue) => issue.input !== undefined || !meant.includes(sayPath(issue.path)))
    .map((issue) => sayIssue(issue, schema));
}

function sayIssue(issue: z.core.$ZodIssue, schema: z.ZodType): string {
  const path = sayPath(issue.path);
  const field = path === '' ? '' : `${path}: `;
  const given = sayValue(issue.input);
  const own = !/^(Invalid|Unrecognized|Too (big|small))/.test(issue.message);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const keys = issue.keys.map((key) => `“${key}”`).join(', ');
      const allowed = findKeys(schema, issue.path);
      const [hint = ''] = issue.keys.map((key) => suggest(key, allowed)).filter(Boolean);
      return `${field}unknown field ${keys}; allowed: ${allowed.join(', ')}${hint}`;
    }
    case 'invalid_value':
      return `${field}${issue.input === undefined ? 'missing' : `${given} is not known`}; allowed: ${issue.values.join(', ')}`;
    case 'invalid_type': {
      const allowed = own ? issue.message : `a ${typeNames[issue.expected] ?? issue.expected}`;
      if (issue.input === undefined) return `${field}missing; allowed: ${allowed}`;
      if (issue.input === null) return `${field}empty; allowed: ${allowed}`;
      if (own && issue.expected === 'string' && typeof issue.input === 'number')
        return `${field}${given} is a number; allowed: ${allowed}, '${issue.input}'`;
      return `${field}${given} is a ${typeName(issue.input)}; allowed: ${allowed}`;
    }
    case 'too_small':
      return own
        ? `${field}${issue.message}`
        : `${field}${given} is too small; allowed: ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`;
    case 'too_big':
      return own
        ? `${field}${issue.message}`
        : `${field}${given} is too large; allowed: at most ${issue.maximum}`;
    case 'invalid_format':
      return `${field}${given} is not allowed; ${own ? issue.message : `allowed: a ${typeNames[issue.format] ?? issue.format}`}`;
    default:
      if (typeof issue.input !== 'string') return `${field}${issue.message}`;
      return runsBackwards(issue.input)
        ? `${field}${given} runs backwards; allowed: the earlier date first`
        : `${field}${given} is ${issue.message}`;
  }
}

const typeNames: Record<string, string> = {
  string: 'text',
  number: 'number',
  int: 'whole number',
  boolean: 'yes-or-no value: true or false',
  array: 'list',
  object: 'group of fields',
  url: 'web address that begins with https://'
};

function typeName(value: unknown): string {
  return typeNames[Array.isArray(value) ? 'array' : typeof value] ?? typeof value;
}

function sayValue(value: unknown): string {
  if (typeof value === 'string')
    return `“${value.length > 60 ? `${value.slice(0, 58).trimEnd()} …` : value}”`;
  if (value === null) return 'nothing';
  return typeof value === 'object' ? 'this' : String(value);
}

/** `cites 2.source`: items of a list are counted from one. */
function sayPath(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => (typeof key === 'number' ? ` ${key + 1}` : `${index > 0 ? '.' : ''}${String(key)}`))
    .join('');
}

function runsBackwards(text: string): boolean {
  const parts = text.split('/');
  return parts.length === 2 && parts.every((part) => findSpan(part) !== undefined);
}

/** The fields that the schema knows at a place. */
function findKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let here: unknown = bare(schema);
  for (const key of path) {
    if (typeof key === 'number') here = bare((here as { element?: unknown }).element);
    else here = bare((here as { shape?: Record<string, unknown> }).shape?.[String(key)]);
  }
  return Object.keys((here as { shape?: object } | undefined)?.shape ?? {});
}

/** The schema inside what is optional or may be null; a list stays a list. */
function bare(schema: unknown): unknown {
  let here = schema;
  while (typeof here === 'object' && here !== null && 'unwrap' in here && !('element' in here)) {
    const { unwrap } = here;
    if (typeof unwrap !== 'function') break;
    here = unwrap.call(here) as unknown;
  }
  return here;
}
