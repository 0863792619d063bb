/** docs/ledger.md says what the schemas are, its templates can be copied, and what it says of faults is what the check says. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { checkContent } from '../../authoring/checks/checkContent';
import { readContent } from '../../authoring/checks/readContent';
import { sayFault } from '../../reading/fault';
import { cite, dating, kinds, type Kind } from './schema';

// The whole of the example is read each time.
vi.setConfig({ testTimeout: 30_000 });

const page = readFileSync('docs/ledger.md', 'utf8');
const sections = page.split(/^(?=##+ )/m);
const sectionOf = (heading: RegExp): string => {
  const [found, ...more] = sections.filter((one) => heading.test(one.split('\n', 1)[0] ?? ''));
  expect([heading, more]).toEqual([heading, []]);
  return found ?? '';
};
const ofKind = (kind: Kind): string => sectionOf(new RegExp(`^## .*\`${kind}\\.yaml\`$`));
const kindNames = Object.keys(kinds) as Kind[];

/** The fields of a table, with whether a row must have them. */
const tableOf = (section: string): { field: string; needed: string }[] =>
  [...section.matchAll(/^\| `([^`]+)` +\| (must|may) /gm)].map(([, field = '', needed = '']) => ({
    field,
    needed
  }));

/** Parts that are told once, for all rows. */
const shared = new Set(['date', 'start', 'end', 'cites', 'label']);

/** The fields of a schema, nested ones as `roles.of`. */
function fieldsOf(schema: unknown, path = '', inner = false): { field: string; needed: string }[] {
  const plain = unwrap(schema);
  if (!(plain instanceof z.ZodObject)) return [];
  return Object.entries(plain.shape as Record<string, z.ZodType>).flatMap(([key, value]) => {
    const field = path === '' ? key : `${path}.${key}`;
    const isShared = shared.has(key) && !inner && (key === 'cites' || path === '');
    return [
      { field, needed: value instanceof z.ZodOptional ? 'may' : 'must' },
      ...(isShared ? [] : fieldsOf(value, field))
    ];
  });
}
function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return unwrap(schema.unwrap());
  return schema instanceof z.ZodArray ? unwrap(schema.element) : schema;
}
const byField = (a: { field: string }, b: { field: string }): number => (a.field < b.field ? -1 : 1);
const labelOf = (kind: Kind): z.ZodObject => {
  const label = unwrap(kinds[kind].shape['label' as never]);
  expect(label).toBeInstanceOf(z.ZodObject);
  return label as z.ZodObject;
};
const mostOf = (schema: unknown): number | null => (unwrap(schema) as z.ZodString).maxLength;

describe('The page of the ledger tells every field, and none that does not exist:', () => {
  it.each(kindNames)('%s', (kind) => {
    expect(tableOf(ofKind(kind)).sort(byField)).toEqual(fieldsOf(kinds[kind]).sort(byField));
  });

  it('dates, places in sources and labels', () => {
    expect(tableOf(sectionOf(/^### `date`$/))).toEqual(fieldsOf(dating, '', true));
    expect(tableOf(sectionOf(/^### `cites`$/))).toEqual(fieldsOf(cite, '', true));
    expect(tableOf(sectionOf(/^### `label`$/))).toEqual(fieldsOf(labelOf('events'), '', true));
  });

  it('and every word of a list', () => {
    const told = new Set([...page.matchAll(/`([^`\n]+)`/g)].map(([, word]) => word));
    const lists = (schema: unknown): string[] => {
      const plain = unwrap(schema);
      if (plain instanceof z.ZodEnum) return plain.options.map(String);
      return plain instanceof z.ZodObject
        ? Object.values(plain.shape as Record<string, unknown>).flatMap(lists)
        : [];
    };
    expect(kindNames.flatMap((kind) => lists(kinds[kind])).filter((word) => !told.has(word))).toEqual([]);
  });

  it('and how long the texts of figures may be', () => {
    const kindsWith = ['events', 'ties', 'evidence', 'strengths'] as const;
    const most = (field: string) => kindsWith.map((kind) => mostOf(labelOf(kind).shape[field]));
    const label = sectionOf(/^### `label`$/).replace(/\s+/g, ' ');
    const [inEvents, inTies, inEvidence, inStrengths] = most('caption');
    expect(inEvidence).toBe(inStrengths);
    expect(label).toContain(
      `at most ${inEvents} characters in events, ${inTies} in ties, ${inEvidence} in evidence and strengths`
    );
    const short = most('short');
    expect([short[0], short[1]]).toEqual([short[2], short[3]]);
    expect(label).toContain(
      `at most ${short[0]} characters in events and evidence, ${short[1]} in ties and strengths`
    );
    expect(label).toContain(`at most ${most('name')[0]} characters`);
    const state = unwrap(kinds.ties.shape.states) as z.ZodObject;
    for (const field of ['caption', 'ghost', 'ghostShort'])
      expect(ofKind('ties')).toMatch(
        new RegExp(`\`states\\.${field}\`.*at most ${mostOf(state.shape[field])} characters`)
      );
  });
});

