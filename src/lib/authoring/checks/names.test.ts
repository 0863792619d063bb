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
    actor('al-qaeda', 'al-Qaeda (central leadership)', { short: 'al-Qaeda', aliases: ['AQ'] }),
    actor('aqm', 'al-Qaeda in Mesopotamia (AQM)', {
      aliases: ['al-Qaeda in Iraq (AQI)', 'al-Qaeda', 'the Iraqis', 'US forces']
    }),
    actor('isi', 'Islamic State of Iraq (ISI)'),
    actor('is', 'Islamic State (IS)', { short: 'IS' }),
    actor('al-zawi', 'Abu Umar al-Baghdadi (al-Zawi)', { short: 'al-Zawi' }),
    actor('al-badri', 'Abu Bakr al-Baghdadi', { aliases: ['al-Baghdadi'] }),
    actor('bin-laden', 'Usama bin Ladin', { short: 'bin Ladin' }),
    actor('mundy', 'Lt Col Tim Mundy'),
    actor('tribes', 'Six tribes (unnamed)', { short: 'six tribes' }),
    actor('clc', 'Concerned local citizens (CLCs)'),
    actor('tunisian', 'Jund al-Khilafah (Tunisia)')
  ],
  places: [
    { id: 'iraq', name: 'Iraq', precision: 'country' },
    { id: 'tunisia', name: 'Tunisia', precision: 'country' },
    { id: 'embassy', name: 'Jordanian embassy, Baghdad', precision: 'building' },
    { id: 'yarmouk', name: 'Yarmouk refugee camp', precision: 'camp' }
  ],
  terms: [
    { id: 'bayah', term: 'pledge (bayʿa)' },
    { id: 'branch', term: 'branch' },
    { id: 'files', term: 'Abbottabad files' },
    { id: 'coalition', term: 'Coalition' },
    { id: 'iraqization', term: '“Iraqization”' },
    { id: 'front', term: 'front', words: ['its front'] },
    { id: 'group', term: 'group', words: [] }
  ]
} as unknown as Ledger;

const names = collectNames(ledger);
/** Each name in a text with the rows it may mean. */
const find = (text: string): string[] =>
  names.findIn(text).map((hit) => `${hit.text}: ${hit.rows.map(({ id }) => id).join(' ')}`);

describe('Names in a text', () => {
  it('are found under all that a row is called, in brackets, short or as an alias', () => {
    expect(find('al-Qaeda in Mesopotamia, AQM, al-Qaeda in Iraq or AQI')).toEqual([
      'al-Qaeda in Mesopotamia: aqm',
      'AQM: aqm',
      'al-Qaeda in Iraq: aqm',
      'AQI: aqm'
    ]);
    expect(find('Usama bin Ladin and al-Zawi’s men')).toEqual([
      'Usama bin Ladin: bin-laden',
      'al-Zawi: al-zawi'
    ]);
    expect(find('Lt Col Tim Mundy; Tim Mundy')).toEqual(['Lt Col Tim Mundy: mundy', 'Tim Mundy: mundy']);
  });

  it('are the longest ones: a name inside another is none', () => {
    expect(find('the Islamic State of Iraq, in Iraq')).toEqual(['Islamic State of Iraq: isi', 'Iraq: iraq']);
    expect(find('the Islamic State’s')).toEqual(['Islamic State: is']);
  });

  it('are whole words', () => {
    expect(find('Iraqi, Iraq-based, non-Iraq, ISIS, branching')).toEqual([]);
  });

  it('may run over the end of a line', () => {
    expect(find('the Islamic State of\nIraq')).toEqual(['Islamic State of Iraq: isi']);
  });

  it('may begin with a capital where a sentence does, and otherwise keep their case', () => {
    expect(find('Al-Qaeda. Bin Ladin. Branches. The coalition is no name. concerned local citizens')).toEqual(
      ['Al-Qaeda: al-qaeda', 'Bin Ladin: bin-laden', 'Branches: branch', 'concerned local citizens: clc']
    );
  });

  it('belong to the row whose own they are before one that is only also called so', () => {
    expect(find('al-Qaeda, Tunisia')).toEqual(['al-Qaeda: al-qaeda', 'Tunisia: tunisia']);
  });

  it('mean nobody where they are but a part of others’ names', () => {
    expect(find('al-Baghdadi')).toEqual(['al-Baghdadi: ']);
  });

  it('are no descriptions', () => {
    expect(find('US forces, the Iraqis, six tribes')).toEqual([]);
  });

  it('of places end before a comma, and those of camps before the common noun', () => {
    expect(find('The Jordanian embassy; Yarmouk refugee camp; Yarmouk')).toEqual([
      'Jordanian embassy: embassy',
      'Yarmouk refugee camp: yarmouk',
      'Yarmouk: yarmouk'
    ]);
  });

  it('of terms have a plural, and words of their own where the term gives some', () => {
    expect(find('pledges and bayʿa, Abbottabad files, Iraqization')).toEqual([
      'pledges: bayah',
      'bayʿa: bayah',
      'Abbottabad files: files',
      'Iraqization: iraqization'
    ]);
    expect(find('a group in front of its front')).toEqual(['its front: front']);
  });

  it('are none in a ledger that has none', () => {
    const none = collectNames({ ...ledger, actors: [], places: [], terms: [] });
    expect(none.findIn('al-Qaeda in Iraq')).toEqual([]);
  });
});
