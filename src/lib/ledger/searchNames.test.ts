import { describe, expect, it } from 'vitest';
import { searchNames } from './searchNames';

/** Made up: nobody is called so in any story. */
const rows = [
  { id: 'al-barqawi', names: ['Abu Musa al-Barqawi', 'Khalil al-Barqawi', 'أبو موسى البرقاوي'] },
  { id: 'bin-yasin', names: ['Usama bin Yasin', 'bin Yasin', 'أسامة بن ياسين'] },
  { id: 'al-munim', names: ['Abu Hamza al-Qarib', 'Abd al-Munim al-Qarib'] },
  { id: 'al-rahman', names: ['Abd al-Rahman al-Qaduri'] },
  { id: 'umar', names: ['Abu Umar al-Nahri (al-Zayn)', 'al-Zayn'] },
  { id: 'bakr', names: ['Abu Bakr al-Nahri'] },
  { id: 'josan', names: ['Abu Yahya al-Josani', 'al-Josani'] },
  { id: 'lake', names: ['al-Buhayra (rowers of the lake)', 'al-Buhayra', 'البحيرة'] },
  { id: 'front', names: ['Jabhat al-Nahr', 'جبهة النهر'] },
  { id: 'friends', names: ['Ansar al-Safina (AS)', 'AS'] },
  { id: 'branch', names: ['Rowers in the Valley (RIV)', 'RIV', 'RIVA'] },
  { id: 'club', names: ['Pellmouth Rowing Club (PRC)', 'PRC'] }
];
const search = searchNames(rows);

describe('a reader who asks', () => {
  it.each([
    ['Barqawi', 'al-barqawi'],
    ['al-Barqawi', 'al-barqawi'],
    ['barkawi', 'al-barqawi'],
    ['Abu Musa', 'al-barqawi'],
    ['RIVA', 'branch'],
    ['riv', 'branch'],
    ['Rowers in the Valley', 'branch'],
    ['PRC', 'club'],
    ['pellmouth', 'club'],
    ['Osama bin Yaseen', 'bin-yasin'],
    ['usama ibn yasin', 'bin-yasin'],
    ['binyasin', 'bin-yasin'],
    ['al Buhaira', 'lake'],
    ['albuhayra', 'lake'],
    ['buḥayra', 'lake'],
    ['Jawsani', 'josan'],
    ['Jusani', 'josan'],
    ['abu hamza el qarib', 'al-munim'],
    ['Abdulmunim', 'al-munim'],
    ['Abd al-Rahman al-Qaduri', 'al-rahman'],
    ['Abdurrahman Qaduri', 'al-rahman'],
    ['Abu Omar Nahri', 'umar'],
    ['Jabhat an-Nahr', 'front'],
    ['Ansar as-Safinah', 'friends'],
    ['Daadullah', undefined]
  ])('for “%s” gets the one that is meant first', (asked, id) => {
    expect(search(asked)[0]?.id).toBe(id);
  });

  it.each([
    ['أبو موسى البرقاوي', 'al-barqawi'],
    ['ابو موسى البرقاوى', 'al-barqawi'],
    ['البرقاوي', 'al-barqawi'],
    ['برقاوي', 'al-barqawi'],
    ['البحيرة', 'lake'],
    ['البحيره', 'lake'],
    ['بحيرة', 'lake'],
    ['جبهة النهر', 'front'],
    ['جبهه النهر', 'front'],
    ['أُسامة بن ياسِين', 'bin-yasin'],
    ['اسامه ابن ياسين', 'bin-yasin']
  ])('in Arabic script, for “%s”, gets the one that is meant first', (asked, id) => {
    expect(search(asked)[0]?.id).toBe(id);
  });

  it('for a name that several have gets them all', () => {
    expect(search('al-Nahri').map(({ id }) => id)).toEqual(expect.arrayContaining(['umar', 'bakr']));
  });

  it('is told by which name it was found', () => {
    expect(search('riva')[0]).toMatchObject({ id: 'branch', name: 'RIVA' });
  });

  it('with a slip of the pen is understood where nothing answers better', () => {
    expect(search('Barqawu')[0]?.id).toBe('al-barqawi');
    expect(search('Pellmuoth')[0]?.id).toBe('club');
  });

  it.each(['xyzzy', 'Napoleon', '12345', 'ظظظظ', '', '   ', '-', '’', 'qqqqq'])(
    'for “%s” gets nothing',
    (asked) => {
      expect(search(asked)).toEqual([]);
    }
  );
});
