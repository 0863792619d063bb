import { describe, expect, it } from 'vitest';
import { loadLedger } from './build/load';
import { namesOf } from './build/names';
import { namesOfTerm } from './build/people';
import { searchNames } from './searchNames';

const files = import.meta.glob<string>('$content/ledger/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true
});
const { actors, terms } = loadLedger(files);
/** As on the page: people and groups, and after them the words. */
const rows = [
  ...actors.map((actor) => ({ id: actor.id, names: namesOf(actor).map(({ name }) => name) })),
  ...terms.map((term) => ({ id: term.id, names: namesOfTerm(term) }))
];
const search = searchNames(rows);

/** Ids of the answers of the first rank. */
const best = (asked: string): string[] => {
  const found = search(asked);
  return found.filter(({ rank }) => rank === found[0]?.rank).map(({ id }) => id);
};
const all = rows.flatMap(({ id, names }) => names.map((name) => ({ id, name })));

const bare = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '');
/** Every way in which a reader may write a name of the ledger. */
const ways: { [way: string]: (name: string) => string } = {
  'as it stands': (name) => name,
  'in lower case': (name) => name.toLowerCase(),
  'in capitals': (name) => name.toUpperCase(),
  'without diacritics': bare,
  'without hyphens': (name) => name.replace(/-/g, ' '),
  'with its hyphens left out': (name) => name.replace(/(al|el)-/gi, '$1'),
  'without apostrophes and brackets': (name) => name.replace(/['’‘ʿʾ()[\]“”]/g, ''),
  'without the article': (name) => name.replace(/\b[Aa]l-/g, '').replace(/(^|\s)ال(?=\S{3})/g, '$1'),
  'with el- for al-': (name) => name.replace(/\bal-/gi, 'el-'),
  'with the spaces of a careless hand': (name) => `  ${name.replace(/ /g, '  ')} `
};

describe('the names of the ledger', () => {
  for (const [way, write] of Object.entries(ways))
    it(`each lead to whom they name, first or among the equals, ${way}`, () => {
      const lost = all.filter(({ id, name }) => !best(write(name)).includes(id));
      expect(lost).toEqual([]);
    });
});
