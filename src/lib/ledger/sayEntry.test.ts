import { describe, expect, it } from 'vitest';
import type { SourceEntry } from './record';
import { findReferences, saySource, sayStanding, sayStatus } from './sayEntry';

const source = (id: string, change: Partial<SourceEntry> = {}): SourceEntry => ({
  id,
  title: 'A title',
  author: 'An Author',
  publisher: 'A publisher',
  date: 'May 1974',
  short: 'Author 1974',
  limits: '',
  ...change
});

describe('findReferences', () => {
  it('names a source once, with all its paragraphs in order', () => {
    const [found, ...others] = findReferences(
      [
        { source: 'a', para: 24 },
        { source: 'a', para: 22 },
        { source: 'a', para: 24 }
      ],
      [source('a')]
    );
    expect(others).toEqual([]);
    expect(found?.place).toBe('paragraphs 22 and 24');
  });

  it('keeps the order in which the row names its sources', () => {
    const found = findReferences(
      [
        { source: 'b', locator: 'infobox' },
        { source: 'a', para: 3 }
      ],
      [source('a'), source('b')]
    );
    expect(found.map(({ source, place }) => [source.id, place])).toEqual([
      ['b', 'infobox'],
      ['a', 'paragraph 3']
    ]);
  });
});

describe('saySource', () => {
  it('leaves out what the source does not give', () => {
    expect(saySource(source('a', { author: null, publisher: null }))).toBe('“A title”, May 1974');
  });
});

describe('sayStanding', () => {
  const entry = { id: 'x', kind: 'Evidence', says: 'Something.', status: 'claimed', cites: [] } as const;

  it('says who, when and how it stands', () => {
    expect(sayStanding({ ...entry, cites: [], by: 'a coxswain', date: 'May 1974' })).toBe(
      'A coxswain · May 1974 · Claimed by a party'
    );
  });

  it('does not judge a word that is only explained', () => {
    expect(sayStatus({ kind: 'Term', status: 'none' })).toBeUndefined();
  });
});
