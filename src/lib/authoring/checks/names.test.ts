import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../ledger/build/schema';
import { collectNames } from './names';

const actor = (id: string, name: string, more: { short?: string; aliases?: string[] } = {}) => ({
  id,
  name,
  short: more.short,
  aliases: (more.aliases ?? []).map((alias) => ({ name: alias }))
});

const ledger = {
  actors: [
    actor('corran-association', 'Corran Rowing Association (whole lake)', {
      short: 'the Association',
      aliases: ['CRA']
    }),
    actor('pellmouth-branch', 'Corran Rowing Association at Pellmouth (CRP)', {
      aliases: ['Branch Crew (BC)', 'Corran Rowing Association', 'the Branchers', 'Lake rowers']
    }),
    actor('pellmouth-club', 'Open Water Club of Pellmouth (OWP)'),
    actor('open-water-club', 'Open Water Club (OWC)', { short: 'OWC' }),
    actor('ada', 'Ada van Lorne (Lorne)', { short: 'Lorne' }),
    actor('ida', 'Ida van Lorne', { aliases: ['van Lorne'] }),
    actor('tam', 'Tam of Weir', { short: 'of Weir' }),
    actor('harrow', 'Club Captain Nell Harrow'),
    actor('crews', 'Six crews (unnamed)', { short: 'six crews' }),
    actor('learners', 'Supervised young learners (SYLs)'),
    actor('orlund-crew', 'Crew of the Shore (Orlund)')
  ],
  places: [
    { id: 'pellmouth', name: 'Pellmouth', precision: 'town' },
    { id: 'orlund', name: 'Orlund', precision: 'country' },
    { id: 'boathouse', name: 'Old boathouse, Pellmouth', precision: 'building' },
    { id: 'weir-camp', name: 'Reedbank summer camp', precision: 'camp' }
  ],
  terms: [
    { id: 'word', term: 'promise (word)' },
    { id: 'branch', term: 'branch' },
    { id: 'papers', term: 'Ostrand papers' },
    { id: 'coalition', term: 'Coalition' },
    { id: 'shorism', term: '“Shorism”' },
    { id: 'front', term: 'front', words: ['its front'] },
    { id: 'group', term: 'group', words: [] }
  ]
} as unknown as Ledger;

const names = collectNames(ledger, ['Coach', 'Club Captain']);
/** Each name in a text with the rows it may mean. */
const find = (text: string): string[] =>
  names.findIn(text).map((hit) => `${hit.text}: ${hit.rows.map(({ id }) => id).join(' ')}`);

describe('Names in a text', () => {
  it('are found under all that a row is called, in brackets, short or as an alias', () => {
    expect(find('Corran Rowing Association at Pellmouth, CRP, Branch Crew or BC')).toEqual([
      'Corran Rowing Association at Pellmouth: pellmouth-branch',
      'CRP: pellmouth-branch',
      'Branch Crew: pellmouth-branch',
      'BC: pellmouth-branch'
    ]);
    expect(find('Tam of Weir and OWC’s rowers')).toEqual(['Tam of Weir: tam', 'OWC: open-water-club']);
  });

  it('of persons may do without a title that the story knows', () => {
    expect(find('Club Captain Nell Harrow; Nell Harrow')).toEqual([
      'Club Captain Nell Harrow: harrow',
      'Nell Harrow: harrow'
    ]);
    expect(collectNames(ledger).findIn('Nell Harrow')).toEqual([]);
  });

  it('are the longest ones: a name inside another is none', () => {
    expect(find('the Open Water Club of Pellmouth, in Pellmouth')).toEqual([
      'Open Water Club of Pellmouth: pellmouth-club',
      'Pellmouth: pellmouth'
    ]);
    expect(find('the Open Water Club’s')).toEqual(['Open Water Club: open-water-club']);
  });

  it('are whole words', () => {
    expect(find('Orlunder, Orlund-based, non-Orlund, OWCS, branching')).toEqual([]);
  });

  it('may run over the end of a line', () => {
    expect(find('the Open Water Club of\nPellmouth')).toEqual([
      'Open Water Club of Pellmouth: pellmouth-club'
    ]);
  });

  it('may begin with a capital where a sentence does, and otherwise keep their case', () => {
    expect(
      find('The Association. Of Weir. Branches. The coalition is no name. supervised young learners')
    ).toEqual([
      'The Association: corran-association',
      'Of Weir: tam',
      'Branches: branch',
      'supervised young learners: learners'
    ]);
  });

  it('belong to the row whose own they are before one that is only also called so', () => {
    expect(find('Corran Rowing Association, Orlund')).toEqual([
      'Corran Rowing Association: corran-association',
      'Orlund: orlund'
    ]);
  });

  it('mean nobody where they are but a part of others’ names', () => {
    expect(find('van Lorne')).toEqual(['van Lorne: ']);
  });

  it('are no descriptions', () => {
    expect(find('Lake rowers, the Branchers, six crews')).toEqual([]);
  });

  it('of places end before a comma, and those of camps before the common noun', () => {
    expect(find('The Old boathouse; Reedbank summer camp; Reedbank')).toEqual([
      'Old boathouse: boathouse',
      'Reedbank summer camp: weir-camp',
      'Reedbank: weir-camp'
    ]);
  });

  it('of terms have a plural, and words of their own where the term gives some', () => {
    expect(find('promises and word, Ostrand papers, Shorism')).toEqual([
      'promises: word',
      'word: word',
      'Ostrand papers: papers',
      'Shorism: shorism'
    ]);
    expect(find('a group in front of its front')).toEqual(['its front: front']);
  });

  it('are none in a ledger that has none', () => {
    const none = collectNames({ ...ledger, actors: [], places: [], terms: [] });
    expect(none.findIn('Open Water Club of Pellmouth')).toEqual([]);
  });
});
