import type { Fault } from '../../reading/fault';
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../ledger/build/schema';
import { checkChapter, checkChapters } from './checkChapter';
import { parseChapter, readStoryboard } from '../parsing/chapter';

const file = 'content/chapters/1-slipway.svx';
const rows = (...ids: string[]) => ids.map((id) => ({ id }));
const ledger = {
  sources: rows('s-lorne'),
  actors: rows('mill-crew', 'pellmouth-branch', 'nell-harrow'),
  places: rows('ostrand'),
  events: rows('ev-word', 'ev-club'),
  ties: rows('tie-word'),
  evidence: rows('v04'),
  strengths: rows('st-1200'),
  disputes: rows('cf-count'),
  quotes: rows('q-there'),
  terms: rows('crews-word', 'coxswain')
} as unknown as Ledger;

const front = `---
chapter:
  id: slipway
  number: 1
  title: A club on paper
  years: '1968/1973'
  question: Did the word hold?
  covers: Describes a word; nobody in it is real.
  checked: '2026-11-21'
  allegiance:
    from: '1965-06'
    to: '1973-12'
    columns: ['1965-12', '1968-01', '1968-10-12', '1968-10-15', '1969-12', '1973-12']
    lanes: [15.5, 25.5, 17, 27.5, 14.5]
  map: {from: '1965-06', to: '1973-12', frame: lake}
  strength: {actors: [mill-crew], limit: 15000}
---
`;
/** The front matter has 15 lines; the body begins on line 16, which is empty. */
const withBody = (body: string): string => `${front}\n${body}\n`;
const open =
  '<Step id="a-word" title="Six crews row" at="1968-10-12" lead="allegiance" focus="mill-crew" point="place:mill-crew">';
/** A chapter of one step; its first paragraph is line 19. */
const withProse = (prose: string): string => withBody(`${open}\n\n${prose}\n\n</Step>`);
const good = withProse('Six crews rowed.<Cite of="ev-word" />');

const check = (source: string): Fault[] => checkChapter(parseChapter(file, source), ledger);
/** Faults as a writer sees them: “19: …” */
const say = (source: string): string[] => check(source).map(({ line, says }) => `${line}: ${says}`);
/** The only fault of a source. */
const only = (source: string): string => {
  const faults = say(source);
  expect(faults).toHaveLength(1);
  return faults[0] ?? '';
};

describe('A chapter without faults', () => {
  it('passes', () => {
    expect(say(good)).toEqual([]);
  });

  it('passes with Windows line ends, a byte order mark, and tags over several lines', () => {
    expect(say(`\uFEFF${good.replaceAll('\n', '\r\n')}`)).toEqual([]);
    expect(say(good.replace(' title=', '\n  title='))).toEqual([]);
  });

  it('may name any kind of row that prose rests on', () => {
    const ids = 'ev-word tie-word v04 st-1200 q-there cf-count nell-harrow ostrand';
    expect(say(withProse(`Six crews rowed.<Cite of="${ids}" />`))).toEqual([]);
  });

  it('gives its storyboard', () => {
    const story = readStoryboard(
      file,
      withBody(`${open}

One <Term of="coxswain">coxswain</Term> said a *thing*.<Cite of="ev-club ev-word" /><Cite of="v04 ev-club" />

<Dispute of="cf-count" lead="They differ.">

Six or thirty.<Cite of="st-1200" />

</Dispute>

<Note short="Six crews row.">

Ask **who** counted &amp; [why](#a-word).

Then wait.

</Note>

</Step>`)
    );
    expect(story.chapter.title).toBe('A club on paper');
    expect(story.chapter.allegiance.lanes).toEqual([15.5, 25.5, 17, 27.5, 14.5]);
    expect(story.steps).toEqual([
      {
        id: 'a-word',
        title: 'Six crews row',
        at: '1968-10-12',
        says: '12 October 1968',
        lead: 'allegiance',
        focus: ['mill-crew'],
        cites: ['ev-club', 'ev-word', 'v04', 'st-1200'],
        terms: ['coxswain'],
        disputes: ['cf-count'],
        edit: { point: 'place:mill-crew', keep: [] },
        gist: 'Six crews row.',
        note: { short: 'Six crews row.', text: 'Ask who counted & why.\n\nThen wait.' }
      }
    ]);
  });

  it('has no storyboard once it has a fault', () => {
    expect(() => readStoryboard(file, good.replace('1968-10-12"', '1968-13"'))).toThrow(
      'content/chapters/1-slipway.svx:19: <Step at>: “1968-13” is not a possible date'
    );
  });
});