const example = readContent('examples/rowing-club');
const fileOf = (kind: Kind): string => `content/ledger/${kind}.yaml`;
const chapter = 'content/chapters/2-regatta.svx';
/** The templates of a kind, as rows of its file. */
const templates = Object.fromEntries(
  kindNames.map((kind) => [
    kind,
    [...ofKind(kind).matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text)
  ])
) as { [K in Kind]: string[] };

/** The example with every template in it, and the new organisation where the page says that it belongs. */
const withTemplates: Record<string, string> = { ...example };
for (const kind of kindNames)
  withTemplates[fileOf(kind)] = [example[fileOf(kind)], ...templates[kind]].join('\n');
function put(file: string, from: RegExp, to: string): void {
  expect(withTemplates[file]).toMatch(from);
  withTemplates[file] = withTemplates[file]!.replace(from, to);
}
put('content/story.yaml', /^( +)- mill-women$/m, '$1- mill-women\n$1- upper-wend-four');
put(chapter, /(strength:\s*\{?\s*actors: \[)/, '$1upper-wend-four, ');

const check = (file = '', from: string | RegExp = '', to = ''): string[] => {
  const text = withTemplates[file] ?? '';
  // The last place: the templates stand at the end
  const at = typeof from === 'string' ? text.lastIndexOf(from) : -1;
  const spoilt =
    typeof from === 'string'
      ? text.slice(0, at) + to + text.slice(at + from.length)
      : text.replace(from, () => to);
  if (file !== '') expect(spoilt).not.toBe(text);
  return checkContent(file === '' ? withTemplates : { ...withTemplates, [file]: spoilt }).map(sayFault);
};

describe('The templates', () => {
  it('are there for every kind', () => {
    for (const kind of kindNames) expect(templates[kind].join('').match(/^- id: /gm), kind).not.toBeNull();
  });

  it('pass the check when they are put into the example', () => {
    expect(check()).toEqual([]);
  });
});

const told = page.replaceAll('`', '').replaceAll('\\|', '|').replace(/\s+/g, ' ');

describe('What the page says of a fault is what the check says of', () => {
  it.each<[does: string, kind: Kind, from: string | RegExp, to: string]>([
    ['a tab', 'events', "  date: { edtf: '1972-04'", "\tdate: { edtf: '1972-04'"],
    ['a bare date', 'events', "edtf: '1971-05'", 'edtf: 1971-05'],
    ['an impossible date', 'events', "edtf: '1971-05'", "edtf: '1971-13'"],
    ['another date in words', 'events', 'shown: May 1971 }', 'shown: May 1917 }'],
    [
      'a date outside the story',
      'events',
      "{ edtf: '1971-05', shown: May 1971 }",
      "{ edtf: '1917-05', shown: May 1917 }"
    ],
    ['a straight apostrophe', 'places', 'says: A town far up the Wendle.', "says: Nobody's boat."],
    [
      'a hash',
      'events',
      'says: Four rowers of the Mill Crew formed a crew of their own.',
      'says: Boat # 4 left.'
    ],
    [
      'a colon',
      'events',
      'says: Four rowers of the Mill Crew formed a crew of their own.',
      'says: Four: all of them.'
    ],
    [
      'a long caption',
      'events',
      "caption: 'Wend Four formed, May 1971'",
      "caption: 'the Upper Wend Four left the Mill Crew and rowed alone, 1971'"
    ],
    ['a source that is not there', 'places', 'source: ferry-diary', 'source: diary'],
    ['a paragraph that is not there', 'places', 'para: 2', 'para: 120'],
    ['no locator', 'places', '{ source: ferry-diary, para: 2 }', '{ source: ferry-diary }'],
    ['a misspelt chapter', 'events', 'chapter: regatta', 'chapter: regata'],
    ['exchanged coordinates', 'places', 'lat: -19.27\n  lon: -5.5', 'lat: -5.5\n  lon: -19.27'],
    ['a misspelt field', 'events', '  places:', '  placse:'],
    ['a missing text', 'events', / {2}says: Four rowers of the Mill Crew.*\n/, ''],
    ['one side only', 'events', '    - { by: Una Teal, says: Nobody asked us. }\n', ''],
    [
      'a tie before its crew',
      'ties',
      "start: { edtf: '1971-05', shown: May 1971 }",
      "start: { edtf: '1969', shown: '1969' }"
    ],
    [
      'an end before the start',
      'ties',
      "end: { edtf: '1972-04', shown: April 1972 }",
      "end: { edtf: '1970-04', shown: April 1970 }"
    ],
    ['a misspelt lane', 'ties', 'lane: other-crews\n  order: 7', 'lane: others\n  order: 7'],
    [
      'an account left out',
      'ties',
      "    - account: club\n      start: '1972-04'\n      end: null\n      lane: other-crews\n      drawn: solid\n",
      "    - account: club\n      start: '1972-04'\n      end: null\n"
    ],
    ['a bound that does not fit', 'strengths', 'high: 4\n', 'high: 5\n'],
    ['no no-figure row', 'strengths', /- id: st-none-wend-four[\s\S]*/, ''],
    [
      'a side that rests elsewhere',
      'disputes',
      '        - { source: ferry-diary, para: 12 }',
      '        - { source: ferry-diary, para: 11 }'
    ],
    [
      'a long quotation',
      'quotes',
      'text: the weir belongs to whoever is awake',
      `text: ${'word '.repeat(25)}`
    ]
  ])('%s', (_does, kind, from, to) => {
    const faults = check(fileOf(kind), from, to);
    const wrongs = faults.map(
      (fault) =>
        fault
          .replace(/^\S+?(:\d+)?(, row \S+)?: /, '')
          .replace(/(not YAML: )[^;]*/, '$1…')
          .split(/; allowed| \(“/, 1)[0] ?? ''
    );
    expect(wrongs.filter((wrong) => wrong !== '' && told.includes(wrong))).not.toEqual([]);
    for (const fault of faults)
      expect(fault).toMatch(/^content\/ledger\/\w+\.yaml:\d+[:,]|^content\/chapters/);
  });

  it('an id that another row has', () => {
    const [fault = ''] = check(fileOf('actors'), 'id: una-teal', 'id: upper-wend-four');
    expect(fault).toMatch(
      /two rows have this id, the other at line \d+; allowed: each id once in the whole ledger$/
    );
    expect(told).toContain('two rows have this id, the other at line');
  });

  it('a source that no row cites', () => {
    const source = templates.sources[0]!.replace('ferry-diary', 'ferry-log');
    const faults = checkContent({
      ...withTemplates,
      [fileOf('sources')]: `${withTemplates[fileOf('sources')]}\n${source}`
    });
    expect(faults.map(({ row, says }) => [row, says])).toEqual([
      ['ferry-log', 'no row cites this source; allowed: sources that a row cites']
    ]);
    expect(told).toContain('no row cites this source; allowed: sources that a row cites');
  });
});
