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
      step('oath', 'Three groups, six tribes, one oath', '12 October 2006', ['msm', 'aqm'], ['anbar']),
      step('declared', 'A state is declared', '15 October 2006', ['isi', 'al-qaeda']),
      step('new-emir', 'Three men called al-Baghdadi', 'May 2010', ['isi'], ['al-badawi', 'isi']),
      step('karim', 'Bin Ladin writes to “Karim”', '18 October 2007', ['al-qaeda'])
    ]
  },
  record: {
    actors: [
      { id: 'msm', name: 'Mujahideen Shura Council (MSM)', short: 'MSM' },
      { id: 'aqm', name: 'al-Qaeda in Mesopotamia (AQM)', short: 'AQM' },
      { id: 'isi', name: 'Islamic State of Iraq (ISI)', short: 'ISI' },
      { id: 'al-qaeda', name: 'al-Qaeda (central leadership)', short: 'al-Qaeda' }
    ],
    entries: [
      { id: 'anbar', says: 'Anbar: home of the six tribes.', arabic: 'الأنبار' },
      {
        id: 'al-badawi',
        says: 'Abd al-Munim al-Badawi: He led AQM from June 2006.',
        names: ['Abu Hamza al-Muhajir', 'Abu Ayyub al-Masri']
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
    expect(search(' 4 ')).toEqual(['karim']);
  });

  it('reads a number that no step has as part of a date', () => {
    expect(search('15')).toEqual(['declared']);
    expect(search('2006')).toEqual(['oath', 'declared']);
    expect(search('0')).toEqual([]);
    expect(search('9')).toEqual([]);
  });

  it('finds words of headings as soon as they are begun, in the order of the steps', () => {
    expect(search('three')).toEqual(['oath', 'new-emir']);
    expect(search('decl')).toEqual(['declared']);
    expect(search('THREE MEN')).toEqual(['new-emir']);
  });

  it('finds dates by their words', () => {
    expect(search('october')).toEqual(['oath', 'declared', 'karim']);
    expect(search('oct 2007')).toEqual(['karim']);
  });

  it('finds whom a step speaks of by full name, short name, other names and Arabic script', () => {
    expect(search('Mesopotamia')).toEqual(['oath']);
    expect(search('isi')).toEqual(['declared', 'new-emir']);
    expect(search('masri')).toEqual(['new-emir']);
    expect(search('الانبار')).toEqual(['oath']);
  });

  it('finds names however they are spelt', () => {
    expect(search('bin Laden')).toEqual(['karim']);
    expect(search('baghdaadi')).toEqual(['new-emir']);
  });

  it('joins a name and a date, but finds no step that has only one of them', () => {
    expect(search('qaeda 2007')).toEqual(['karim']);
    expect(search('anbar 2010')).toEqual([]);
  });

  it('reads no sentence, only names', () => {
    expect(nameSteps(lesson)[2]?.names).toContain('Abd al-Munim al-Badawi');
    expect(search('June')).toEqual([]);
  });

  it('finds nothing, calmly, where there is nothing', () => {
    expect(search('Paris')).toEqual([]);
  });
});
