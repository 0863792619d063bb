import { describe, expect, it } from 'vitest';
import { parseSpan } from '../../moments';
import { holdWithin, momentOf, opening, readAddress, writeAddress, type Chosen } from './exploring';

const known = new Set(['pellmouth-branch', 'pellmouth-club', 'maud-penrick']);
const page = 'https://example.org/club/explore/';
const read = (rest: string): Chosen => readAddress(new URL(page + rest), known);

describe('the address of an exploration', () => {
  it('holds date, account, figure, window of the map and actors, and gives them back', () => {
    const chosen: Chosen = {
      at: parseSpan('1968-11-03/1970-06'),
      account: 'association',
      figure: 'map',
      map: 'shores',
      actors: ['pellmouth-club', 'pellmouth-branch']
    };
    const url = writeAddress(new URL(page), chosen);
    expect(url.href).toBe(
      `${page}?account=association&figure=map&map=shores&actor=pellmouth-club,pellmouth-branch#1968-11-03/1970-06`
    );
    expect(readAddress(url, known)).toEqual(chosen);
  });

  it('is the same in whatever order the reader chose', () => {
    const chosen: Chosen = { ...opening, account: 'association', figure: 'map' };
    expect(writeAddress(new URL(`${page}?figure=strength`), chosen).search).toBe(
      '?account=association&figure=map'
    );
  });

  it('writes nothing that is as at the opening but the date, and takes back what was written before', () => {
    const url = new URL(`${page}?account=association&figure=map&actor=pellmouth-branch&from=mail#1970`);
    expect(writeAddress(url, opening).href).toBe(`${page}?from=mail#1973-03-17`);
  });

  it('is the contract’s for a month alone', () => {
    expect(writeAddress(new URL(page), { ...opening, at: parseSpan('1970-03') }).href).toBe(
      `${page}#1970-03`
    );
    expect(read('#1970-03').at.edtf).toBe('1970-03');
  });

  it('falls back where it names nothing or what there is not', () => {
    expect(read('')).toEqual(opening);
    expect(read('?account=nobody&figure=pie&map=moon&actor=nobody,#soon')).toEqual(opening);
    expect(read('?actor=nobody,pellmouth-branch,pellmouth-branch').actors).toEqual(['pellmouth-branch']);
  });

  it('leaves the date where the hash is a place in the page', () => {
    const now = { ...opening, at: parseSpan('1970-03') };
    expect(readAddress(new URL(`${page}#source-lorne-1975`), known, now).at).toBe(now.at);
  });
});

describe('a date that there is not', () => {
  it.each([
    ['#1959', '1962-01'],
    ['#1990-05', '1975-12'],
    ['#1968-13', '1968'],
    ['#1968-02-31', '1968-02'],
    ['#1968-11-03/1970-99', '1968-11-03/1970'],
    ['#1968-11-03/soon', '1968-11-03'],
    ['#1964-07~', '1964-07~'],
    ['#1974/1977', '1975-12']
  ])('%s is held at the nearest, %s', (hash, edtf) => {
    expect(momentOf(hash)?.edtf).toBe(edtf);
  });

  it.each(['', '#', '#sources', '#source-lorne-1975', '#%E0%A4%A'])('“%s” is none', (hash) => {
    expect(momentOf(hash)).toBeUndefined();
  });

  it('is the same moment where it lies within the years', () => {
    const span = parseSpan('1968-11-03');
    expect(holdWithin(span)).toBe(span);
  });
});
