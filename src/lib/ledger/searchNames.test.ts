import { describe, expect, it } from 'vitest';
import { loadLedger } from './build/load';
import { namesOf } from './build/names';
import { namesOfTerm } from './build/people';
import { searchNames } from './searchNames';

const files = import.meta.glob<string>('/content/ledger/*.yaml', {
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
  it('are many', () => {
    expect(all.length).toBeGreaterThan(200);
    expect(all.filter(({ name }) => /\p{Script=Arabic}/u.test(name)).length).toBeGreaterThan(20);
  });

  for (const [way, write] of Object.entries(ways))
    it(`each lead to whom they name, first or among the equals, ${way}`, () => {
      const lost = all.filter(({ id, name }) => !best(write(name)).includes(id));
      expect(lost).toEqual([]);
    });
});

describe('a reader who asks', () => {
  it.each([
    ['Zarqawi', 'al-khalayleh'],
    ['al-Khalayleh', 'al-khalayleh'],
    ['zarkawi', 'al-khalayleh'],
    ['AQI', 'aqm'],
    ['AQM', 'aqm'],
    ['aqm', 'aqm'],
    ['MSC', 'msm'],
    ['ISIS', 'isis'],
    ['Osama bin Laden', 'bin-laden'],
    ['usama ibn ladin', 'bin-laden'],
    ['binladen', 'bin-laden'],
    ['al Qaida', 'al-qaeda'],
    ['alqaeda', 'al-qaeda'],
    ['qaʿida', 'al-qaeda'],
    ['Jawlani', 'al-jolani'],
    ['Julani', 'al-jolani'],
    ['Abu Ayyub al-Masri', 'al-badawi'],
    ['abu hamza el muhajir', 'al-badawi'],
    ['Abdul-Munim', 'al-badawi'],
    ['Abd al-Rahman al-Qaduli', 'al-qaduli'],
    ['Abdurrahman Qaduli', 'al-qaduli'],
    ['Abu Umar al-Baghdadi', 'al-zawi'],
    ['Abu Omar Baghdadi', 'al-zawi'],
    ['Jabhat an-Nusra', 'jabhat-al-nusra'],
    ['Ansar as-Sunnah', 'ansar-al-sunna'],
    ['Daadullah', undefined]
  ])('for “%s” gets the one that is meant first', (asked, id) => {
    expect(search(asked)[0]?.id).toBe(id);
  });

  it.each([
    ['أبو مصعب الزرقاوي', 'al-khalayleh'],
    ['ابو مصعب الزرقاوى', 'al-khalayleh'],
    ['الزرقاوي', 'al-khalayleh'],
    ['زرقاوي', 'al-khalayleh'],
    ['القاعدة', 'al-qaeda'],
    ['القاعده', 'al-qaeda'],
    ['قاعدة', 'al-qaeda'],
    ['جبهة النصرة', 'jabhat-al-nusra'],
    ['جبهه النصره', 'jabhat-al-nusra'],
    ['أُسامة بن لادِن', 'bin-laden'],
    ['اسامه ابن لادن', 'bin-laden']
  ])('in Arabic script, for “%s”, gets the one that is meant first', (asked, id) => {
    expect(search(asked)[0]?.id).toBe(id);
  });

  it('for a name that several have gets them all', () => {
    expect(search('al-Baghdadi').map(({ id }) => id)).toEqual(
      expect.arrayContaining(['al-zawi', 'al-badri', 'abdullah-bin-rashid'])
    );
    expect(
      search('Harith al-Dari')
        .map(({ id }) => id)
        .sort()
    ).toEqual(['harith-al-dari', 'harith-dhahir-al-dari']);
    expect(search('Juburi').map(({ id }) => id)).toEqual(
      expect.arrayContaining(['mishaan-al-juburi', 'ishmael-jubouri'])
    );
  });

  it('is told by which name it was found', () => {
    expect(search('aqi')[0]).toMatchObject({ id: 'aqm', name: 'AQI' });
  });

  it('with a slip of the pen is understood where nothing answers better', () => {
    expect(search('Zarqawu')[0]?.id).toBe('al-khalayleh');
    expect(search('Zawahri')[0]?.id).toBe('al-zawahiri');
  });

  it.each(['xyzzy', 'Napoleon', '12345', 'ظظظظ', '', '   ', '-', '’', 'qqqqq'])(
    'for “%s” gets nothing',
    (asked) => {
      expect(search(asked)).toEqual([]);
    }
  );
});