describe('Front matter that would be lost or misread is named with its line', () => {
  it.each([
    [
      'is missing',
      good.slice(front.length),
      /^1: no front matter; allowed: the first line of the file is ---/
    ],
    ['is not on the first line', `\n${good}`, /^2: the front matter is not at the very top/],
    [
      'has a space before its hyphens',
      good.replace('---\n\n', ' ---\n\n'),
      /^1: the front matter does not end/
    ],
    ['does not end', good.replace('---\n\n', '...\n\n'), /^1: the front matter does not end/],
    ['is bad YAML', good.replace('number: 1', 'number: [3'), /^5: front matter: not YAML/],
    [
      'has a colon in plain text',
      good.replace('Did the', 'Asked: did the'),
      /^7: front matter: not YAML: .*colon/
    ],
    [
      'has one key twice',
      good.replace('  number: 1', '  number: 1\n  number: 2'),
      /^5: front matter: not YAML: .*unique/
    ],
    ['holds a reference', good.replace("'1973-12'", "*'1973-12'"), /^12: .*a \* begins a reference in YAML/],
    ['holds a tag', good.replace('A club', 'A <b>club'), /^5: .*title: one of < > { }/],
    ['is empty, its text below it', `---\n${good}`, /^2: front matter: empty/],
    ['is empty', good.replace(/---\n[\s\S]*?---\n/, '---\n---\n'), /^2: front matter: empty/],
    [
      'has a second key',
      good.replace('chapter:', 'layout: wide\nchapter:'),
      /^2: .*layout is not known; allowed: chapter/
    ],
    [
      'misspells a key',
      good.replace('covers:', 'cover:'),
      /cover is not known; allowed: id, .*did you mean “covers”/
    ],
    ['lacks a key', good.replace(/ {2}question.*\n/, ''), /^2: front matter: chapter.question: missing/],
    [
      'has an id that is none',
      good.replace('id: slipway', 'id: Slip Way'),
      /^3: .*not an id; allowed: lower-case words joined by hyphens/
    ],
    ['has no question in it', good.replace('hold?', 'hold.'), /^7: .*question mark/],
    ['has a straight quotation mark', good.replace('A club on', "A club's"), /^5: .*straight quotation mark/],
    [
      'drops text after a #',
      good.replace('A club on paper', 'A club # on paper'),
      /^5: .*everything from # on is dropped/
    ]
  ])('%s', (_what, source, says) => {
    expect(say(source).join('\n')).toMatch(says);
  });

  it.each([
    ["'1968/1973'", '1968/1973', 6],
    ["'2026-11-21'", '2026-11-21', 9],
    ["'1965-06'", '1965-06', 11],
    ["'1965-12', '1968-01'", "1965-12, '1968-01'", 13]
  ])('has the date %s without its quotation marks', (quoted, bare, line) => {
    expect(only(good.replace(quoted, bare))).toMatch(
      new RegExp(`^${line}: front matter: the date .* not in quotation marks`)
    );
  });

  it('has a tab, which is one fault and not one for each line after it', () => {
    expect(only(good.replace('  title:', '\ttitle:').replace('  years:', '\tyears:'))).toBe(
      '5: front matter: a tab, here and on 1 more line; allowed: spaces'
    );
    expect(only(good.replace('    to:', '  \tto:'))).toBe('12: front matter: a tab; allowed: spaces');
  });

  it('has a year that YAML takes for a number', () => {
    expect(only(good.replace("'1968/1973'", '1968'))).toMatch(
      /^6: .*the date 1968 is not in quotation marks; write '1968'/
    );
  });

  it.each([
    ['an impossible date', "'1965-06'", "'1965-13'", /^11: .*not a possible date/],
    ['edges that are turned round', "to: '1973-12'", "to: '1964'", /^12: .*not after from \(1965-06\)/],
    [
      'columns out of order',
      "'1965-12', '1968-01'",
      "'1968-01', '1965-12'",
      /^13: .*“1965-12” does not come after “1968-01”/
    ],
    ['a column outside the figure', "'1965-12'", "'1964-12'", /^13: .*“1964-12” is outside the figure/],
    ['too few columns', "'1965-12', ", '', /^13: .*fewer than 6 columns/],
    [
      'lanes that are no list',
      '[15.5, 25.5, 17, 27.5, 14.5]',
      '100',
      /^14: .*lanes: not numbers; allowed: the heights/
    ],
    [
      'a map that ends before it begins',
      "'1973-12', frame",
      "'1964-12', frame",
      /^15: .*map.to: not after from/
    ],
    ['an axis of no length', 'limit: 15000', 'limit: 0', /^16: .*limit: not above 0/],
    ['lanes that do not fill the figure', '15.5, ', '10, ', /^14: .*lanes: add up to 94.5; allowed: 100/]
  ])('has %s', (_what, was, is, says) => {
    expect(say(good.replace(was, is)).join('\n')).toMatch(says);
  });

  it('takes an axis that ends at a number of four digits for a number, not for a year', () => {
    expect(say(good.replace('limit: 15000', 'limit: 1200'))).toEqual([]);
  });

  it('names rows of the strength figure and actors that the ledger does not have', () => {
    const source = good.replace(
      "'1973-12'\n    columns",
      "'1973-12'\n    actors: [mill-crew, nobody]\n    columns"
    );
    expect(only(source)).toMatch(/^13: allegiance.actors: no row “nobody”; allowed: .*actors.yaml/);
    const strength = good.replace('actors: [mill-crew]', 'actors: [mill-crew, mill-crews]');
    expect(only(strength)).toMatch(/^16: strength.actors: no row “mill-crews”; .*did you mean “mill-crew”/);
  });
});

