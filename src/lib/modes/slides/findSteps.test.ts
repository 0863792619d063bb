import { describe, expect, it } from 'vitest';
import type { Lesson } from './lesson';
import { nameSteps, searchSteps } from './findSteps';

const step = (id: string, title: string, says: string, focus: string[], terms: string[] = []) => ({
  id,
  title,
  says,
  focus,
  terms
});
const lesson = {
  storyboard: {
    steps: [
      step(
        'oath',
        'Three crews, six villages, one oath',
        '12 October 1966',
        ['council', 'rowers'],
        ['valley']
      ),
      step('declared', 'A club is declared', '15 October 1966', ['club', 'association']),
      step('captain', 'Three men called al-Nahri', 'May 1970', ['club'], ['captain', 'club']),
      step('letter', 'Bin Yasin writes to the boathouse', '18 October 1967', ['association'])
    ]
  },
  record: {
    actors: [
      { id: 'council', name: 'Council of Crews (CC)', short: 'CC' },
      { id: 'rowers', name: 'Rowers in the Valley (RIV)', short: 'RIV' },
      { id: 'club', name: 'Pellmouth Rowing Club (PRC)', short: 'PRC' },
      { id: 'association', name: 'al-Buhayra (the association)', short: 'al-Buhayra' }
    ],
    entries: [
      { id: 'valley', says: 'The valley: home of the six villages.', arabic: 'الوادي' },
      {
        id: 'captain',
        says: 'Khalil al-Barqawi: He led the club from June 1966.',
        names: ['Abu Musa al-Qarib', 'Abu Yusuf al-Masani']
      }
    ]
  }
} as unknown as Lesson;

const search = searchSteps(nameSteps(lesson));

describe('the search of the overview', () => {
  it('asks nothing while nothing, an article or one letter is typed', () => {
    for (const text of ['', '  ', 'al-', 'the', 'b']) expect(search(text)).toBeUndefined();
  });

  it('goes by the number of a step, and to that step alone', () => {
    expect(search('1')).toEqual(['oath']);
    expect(search(' 4 ')).toEqual(['letter']);
  });

  it('reads a number that no step has as part of a date', () => {
    expect(search('15')).toEqual(['declared']);
    expect(search('1966')).toEqual(['oath', 'declared']);
    expect(search('0')).toEqual([]);
    expect(search('9')).toEqual([]);
  });

  it('finds words of headings as soon as they are begun, in the order of the steps', () => {
    expect(search('three')).toEqual(['oath', 'captain']);
    expect(search('decl')).toEqual(['declared']);
    expect(search('THREE MEN')).toEqual(['captain']);
  });

  it('finds dates by their words', () => {
    expect(search('october')).toEqual(['oath', 'declared', 'letter']);
    expect(search('oct 1967')).toEqual(['letter']);
  });

  it('finds whom a step speaks of by full name, short name, other names and Arabic script', () => {
    expect(search('Valley')).toEqual(['oath']);
    expect(search('prc')).toEqual(['declared', 'captain']);
    expect(search('masani')).toEqual(['captain']);
    expect(search('الوادي')).toEqual(['oath']);
  });

  it('finds names however they are spelt', () => {
    expect(search('bin Yaseen')).toEqual(['letter']);
    expect(search('nahree')).toEqual(['captain']);
  });

  it('joins a name and a date, but finds no step that has only one of them', () => {
    expect(search('buhayra 1967')).toEqual(['letter']);
    expect(search('valley 1970')).toEqual([]);
  });

  it('reads no sentence, only names', () => {
    expect(nameSteps(lesson)[2]?.names).toContain('Khalil al-Barqawi');
    expect(search('June')).toEqual([]);
  });

  it('finds nothing, calmly, where there is nothing', () => {
    expect(search('Paris')).toEqual([]);
  });
});
