import type { Kind } from './schema';

/** One id that a row names, and the kinds of row it may be. */
export interface Reference {
  /** `cites 2.source` */
  field: string;
  id: string;
  to: readonly Kind[];
}

/** Every field that names another row; `*` stands for each item of a list. */
const fields: Record<Kind, Record<string, readonly Kind[]>> = {
  sources: {},
  actors: {
    'roles.*.of': ['actors'],
    'lineage.*.actor': ['actors'],
    'confused.*.dispute': ['disputes'],
    'confused.*.with.*': ['actors'],
    'cites.*.source': ['sources']
  },
  places: { 'cites.*.source': ['sources'] },
  events: {
    'places.*.id': ['places'],
    'actors.*.id': ['actors'],
    'journey.of': ['actors'],
    'journey.stops.*': ['places'],
    'cites.*.source': ['sources']
  },
  ties: {
    from: ['actors'],
    to: ['actors'],
    moves: ['actors'],
    enters: ['ties'],
    instead: ['ties', 'evidence'],
    'events.*': ['events'],
    'summaries.*.evidence.*': ['evidence'],
    'summaries.*.cites.*.source': ['sources'],
    'cites.*.source': ['sources']
  },
  evidence: { tie: ['ties'], event: ['events'], 'cites.*.source': ['sources'] },
  strengths: {
    actor: ['actors'],
    'combinedWith.*': ['actors'],
    event: ['events'],
    'cites.*.source': ['sources']
  },
  disputes: { 'events.*': ['events'], 'sides.*.cites.*.source': ['sources'], 'cites.*.source': ['sources'] },
  quotes: { speaker: ['actors'], 'cites.*.source': ['sources'] },
  terms: { 'rows.*': ['ties', 'evidence', 'events', 'strengths'], 'cites.*.source': ['sources'] }
};

/** The ids that a row names. Reads a row that the schema refused as well, as far as its fields are there. */
export function findReferences(kind: Kind, row: unknown): Reference[] {
  return Object.entries(fields[kind]).flatMap(([path, to]) =>
    valuesAt(row, path.split('.'), '').flatMap(({ field, value }) =>
      typeof value === 'string' ? [{ field, id: value, to }] : []
    )
  );
}

function valuesAt(
  value: unknown,
  path: readonly string[],
  field: string
): { field: string; value: unknown }[] {
  const [key, ...rest] = path;
  if (key === undefined) return [{ field, value }];
  if (key === '*') {
    if (!Array.isArray(value)) return [];
    return value.flatMap((item: unknown, index) => valuesAt(item, rest, `${field} ${index + 1}`));
  }
  if (typeof value !== 'object' || value === null) return [];
  return valuesAt((value as Record<string, unknown>)[key], rest, field === '' ? key : `${field}.${key}`);
}