describe('What mdsvex would print wrong in silence is named with its line', () => {
  it.each([
    [
      'no empty line after an opening tag',
      good.replace(`${open}\n\n`, `${open}\n`),
      /^19: no empty line after <Step>/
    ],
    [
      'no empty line before a closing tag',
      good.replace('\n\n</Step>', '\n</Step>'),
      /^22: no empty line before <\/Step>/
    ],
    [
      'a line of spaces for an empty one',
      good.replace(`${open}\n\n`, `${open}\n  \n`),
      /^19: the line only looks empty/
    ],
    ['an indented tag', good.replace('\n</Step>', '\n  </Step>'), /^23: <\/Step> is indented/],
    ['prose on the line of a tag', good.replace(`${open}\n\n`, `${open} `), /^19: <Step> shares its line/],
    [
      'prose right after a closing tag',
      withProse('A.<Cite of="v04" />\n\n<Note short="A.">\n\nB.\n\n</Note>\nC **d**.'),
      /^27: no empty line after <\/Note>/
    ],
    [
      'a paragraph that begins with a word',
      withProse('<Term of="coxswain">Coxswains</Term> **rowed**.<Cite of="v04" />'),
      /^21: a line begins with <Term>/
    ],
    [
      'a line that begins with a word',
      withProse('Six rowed.\n<Cite of="v04" /> Then **two**.'),
      /^22: a line begins with <Cite>/
    ],
    [
      'a line that begins with a closing tag',
      withProse('An <Term of="coxswain">coxswain\n</Term> **rowed**.<Cite of="v04" />'),
      /^22: a line begins with <\/Term>/
    ],
    [
      'a list item that begins with a word',
      withProse('- <Term of="coxswain">Coxswain</Term> **a**.<Cite of="v04" />'),
      /^21: a line begins with <Term>/
    ],
    [
      'straight quotation marks',
      withProse('He "rowed.<Cite of="v04" />'),
      /^21: a straight quotation mark; allowed: “ and ”/
    ],
    [
      'a straight apostrophe',
      withProse('The Association\'s word.<Cite of="v04" />'),
      /^21: a straight apostrophe; allowed: ’/
    ],
    [
      'a footnote',
      withProse('He rowed.[^1] Twice.<Cite of="v04" />'),
      /^21: a footnote in Markdown .*<Cite of/
    ],
    [
      'a footnote’s text',
      withProse('He rowed.<Cite of="v04" />\n\n[^1]: Twice.'),
      /^23: a footnote in Markdown/
    ],
    [
      'a link definition',
      withProse('He rowed.<Cite of="v04" />\n\n[word]: #a-word'),
      /^23: a link definition is not printed/
    ],
    [
      'a line that makes a heading of the one above',
      withProse('He rowed.<Cite of="v04" />\n---'),
      /^22: a rule, or a line that turns/
    ],
    ['a heading', withProse('## Words\n\nHe rowed.<Cite of="v04" />'), /^21: a heading; a step has one/],
    ['a picture', withProse('He ![rowed](word.png).<Cite of="v04" />'), /21: a picture/],
    ['computer code', withProse('He `rowed`.<Cite of="v04" />'), /^21: a backtick/],
    [
      'a link that holds under one address only',
      withProse('He [rowed](/disputes/).<Cite of="v04" />'),
      /^21: a link that would not hold/
    ],
    ['code', withProse('He {rowed} twice.<Cite of="v04" />'), /^21: “{rowed}” would be run as code/],
    ['a brace', withProse('He { rowed.<Cite of="v04" />'), /^21: a stray { would be run as code/],
    [
      'a brace in disguise',
      withProse('He &#123;rowed&#125;.<Cite of="v04" />'),
      /^21: a brace, .* even when written so/
    ],
    ['a stray <', withProse('Less < more.<Cite of="v04" />'), /^21: a stray <; write &lt;/],
    [
      'an address in <>',
      withProse('See <https://example.org>.<Cite of="v04" />'),
      /^21: a stray <; .*\[words\]\(address\)/
    ]
  ])('%s', (_what, source, says) => {
    expect(say(source).join('\n')).toMatch(says);
  });
});

describe('Words that are used wrongly are named with what is allowed', () => {
  it.each([
    ['a script', `<script>\n  let a = 1 < 2;\n</script>\n\n`, /^19: a <script>; chapters hold prose only/],
    ['a style', `<style>p { color: red }</style>\n\n`, /^19: a <style>; chapters hold prose only/],
    ['text between steps', `In the beginning.\n\n`, /^19: text outside any <Step>/],
    ['a comment', `<!-- later -->\n\n`, /^19: a comment; leave it out/]
  ])('%s before the first step', (_what, before, says) => {
    expect(only(good.replace(open, before + open))).toMatch(says);
  });

  it.each([
    [
      'HTML',
      'He <b>rowed</b>.<Cite of="v04" />',
      /^21: <b> is not a word of chapters; allowed: <Step>, <Cite>, .* and Markdown/
    ],
    [
      'a figure',
      '<AllegianceFigure />\n\nHe rowed.<Cite of="v04" />',
      /^21: <AllegianceFigure> is not a word/
    ],
    [
      'a misspelt word',
      'An <Tern of="coxswain">coxswain</Tern> rowed.<Cite of="v04" />',
      /^21: <Tern> is not a word .*did you mean <Term>\?/
    ],
    [
      'a word in small letters',
      'He rowed.<cite of="v04" />',
      /^21: <cite> is not a word .*did you mean <Cite>\?/
    ],
    [
      'an unknown attribute',
      'He rowed.<Cite of="v04" colour="red" />',
      /^21: <Cite> does not know “colour”; allowed: of/
    ],
    [
      'a misspelt attribute',
      '<Dispute off="cf-count" lead="A.">\n\nB.\n\n</Dispute>\n\nC.<Cite of="v04" />',
      /did you mean “of”/
    ],
    ['a missing attribute', 'He rowed.<Cite />', /^21: <Cite> has no “of”; allowed: of/],
    [
      'an attribute twice',
      'He rowed.<Cite of="v04" of="ev-word" />',
      /^21: <Cite>: “of="ev-word"” stands a second time/
    ],
    [
      'code for a value',
      'He rowed.<Cite of={v04} />',
      /^21: <Cite of> holds code in braces; allowed: text in quotation marks/
    ],
    ['code within a value', 'He rowed.<Cite of="t{4}" />', /^21: <Cite of> holds code in braces/],
    ['a spread', 'He rowed.<Cite {...v04} of="v04" />', /^21: <Cite>: “{...v04}” is code/],
    ['an event', 'He rowed.<Cite of="v04" on:click />', /^21: <Cite>: “on:click” is code/],
    ['an attribute without a value', 'He rowed.<Cite of />', /^21: <Cite of> has no value; write of="…"/],
    ['an empty value', 'He rowed.<Cite of="" />', /^21: <Cite of> is empty/],
    [
      'a note without a sentence for the slide',
      '<Note>\n\nA.\n\n</Note>\n\nB.<Cite of="v04" />',
      /^21: <Note> has no “short”; allowed: short$/
    ],
    [
      'a sentence too long for the slide',
      `<Note short="${'A '.repeat(26)}">\n\nA.\n\n</Note>\n\nB.<Cite of="v04" />`,
      /^21: <Note short>: 26 words; allowed: at most 25$/
    ],
    [
      'a straight quotation mark in words that are shown',
      '<Note short="It\'s so">\n\nA.\n\n</Note>\n\nB.<Cite of="v04" />',
      /^21: <Note short> has a straight/
    ],
    [
      'a tag whose quotation mark was forgotten',
      'He rowed.<Cite of="v04 /> Then he left.',
      /^21: the tag <Cite> is not whole/
    ],
    [
      'a citation that is not closed',
      'He rowed.<Cite of="v04"> Then he left.',
      /^21: <Cite> holds nothing; write <Cite of="…" \/>/
    ],
    [
      'a citation with words in it',
      'He rowed.<Cite of="v04">word</Cite> Then he left.',
      /^21: <Cite> holds nothing/
    ],
    [
      'a word that is not closed',
      'An <Term of="coxswain">coxswain.<Cite of="v04" />',
      /^21: <Term> is not closed; write <\/Term>/
    ],
    ['a closing tag too many', 'He rowed.<Cite of="v04" /> So</Term> be it.', /^21: <\/Term> closes nothing/],
    [
      'a term over two paragraphs',
      'An <Term of="coxswain">em\n\nir</Term> rowed.<Cite of="v04" />',
      /^21: <Term> has an empty line/
    ],
    ['an empty term', 'He<Term of="coxswain"></Term> rowed.<Cite of="v04" />', /^21: <Term> is empty/],
    [
      'an unknown row',
      'He rowed.<Cite of="ev-wor" />',
      /^21: <Cite of>: no row “ev-wor”; allowed: the id of a row of events.yaml, .*did you mean “ev-word”/
    ],
    [
      'a source where a row is wanted',
      'He rowed.<Cite of="s-lorne" />',
      /^21: <Cite of>: “s-lorne” is a row of sources.yaml; allowed: .*events.yaml/
    ],
    [
      'an unknown term',
      'An <Term of="shaykh">elder</Term> rowed.<Cite of="v04" />',
      /^21: <Term of>: no row “shaykh”; allowed: .*terms.yaml/
    ],
    [
      'two terms in one',
      'An <Term of="coxswain crews-word">elder</Term> rowed.<Cite of="v04" />',
      /^21: <Term of>: “coxswain crews-word” is more than one id/
    ],
    [
      'a term for a dispute',
      'A.<Cite of="v04" />\n\n<Dispute of="coxswain" lead="B.">\n\nC.\n\n</Dispute>',
      /^23: <Dispute of>: “coxswain” is a row of terms.yaml; allowed: .*disputes.yaml/
    ],
    [
      'two disputes',
      'A.<Cite of="v04" />\n\n<Dispute of="cf-count" lead="B.">\n\nC.\n\n</Dispute>\n\n<Dispute of="cf-count" lead="D.">\n\nE.\n\n</Dispute>',
      /^29: <Dispute>: a second one in this step/
    ],
    [
      'two notes',
      'A.<Cite of="v04" />\n\n<Note short="A.">\n\nC.\n\n</Note>\n\n<Note short="A.">\n\nE.\n\n</Note>',
      /^29: <Note>: a second one in this step/
    ],
    [
      'a citation in a note',
      'A.<Cite of="v04" />\n\n<Note short="A.">\n\nC.<Cite of="v04" />\n\n</Note>',
      /^25: <Cite> inside <Note>; allowed: directly in a <Step> or in its <Dispute>/
    ],
    ['no citation', 'He rowed.', /^19: <Step>: the step cites nothing/],
    [
      'no citation but in the margin note',
      'He rowed.\n\n<Dispute of="cf-count" lead="Six?">\n\nSix.<Cite of="st-1200" />\n\n</Dispute>',
      /^19: <Step>: only its margin note cites; write <Cite of="…" \/> after what the step itself says$/
    ]
  ])('%s', (_what, prose, says) => {
    expect(say(withProse(prose)).join('\n')).toMatch(says);
  });

  it.each([
    ['a bad id', 'a-word', 'A_Word', /^19: <Step>: the id “A_Word” is not in kebab-case/],
    ['no words in its title', 'Six crews row', ' ', /^19: <Step title> is empty$/],
    [
      'a long title',
      'Six crews row',
      'Six of thirty one crews row words',
      /^19: <Step>: the title has 7 words; allowed: at most 6/
    ],
    [
      'a bad date',
      '1968-10-12"',
      'October 1968"',
      /^19: <Step at>: “October 1968” is not a possible date; allowed: \d{4}, /
    ],
    [
      'a date outside the figure',
      '1968-10-12"',
      '1975"',
      /^19: <Step at>: “1975” ends outside .* 1965-06 to 1973-12/
    ],
    [
      'an unknown figure',
      '"allegiance"',
      '"alegiance"',
      /^19: <Step lead>: no figure “alegiance”; allowed: map, strength, allegiance.*did you mean/
    ],
    [
      'an unknown actor',
      '"mill-crew"',
      '"mill-crew ferrymen"',
      /^19: <Step focus>: no row “ferrymen”; allowed: .*actors.yaml/
    ],
    [
      'no title',
      ' title="Six crews row"',
      '',
      /^19: <Step> has no “title”; allowed: id, title, at, lead, and if wanted says, focus/
    ]
  ])('a step with %s', (_what, was, is, says) => {
    const [head, body] = [good.slice(0, front.length), good.slice(front.length)];
    expect(only(head + body.replace(was, is))).toMatch(says);
  });

  it('a step that is empty', () => {
    expect(say(withBody(`${open}\n\n</Step>`)).join('\n')).toMatch(/^19: <Step> is empty/);
  });

  it('a chapter without steps', () => {
    expect(only(front)).toMatch(/^1: no <Step>/);
  });

  it('a step that was not closed is told once, and the steps after it are still read', () => {
    const second = open.replace('a-word', 'a-club').replace('1968-10-12', '1968-99');
    const third = open.replace('a-word', 'an-end').replace('1968-10-12', '1968-88');
    const prose = 'A.<Cite of="v04" />';
    const faults = say(
      withBody([open, prose, second, prose, '</Step>', third, prose, '</Step>'].join('\n\n'))
    );
    expect(faults).toHaveLength(3);
    expect(faults[0]).toMatch(/^23: <Step> inside the <Step> of line 19; close that one with <\/Step> first/);
    expect(faults[1]).toMatch(/^23: <Step at>: “1968-99”/);
    expect(faults[2]).toMatch(/^29: <Step at>: “1968-88”/);
  });

  it('a citation, a dispute and a note outside any step', () => {
    const faults = say(good.replace(open, `<Note short="A.">\n\nA.\n\n</Note>\n\n${open}`));
    expect(faults.join('\n')).toMatch(/^19: <Note> outside any <Step>/);
  });
});

describe('All faults come at once', () => {
  it('reports ten in one chapter, each with file and line', () => {
    const source = `---
chapter:
  id: slipway
  number: 1
  title: A club on paper
  years: 1968
  question: Did the word hold?
  covers: Describes a word; nobody in it is real.
  checked: '2026-11-21'
  allegiance:
    from: '1965-06'
    to: '1973-12'
    columns: ['1965-12', '1968-01', '1968-10-12', '1968-10-15', '1969-12', '1973-12']
    lanes: [15.5, 25.5, 17, 27.5, 24.5]
  map: {from: '1965-06', to: '1973-12', frame: lake}
  strength: {actors: [mill-crew], limit: 15000}
---

<Step id="a-word" title="Six crews row" at="12 October 1968" lead="allegiance" focus="mill-crew nobody" point="place:mill-crew">

Six crews "rowed.<Cite of="ev-nothing" />

<Term of="coxswain">Coxswains</Term> came **too**.

</Step>

Text that belongs nowhere.

<Step id="a-word" title="A club is declared" at={1968} lead="globe" point="place:mill-crew">
A club {was} declared.<Cite of="ev-club" />

</Step>
`;
    const faults = check(source);
    expect(faults.every((fault) => fault.file === file && fault.says !== '')).toBe(true);
    expect(faults.map((fault) => fault.line)).toEqual([6, 14, 19, 19, 21, 21, 23, 27, 29, 29, 29, 29, 30]);
  });

  it('tells of two chapters that share a step, a number or an id', () => {
    expect(
      checkAll({
        [file]: good,
        'content/chapters/2-regatta.svx': regatta,
        'content/chapters/1-copy.svx': good.replaceAll('a-word', 'another-word')
      })
    ).toEqual([
      '2-regatta.svx:19: <Step>: the id “a-word” is that of a step of content/chapters/1-slipway.svx too; ids are unique in the whole site',
      '1-copy.svx:1: the file is called 1-copy.svx; allowed, by its number and id: 1-slipway.svx',
      '1-copy.svx:1: the id “slipway” is that of content/chapters/1-slipway.svx too; each chapter has its own',
      '1-copy.svx:1: the number 1 is that of content/chapters/1-slipway.svx too; each chapter has its own'
    ]);
  });

  it('tells of a number that leaves a gap, unless a chapter cannot be read that may fill it', () => {
    const late = regatta.replace('number: 2', 'number: 3').replaceAll('a-word', 'b-word');
    const files = { [file]: good, 'content/chapters/3-regatta.svx': late };
    expect(checkAll(files)).toEqual([
      '3-regatta.svx:4: front matter: chapter.number: 3, and no chapter has the number 2; allowed: 1, 2, 3 … without a gap'
    ]);
    const unread = { ...files, [file]: good.replace('number: 1', 'number: one') };
    expect(checkAll(unread)).toEqual([expect.stringMatching(/^1-slipway.svx:4: .*not a number/)]);
  });
});

const regatta = good.replace('id: slipway', 'id: regatta').replace('number: 1', 'number: 2');

/** Faults of several chapters: “1-slipway.svx:19: …” */
function checkAll(files: Record<string, string>): string[] {
  const chapters = Object.entries(files).map(([name, source]) => parseChapter(name, source));
  return checkChapters(chapters, ledger).map(
    (fault) => `${fault.file.slice(17)}:${fault.line}: ${fault.says}`
  );
}
