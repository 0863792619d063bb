import { describe, expect, it } from 'vitest';
import { findables } from './renderIndex';
import { groupHits, makeIndex, markWords, openIndex, type Findable, type Hit } from './searchIndex';

const entry = (one: Partial<Findable> & Pick<Findable, 'kind' | 'name'>): Findable => ({
  to: `${one.kind}/#${one.name.toLowerCase().replace(/\W+/g, '-')}`,
  says: '',
  names: [one.name],
  isSaid: false,
  ...one
});
/** Made up: nobody and nothing is called so in any story. */
const small: Findable[] = [
  entry({
    kind: 'person',
    name: 'Abu Musa al-Barqawi',
    says: 'Kept the boats of the northern club.',
    names: ['Abu Musa al-Barqawi', 'al-Barqawi', 'Khalil al-Nahri', 'أبو موسى البرقاوي']
  }),
  entry({ kind: 'person', name: 'Usama bin Yasin', names: ['Usama bin Yasin', 'bin Yasin'] }),
  entry({ kind: 'group', name: 'Rowers in the Valley (RIV)', names: ['Rowers in the Valley (RIV)', 'RIVA'] }),
  entry({ kind: 'group', name: 'Council of the Valley' }),
  entry({ kind: 'place', name: 'Pellmouth', says: 'Town, Lake Country', isSaid: true }),
  entry({ kind: 'term', name: 'pledge', says: 'A promise to a leader.' }),
  entry({
    kind: 'step',
    name: 'Al-Barqawi takes the helm',
    says: 'Chapter 1 · March 1968: the rowers elect him.',
    isSaid: true
  }),
  entry({
    kind: 'step',
    name: 'The helm is given back',
    says: 'Chapter 2 · 1969: al-Barqawi leaves.',
    isSaid: true
  }),
  entry({ kind: 'dispute', name: 'Whether the pledge of the ʿAyn held', says: 'The pledge' })
];
// As it is loaded: through a file
const search = openIndex(JSON.parse(JSON.stringify(makeIndex(small))) as ReturnType<typeof makeIndex>);
const names = (asked: string): string[] => search(asked).map((hit) => hit.entry.name);

describe('a reader who asks', () => {
  it.each([
    ['barqawi', 'Abu Musa al-Barqawi'],
    ['al-Barqawi', 'Abu Musa al-Barqawi'],
    ['el barkawi', 'Abu Musa al-Barqawi'],
    ['abu mus', 'Abu Musa al-Barqawi'],
    ['البرقاوي', 'Abu Musa al-Barqawi'],
    ['khalil', 'Abu Musa al-Barqawi'],
    ['Osama ibn Yaseen', 'Usama bin Yasin'],
    ['binyasin', 'Usama bin Yasin'],
    ['riv', 'Rowers in the Valley (RIV)'],
    ['rowers valley', 'Rowers in the Valley (RIV)'],
    ['pellm', 'Pellmouth'],
    ['helm barqawi', 'Al-Barqawi takes the helm'],
    ['barqawi 1969', 'The helm is given back'],
    ['march 1968', 'Al-Barqawi takes the helm'],
    ['pledge', 'pledge'],
    ['ayn', 'Whether the pledge of the ʿAyn held']
  ])('for “%s” gets what is meant first', (asked, name) => {
    expect(names(asked)[0]).toBe(name);
  });

  it('with one slip of the pen in a longer word is understood, two neighbours changed about too', () => {
    expect(names('Barqawu')[0]).toBe('Abu Musa al-Barqawi');
    expect(names('Pelmuoth')[0]).toBe('Pellmouth');
    expect(names('Barqwai')[0]).toBe('Abu Musa al-Barqawi');
  });

  it('gets no near miss where something answers as it was written', () => {
    expect(names('held')).toEqual(['Whether the pledge of the ʿAyn held']);
    expect(names('helf')).toContain('Al-Barqawi takes the helm');
  });

  it('for a year gets that year, and no other that is like it', () => {
    expect(names('1969')).toEqual(['The helm is given back']);
    expect(names('1967')).toEqual([]);
  });

  it.each(['xyzzy', 'barqawi xyzzy', '', '   ', '-', '’', 'ظظظظ'])('for “%s” gets nothing', (asked) => {
    expect(search(asked)).toEqual([]);
  });

  it('is told each thing once, by the name of this work, or by the other one that answers', () => {
    const [first] = search('barqawi');
    expect(first?.name).toBe('Abu Musa al-Barqawi');
    expect(search('khalil')[0]?.name).toBe('Khalil al-Nahri');
    expect(new Set(names('barqawi')).size).toBe(names('barqawi').length);
  });
});

describe('what answers', () => {
  const show = (text: string, words: readonly string[]): string =>
    markWords(text, words)
      .map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text))
      .join('');
  const shown = (asked: string): string[] => search(asked).map(({ name, words }) => show(name, words));

  it('is marked in the name as it is printed, and nothing else is', () => {
    expect(shown('barkawi')[0]).toBe('Abu Musa al-[Barqawi]');
    expect(shown('barqawi')).toContain('Al-[Barqawi] takes the helm');
    expect(shown('ayn')).toEqual(['Whether the pledge of the ʿ[Ayn] held'.replace('ʿ[Ayn]', '[ʿAyn]')]);
    expect(shown('البرقاوي')[0]).toBe('أبو موسى [البرقاوي]');
  });

  it('is marked whole where the words were written as one', () => {
    expect(shown('abumusaalbarqawi')[0]?.replace(/[[\]]/g, '')).toBe('Abu Musa al-Barqawi');
    expect(shown('binyasin')[0]).toBe('[bin] [Yasin]');
  });

  it('keeps every letter of the text', () => {
    for (const { name, says } of small)
      for (const text of [name, says])
        expect(
          markWords(text, ['barkawi', 'the'])
            .map((piece) => piece.text)
            .join('')
        ).toBe(text);
  });
});

describe('the results', () => {
  const hit = (kind: Findable['kind'], name: string): Hit => ({
    entry: entry({ kind, name }),
    name,
    words: []
  });
  const many = [
    ...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((name) => hit('step', name)),
    hit('dispute', 'j'),
    hit('person', 'k')
  ];
  const list = (most: number): string[] =>
    groupHits(many, most).map(({ kind, hits }) => `${kind} ${hits.map(({ name }) => name).join('')}`);

  it('stand by their kinds, the kind of the best first, and no kind keeps the others out', () => {
    expect(list(8)).toEqual(['step abcdef', 'dispute j', 'person k']);
  });

  it('are all there where all are asked for', () => {
    expect(list(Infinity)).toEqual(['step abcdefghi', 'dispute j', 'person k']);
    expect(groupHits([], 8)).toEqual([]);
  });
});

describe('the index of a story', () => {
  const all = findables();

  it('has everything of the record that can be looked for, each with an address of its own', () => {
    expect(new Set(all.map(({ kind }) => kind))).toEqual(
      new Set(['person', 'group', 'place', 'term', 'step', 'dispute'])
    );
    expect(new Set(all.map(({ to }) => to)).size).toBe(all.length);
    for (const { to, name, names } of all) {
      expect(to).toMatch(/^(people|search|disputes|chapters\/[a-z-]+)\/#[a-z0-9-]+$/);
      expect(names).toContain(name);
    }
  });
});
