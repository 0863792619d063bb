import { describe, expect, it } from 'vitest';
import { parseSpan } from '../../moments';
import { holdWithin, momentOf, opening, readAddress, writeAddress, type Chosen } from './exploring';

const known = new Set(['aqm', 'isi', 'al-khalayleh']);
const page = 'https://example.org/oaths/explore/';
const read = (rest: string): Chosen => readAddress(new URL(page + rest), known);

describe('the address of an exploration', () => {
  it('holds date, account, figure, window of the map and actors, and gives them back', () => {
    const chosen: Chosen = {
      at: parseSpan('2006-10-15/2007-12'),
      account: 'al-qaeda',
      figure: 'map',
      map: 'wide',
      actors: ['isi', 'aqm']
    };
    const url = writeAddress(new URL(page), chosen);
    expect(url.href).toBe(`${page}?account=al-qaeda&figure=map&map=wide&actor=isi,aqm#2006-10-15/2007-12`);
    expect(readAddress(url, known)).toEqual(chosen);
  });

  it('is the same in whatever order the reader chose', () => {
    const chosen: Chosen = { ...opening, account: 'al-qaeda', figure: 'map' };
    expect(writeAddress(new URL(`${page}?figure=strength`), chosen).search).toBe(
      '?account=al-qaeda&figure=map'
    );
  });

  it('writes nothing that is as at the opening but the date, and takes back what was written before', () => {
    const url = new URL(`${page}?account=al-qaeda&figure=map&actor=aqm&from=mail#2007`);
    expect(writeAddress(url, opening).href).toBe(`${page}?from=mail#2014-02-03`);
  });

  it('is the contract’s for a month alone', () => {
    expect(writeAddress(new URL(page), { ...opening, at: parseSpan('2007-03') }).href).toBe(
      `${page}#2007-03`
    );
    expect(read('#2007-03').at.edtf).toBe('2007-03');
  });

  it('falls back where it names nothing or what there is not', () => {
    expect(read('')).toEqual(opening);
    expect(read('?account=nobody&figure=pie&map=moon&actor=nobody,#soon')).toEqual(opening);
    expect(read('?actor=nobody,aqm,aqm').actors).toEqual(['aqm']);
  });

  it('leaves the date where the hash is a place in the page', () => {
    const now = { ...opening, at: parseSpan('2007-03') };
    expect(readAddress(new URL(`${page}#source-orton-2016`), known, now).at).toBe(now.at);
  });
});

describe('a date that there is not', () => {
  it.each([
    ['#1999', '2000-01'],
    ['#2030-05', '2016-12'],
    ['#2006-13', '2006'],
    ['#2006-02-31', '2006-02'],
    ['#2006-10-15/2007-99', '2006-10-15/2007'],
    ['#2006-10-15/soon', '2006-10-15'],
    ['#2002-07~', '2002-07~'],
    ['#2015/2018', '2016-12']
  ])('%s is held at the nearest, %s', (hash, edtf) => {
    expect(momentOf(hash)?.edtf).toBe(edtf);
  });

  it.each(['', '#', '#sources', '#source-orton-2016', '#%E0%A4%A'])('“%s” is none', (hash) => {
    expect(momentOf(hash)).toBeUndefined();
  });

  it('is the same moment where it lies within the years', () => {
    const span = parseSpan('2006-10-15');
    expect(holdWithin(span)).toBe(span);
  });
});
