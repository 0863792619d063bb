import { expect, it } from 'vitest';
import { findables } from './renderIndex';
import { makeIndex, openIndex } from './searchIndex';

const all = findables();
const search = openIndex(JSON.parse(JSON.stringify(makeIndex(all))) as ReturnType<typeof makeIndex>);
const called = all.flatMap(({ to, names }) => names.map((name) => ({ to, name })));

/** Ways in which a reader may write a name. */
const ways: { [way: string]: (name: string) => string } = {
  'as it stands': (name) => name,
  'in capitals': (name) => name.toUpperCase(),
  'without diacritics': (name) => name.normalize('NFKD').replace(/\p{M}/gu, ''),
  'without hyphens': (name) => name.replace(/-/g, ' '),
  'without the article': (name) => name.replace(/\b[Aa]l-/g, ''),
  'with el- for al-': (name) => name.replace(/\bal-/gi, 'el-')
};

for (const [way, write] of Object.entries(ways))
  it(`every name of the story leads to what it names, among the first six results, ${way}`, () => {
    const lost = called.filter(({ to, name }) => {
      const hits = search(write(name)).slice(0, 6);
      return !hits.some(({ entry }) => entry.to === to);
    });
    expect(lost).toEqual([]);
  });
