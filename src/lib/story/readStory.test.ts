import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sayFault } from '../reading/fault';
import { parseStory, readStory } from './readStory';

const text = readFileSync('examples/rowing-club/story.yaml', 'utf8');
/** The faults of the example’s story with one passage, at its first place, replaced by another. */
function spoil(from: string, to: string): string[] {
  expect(text).toContain(from);
  const { story, faults } = parseStory(text.replace(from, () => to));
  expect(story === undefined).toBe(faults.length > 0);
  return faults.map(sayFault);
}
const lineOf = (passage: string): number => text.slice(0, text.indexOf(passage)).split('\n').length;

describe('A story', () => {
  it('is read where it has no fault', () => {
    expect(parseStory(text).faults).toEqual([]);
    expect(readStory(text).lanes.map(({ role }) => role)).toEqual(['other', 'disputed', 'own', 'packed']);
  });

  it('is needed', () => {
    expect(() => readStory(undefined)).toThrow(
      /^content\/story\.yaml: missing file; see docs\/new-story\.md/
    );
  });

  it('with faults is not read, and all of them are thrown', () => {
    const spoilt = text.replace('hue: gold', 'hue: golden').replace('years: ', 'yaers: ');
    expect(() => readStory(spoilt)).toThrow(/story\.yaml:\d+: yaers|unknown field “yaers”/);
    expect(() => readStory(spoilt)).toThrow(/“golden” is not known; allowed: .*; did you mean “gold”\?/);
  });
});

describe('Each fault has its line, cause and remedy:', () => {
  it.each<[does: string, from: string, to: string, says: RegExp]>([
    ['a tab', '  - id: records\n', '\t- id: records\n', /^a tab; allowed: spaces$/],
    [
      'a date without quotation marks',
      "opening: { at: '1973-03-17'",
      'opening: { at: 1973-03-17',
      /^the date 1973-03-17 is not in quotation marks; write '1973-03-17'$/
    ],
    ['years that are no range', "years: '1962/1975'", "years: '1962'", /^years: “1962” is not two years; /],
    ['a missing field', 'authors: Two Boathouses contributors\n', '', /^authors: missing; allowed: a text$/],
    [
      'a straight apostrophe',
      'name: The club’s',
      "name: The club's",
      /^accounts 2\.name: .*straight quotation mark/
    ],
    ['no question', 'the Association’s?\n', 'the Association’s.\n', /^question: .* no question; it ends/],
    [
      'an account of a party without its banner',
      '    banner: You are looking at the Open Water Club’s own account. It is a claim, not a finding.\n',
      '',
      /^accounts 2: “club” is a party’s; allowed: with party, banner, hue and speakers$/
    ],
    [
      'a first account that is a party’s',
      '    name: Records\n',
      '    name: Records\n    hue: blue\n',
      /^accounts 1: “records” is nobody’s own; /
    ],
    ['a role that no lane has', 'role: own\n', 'role: packed\n', /^lanes: 0 of role own; allowed: one$/],
    [
      'a misspelt role',
      'role: packed\n',
      'role: paked\n',
      /^lanes 4\.role: “paked” is not known; .*“packed”\?$/
    ],
    [
      'a lane without a hue',
      '    role: other\n    hue: teal\n',
      '    role: other\n',
      /^lanes 1: “under-association” has no hue; /
    ],
    [
      'a lane without its name on the cover',
      '    cover: [Contested]\n',
      '',
      /^lanes 2: “contested” has no cover; /
    ],
    [
      'an id twice',
      'id: own-boathouse',
      'id: contested',
      /^lanes 3: “contested” stands twice; allowed: each id once$/
    ],
    [
      'a family that nobody has',
      'people: [breakaway, governing, crews]',
      'people: [breakaway, governing, crew]',
      /^people 3: “crew” is not known; allowed: breakaway, crews, governing; did you mean “crews”\?$/
    ],
    [
      'a family that the page leaves out',
      'people: [breakaway, governing, crews]',
      'people: [breakaway, governing]',
      /^people: no “crews”; allowed: every family, in the order of the page$/
    ],
    [
      'a window that the map has not',
      'map: lake }',
      'map: lakes }',
      /^opening\.map: “lakes” is not known; .*“lake”\?$/
    ],
    [
      'a moment outside the years',
      "columns: ['1962'",
      "columns: ['1952'",
      /^whole\.columns 1: “1952” lies outside the story; allowed: within 1962\/1975$/
    ],
    [
      'heights for other lanes',
      'lanes: [24, 22, 26, 28]',
      'lanes: [46, 26, 28]',
      /^whole\.lanes: 3 heights for 4 lanes; /
    ],
    [
      'heights that do not fill the figure',
      'lanes: [24, 22, 26, 28]',
      'lanes: [24, 22, 26, 8]',
      /^whole\.lanes: .*100/
    ]
  ])('%s', (_does, from, to, says) => {
    const faults = spoil(from, to);
    const [first = ''] = faults;
    const [, line, words] = /^content\/story\.yaml:(\d+): (.*)$/.exec(first) ?? [];
    expect(words).toMatch(says);
    // At the passage, or at what holds it; what is missing altogether is told at the top
    expect(Number(line)).toBeLessThanOrEqual(lineOf(from) + 1);
    if (!/missing|of role|outside/.test(first)) expect(Number(line)).toBeGreaterThan(lineOf(from) - 9);
  });

  it('and none has more than one', () => {
    expect(spoil('role: own\n', 'role: packed\n')).toHaveLength(1);
    expect(spoil('id: own-boathouse', 'id: contested')).toHaveLength(1);
  });
});
