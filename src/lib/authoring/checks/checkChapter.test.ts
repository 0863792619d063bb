import type { Fault } from '../../reading/fault';
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../ledger/build/schema';
import { checkChapter, checkChapters } from './checkChapter';
import { readStoryboard } from '../parsing/chapter';

const file = 'content/chapters/3-declaration.svx';
const rows = (...ids: string[]) => ids.map((id) => ({ id }));
const ledger = {
  sources: rows('s-orton'),
  actors: rows('msm', 'aqm', 'al-zawi'),
  places: rows('baghdad'),
  events: rows('ev-oath', 'ev-state'),
  ties: rows('tie-oath'),
  evidence: rows('t04'),
  strengths: rows('st-12000'),
  disputes: rows('cf-count'),
  quotes: rows('q-there'),
  terms: rows('bayah', 'emir')
} as unknown as Ledger;

const front = `---
chapter:
  id: declaration
  number: 3
  title: A state on paper
  years: '2006/2011'
  question: Did the oath hold?
  covers: Describes an oath; no images of violence.
  checked: '2026-11-21'
  allegiance:
    from: '2004-06'
    to: '2011-12'
    columns: ['2004-12', '2006-01', '2006-10-12', '2006-10-15', '2007-12', '2011-12']
    lanes: [15.5, 25.5, 17, 27.5, 14.5]
  map: {from: '2004-06', to: '2011-12', frame: levant}
  strength: {actors: [msm], limit: 15000}
---
`;
/** The front matter has 15 lines; the body begins on line 16, which is empty. */
const withBody = (body: string): string => `${front}\n${body}\n`;
const open = '<Step id="an-oath" title="Six tribes swear" at="2006-10-12" lead="allegiance" focus="msm">';
/** A chapter of one step; its first paragraph is line 19. */
const withProse = (prose: string): string => withBody(`${open}\n\n${prose}\n\n</Step>`);
const good = withProse('Six tribes swore.<Cite of="ev-oath" />');

const check = (source: string): Fault[] => checkChapter(file, source, ledger);
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
    const ids = 'ev-oath tie-oath t04 st-12000 q-there cf-count al-zawi baghdad';
    expect(say(withProse(`Six tribes swore.<Cite of="${ids}" />`))).toEqual([]);
  });

  it('gives its storyboard', () => {
    const story = readStoryboard(
      file,
      withBody(`${open}

One <Term of="emir">emir</Term> said a *thing*.<Cite of="ev-state ev-oath" /><Cite of="t04 ev-state" />

<Dispute of="cf-count" lead="They differ.">

Six or thirty.<Cite of="st-12000" />

</Dispute>

<Note short="Six tribes swear.">

Ask **who** counted &amp; [why](#an-oath).

Then wait.

</Note>

</Step>`)
    );
    expect(story.chapter.title).toBe('A state on paper');
    expect(story.chapter.allegiance.lanes).toEqual([15.5, 25.5, 17, 27.5, 14.5]);
    expect(story.steps).toEqual([
      {
        id: 'an-oath',
        title: 'Six tribes swear',
        at: '2006-10-12',
        says: '12 October 2006',
        lead: 'allegiance',
        focus: ['msm'],
        cites: ['ev-state', 'ev-oath', 't04', 'st-12000'],
        terms: ['emir'],
        disputes: ['cf-count'],
        note: { short: 'Six tribes swear.', text: 'Ask who counted & why.\n\nThen wait.' }
      }
    ]);
  });

  it('has no storyboard once it has a fault', () => {
    expect(() => readStoryboard(file, good.replace('2006-10-12"', '2006-13"'))).toThrow(
      'content/chapters/3-declaration.svx:19: <Step at>: “2006-13” is not a possible date'
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
    ['is bad YAML', good.replace('number: 3', 'number: [3'), /^5: front matter: not YAML/],
    [
      'has a colon in plain text',
      good.replace('Did the', 'Asked: did the'),
      /^7: front matter: not YAML: .*colon/
    ],
    [
      'has one key twice',
      good.replace('  number: 3', '  number: 3\n  number: 4'),
      /^5: front matter: not YAML: .*unique/
    ],
    ['holds a reference', good.replace("'2011-12'", "*'2011-12'"), /^12: .*a \* begins a reference in YAML/],
    ['holds a tag', good.replace('A state', 'A <b>state'), /^5: .*title: one of < > { }/],
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
      'has an unknown id',
      good.replace('id: declaration', 'id: paper'),
      /^3: .*not a chapter; allowed: origins, pledge/
    ],
    ['has no question in it', good.replace('hold?', 'hold.'), /^7: .*question mark/],
    [
      'has a straight quotation mark',
      good.replace('A state on', "A state's"),
      /^5: .*straight quotation mark/
    ],
    [
      'drops text after a #',
      good.replace('A state on paper', 'A state # on paper'),
      /^5: .*everything from # on is dropped/
    ]
  ])('%s', (_what, source, says) => {
    expect(say(source).join('\n')).toMatch(says);
  });

  it.each([
    ["'2006/2011'", '2006/2011', 6],
    ["'2026-11-21'", '2026-11-21', 9],
    ["'2004-06'", '2004-06', 11],
    ["'2004-12', '2006-01'", "2004-12, '2006-01'", 13]
  ])('has the date %s without its quotation marks', (quoted, bare, line) => {
    expect(only(good.replace(quoted, bare))).toMatch(
      new RegExp(`^${line}: front matter: the date .* not in quotation marks`)
    );
  });

  it('has a year that YAML takes for a number', () => {
    expect(only(good.replace("'2006/2011'", '2006'))).toMatch(
      /^6: .*the date 2006 is not in quotation marks; write '2006'/
    );
  });

  it.each([
    ['an impossible date', "'2004-06'", "'2004-13'", /^11: .*not a possible date/],
    ['edges that are turned round', "to: '2011-12'", "to: '2003'", /^12: .*not after from \(2004-06\)/],
    [
      'columns out of order',
      "'2004-12', '2006-01'",
      "'2006-01', '2004-12'",
      /^13: .*“2004-12” does not come after “2006-01”/
    ],
    ['a column outside the figure', "'2004-12'", "'2003-12'", /^13: .*“2003-12” is outside the figure/],
    ['too few columns', "'2004-12', ", '', /^13: .*fewer than 6 columns/],
    ['four lanes', '15.5, ', '', /^14: .*lanes: not five numbers/],
    [
      'a map that ends before it begins',
      "'2011-12', frame",
      "'2003-12', frame",
      /^15: .*map.to: not after from/
    ],
    [
      'a map with an unknown frame',
      'frame: levant',
      'frame: levent',
      /^15: .*not a frame of the map; allowed: wide, levant/
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
      "'2011-12'\n    columns",
      "'2011-12'\n    actors: [msm, nobody]\n    columns"
    );
    expect(only(source)).toMatch(/^13: allegiance.actors: no row “nobody”; allowed: .*actors.yaml/);
    const strength = good.replace('actors: [msm]', 'actors: [msm, msmm]');
    expect(only(strength)).toMatch(/^16: strength.actors: no row “msmm”; .*did you mean “msm”/);
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
      withProse('A.<Cite of="t04" />\n\n<Note short="A.">\n\nB.\n\n</Note>\nC **d**.'),
      /^27: no empty line after <\/Note>/
    ],
    [
      'a paragraph that begins with a word',
      withProse('<Term of="emir">Emirs</Term> **swore**.<Cite of="t04" />'),
      /^21: a line begins with <Term>/
    ],
    [
      'a line that begins with a word',
      withProse('Six swore.\n<Cite of="t04" /> Then **two**.'),
      /^22: a line begins with <Cite>/
    ],
    [
      'a line that begins with a closing tag',
      withProse('An <Term of="emir">emir\n</Term> **swore**.<Cite of="t04" />'),
      /^22: a line begins with <\/Term>/
    ],
    [
      'a list item that begins with a word',
      withProse('- <Term of="emir">Emir</Term> **a**.<Cite of="t04" />'),
      /^21: a line begins with <Term>/
    ],
    [
      'straight quotation marks',
      withProse('He "swore.<Cite of="t04" />'),
      /^21: a straight quotation mark; allowed: “ and ”/
    ],
    [
      'a straight apostrophe',
      withProse('Al-Qaeda\'s oath.<Cite of="t04" />'),
      /^21: a straight apostrophe; allowed: ’/
    ],
    [
      'a footnote',
      withProse('He swore.[^1] Twice.<Cite of="t04" />'),
      /^21: a footnote in Markdown .*<Cite of/
    ],
    [
      'a footnote’s text',
      withProse('He swore.<Cite of="t04" />\n\n[^1]: Twice.'),
      /^23: a footnote in Markdown/
    ],
    [
      'a link definition',
      withProse('He swore.<Cite of="t04" />\n\n[oath]: #an-oath'),
      /^23: a link definition is not printed/
    ],
    [
      'a line that makes a heading of the one above',
      withProse('He swore.<Cite of="t04" />\n---'),
      /^22: a rule, or a line that turns/
    ],
    ['a heading', withProse('## Oaths\n\nHe swore.<Cite of="t04" />'), /^21: a heading; a step has one/],
    ['a picture', withProse('He ![swore](oath.png).<Cite of="t04" />'), /21: a picture/],
    ['computer code', withProse('He `swore`.<Cite of="t04" />'), /^21: a backtick/],
    [
      'a link that holds under one address only',
      withProse('He [swore](/disputes/).<Cite of="t04" />'),
      /^21: a link that would not hold/
    ],
    ['code', withProse('He {swore} twice.<Cite of="t04" />'), /^21: “{swore}” would be run as code/],
    ['a brace', withProse('He { swore.<Cite of="t04" />'), /^21: a stray { would be run as code/],
    [
      'a brace in disguise',
      withProse('He &#123;swore&#125;.<Cite of="t04" />'),
      /^21: a brace, .* even when written so/
    ],
    ['a stray <', withProse('Less < more.<Cite of="t04" />'), /^21: a stray <; write &lt;/],
    [
      'an address in <>',
      withProse('See <https://example.org>.<Cite of="t04" />'),
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
      'He <b>swore</b>.<Cite of="t04" />',
      /^21: <b> is not a word of chapters; allowed: <Step>, <Cite>, .* and Markdown/
    ],
    [
      'a figure',
      '<AllegianceFigure />\n\nHe swore.<Cite of="t04" />',
      /^21: <AllegianceFigure> is not a word/
    ],
    [
      'a misspelt word',
      'An <Tern of="emir">emir</Tern> swore.<Cite of="t04" />',
      /^21: <Tern> is not a word .*did you mean <Term>\?/
    ],
    [
      'a word in small letters',
      'He swore.<cite of="t04" />',
      /^21: <cite> is not a word .*did you mean <Cite>\?/
    ],
    [
      'an unknown attribute',
      'He swore.<Cite of="t04" colour="red" />',
      /^21: <Cite> does not know “colour”; allowed: of/
    ],
    [
      'a misspelt attribute',
      '<Dispute off="cf-count" lead="A.">\n\nB.\n\n</Dispute>\n\nC.<Cite of="t04" />',
      /did you mean “of”/
    ],
    ['a missing attribute', 'He swore.<Cite />', /^21: <Cite> has no “of”; allowed: of/],
    [
      'an attribute twice',
      'He swore.<Cite of="t04" of="ev-oath" />',
      /^21: <Cite>: “of="ev-oath"” stands a second time/
    ],
    [
      'code for a value',
      'He swore.<Cite of={t04} />',
      /^21: <Cite of> holds code in braces; allowed: text in quotation marks/
    ],
    ['code within a value', 'He swore.<Cite of="t{4}" />', /^21: <Cite of> holds code in braces/],
    ['a spread', 'He swore.<Cite {...t04} of="t04" />', /^21: <Cite>: “{...t04}” is code/],
    ['an event', 'He swore.<Cite of="t04" on:click />', /^21: <Cite>: “on:click” is code/],
    ['an attribute without a value', 'He swore.<Cite of />', /^21: <Cite of> has no value; write of="…"/],
    ['an empty value', 'He swore.<Cite of="" />', /^21: <Cite of> is empty/],
    [
      'a note without a sentence for the slide',
      '<Note>\n\nA.\n\n</Note>\n\nB.<Cite of="t04" />',
      /^21: <Note> has no “short”; allowed: short$/
    ],
    [
      'a sentence too long for the slide',
      `<Note short="${'A '.repeat(26)}">\n\nA.\n\n</Note>\n\nB.<Cite of="t04" />`,
      /^21: <Note short>: 26 words; allowed: at most 25$/
    ],
    [
      'a straight quotation mark in words that are shown',
      '<Note short="It\'s so">\n\nA.\n\n</Note>\n\nB.<Cite of="t04" />',
      /^21: <Note short> has a straight/
    ],
    [
      'a tag whose quotation mark was forgotten',
      'He swore.<Cite of="t04 /> Then he left.',
      /^21: the tag <Cite> is not whole/
    ],
    [
      'a citation that is not closed',
      'He swore.<Cite of="t04"> Then he left.',
      /^21: <Cite> holds nothing; write <Cite of="…" \/>/
    ],
    [
      'a citation with words in it',
      'He swore.<Cite of="t04">oath</Cite> Then he left.',
      /^21: <Cite> holds nothing/
    ],
    [
      'a word that is not closed',
      'An <Term of="emir">emir.<Cite of="t04" />',
      /^21: <Term> is not closed; write <\/Term>/
    ],
    ['a closing tag too many', 'He swore.<Cite of="t04" /> So</Term> be it.', /^21: <\/Term> closes nothing/],
    [
      'a term over two paragraphs',
      'An <Term of="emir">em\n\nir</Term> swore.<Cite of="t04" />',
      /^21: <Term> has an empty line/
    ],
    ['an empty term', 'He<Term of="emir"></Term> swore.<Cite of="t04" />', /^21: <Term> is empty/],
    [
      'an unknown row',
      'He swore.<Cite of="ev-oat" />',
      /^21: <Cite of>: no row “ev-oat”; allowed: the id of a row of events.yaml, .*did you mean “ev-oath”/
    ],
    [
      'a source where a row is wanted',
      'He swore.<Cite of="s-orton" />',
      /^21: <Cite of>: “s-orton” is a row of sources.yaml; allowed: .*events.yaml/
    ],
    [
      'an unknown term',
      'An <Term of="shaykh">elder</Term> swore.<Cite of="t04" />',
      /^21: <Term of>: no row “shaykh”; allowed: .*terms.yaml/
    ],
    [
      'two terms in one',
      'An <Term of="emir bayah">elder</Term> swore.<Cite of="t04" />',
      /^21: <Term of>: “emir bayah” is more than one id/
    ],
    [
      'a term for a dispute',
      'A.<Cite of="t04" />\n\n<Dispute of="emir" lead="B.">\n\nC.\n\n</Dispute>',
      /^23: <Dispute of>: “emir” is a row of terms.yaml; allowed: .*disputes.yaml/
    ],
    [
      'two disputes',
      'A.<Cite of="t04" />\n\n<Dispute of="cf-count" lead="B.">\n\nC.\n\n</Dispute>\n\n<Dispute of="cf-count" lead="D.">\n\nE.\n\n</Dispute>',
      /^29: <Dispute>: a second one in this step/
    ],
    [
      'two notes',
      'A.<Cite of="t04" />\n\n<Note short="A.">\n\nC.\n\n</Note>\n\n<Note short="A.">\n\nE.\n\n</Note>',
      /^29: <Note>: a second one in this step/
    ],
    [
      'a citation in a note',
      'A.<Cite of="t04" />\n\n<Note short="A.">\n\nC.<Cite of="t04" />\n\n</Note>',
      /^25: <Cite> inside <Note>; allowed: directly in a <Step> or in its <Dispute>/
    ],
    ['no citation', 'He swore.', /^19: <Step>: the step cites nothing/],
    [
      'no citation but in the margin note',
      'He swore.\n\n<Dispute of="cf-count" lead="Six?">\n\nSix.<Cite of="st-12000" />\n\n</Dispute>',
      /^19: <Step>: only its margin note cites; write <Cite of="…" \/> after what the step itself says$/
    ]
  ])('%s', (_what, prose, says) => {
    expect(say(withProse(prose)).join('\n')).toMatch(says);
  });

  it.each([
    ['a bad id', 'an-oath', 'An_Oath', /^19: <Step>: the id “An_Oath” is not in kebab-case/],
    ['no words in its title', 'Six tribes swear', ' ', /^19: <Step title> is empty$/],
    [
      'a long title',
      'Six tribes swear',
      'Six of thirty one tribes swear oaths',
      /^19: <Step>: the title has 7 words; allowed: at most 6/
    ],
    [
      'a bad date',
      '2006-10-12"',
      'October 2006"',
      /^19: <Step at>: “October 2006” is not a possible date; allowed: 2006, 2006-10/
    ],
    [
      'a date outside the figure',
      '2006-10-12"',
      '2014"',
      /^19: <Step at>: “2014” ends outside .* 2004-06 to 2011-12/
    ],
    [
      'an unknown figure',
      '"allegiance"',
      '"alegiance"',
      /^19: <Step lead>: no figure “alegiance”; allowed: map, strength, allegiance.*did you mean/
    ],
    ['an unknown actor', '"msm"', '"msm jtj"', /^19: <Step focus>: no row “jtj”; allowed: .*actors.yaml/],
    [
      'no title',
      ' title="Six tribes swear"',
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
    const second = open.replace('an-oath', 'a-state').replace('2006-10-12', '2006-99');
    const third = open.replace('an-oath', 'an-end').replace('2006-10-12', '2006-88');
    const prose = 'A.<Cite of="t04" />';
    const faults = say(
      withBody([open, prose, second, prose, '</Step>', third, prose, '</Step>'].join('\n\n'))
    );
    expect(faults).toHaveLength(3);
    expect(faults[0]).toMatch(/^23: <Step> inside the <Step> of line 19; close that one with <\/Step> first/);
    expect(faults[1]).toMatch(/^23: <Step at>: “2006-99”/);
    expect(faults[2]).toMatch(/^29: <Step at>: “2006-88”/);
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
  id: declaration
  number: 3
  title: A state on paper
  years: 2006
  question: Did the oath hold?
  covers: Describes an oath; no images of violence.
  checked: '2026-11-21'
  allegiance:
    from: '2004-06'
    to: '2011-12'
    columns: ['2004-12', '2006-01', '2006-10-12', '2006-10-15', '2007-12', '2011-12']
    lanes: [15.5, 25.5, 17, 27.5, 24.5]
  map: {from: '2004-06', to: '2011-12', frame: levant}
  strength: {actors: [msm], limit: 15000}
---

<Step id="an-oath" title="Six tribes swear" at="12 October 2006" lead="allegiance" focus="msm nobody">

Six tribes "swore.<Cite of="ev-nothing" />

<Term of="emir">Emirs</Term> came **too**.

</Step>

Text that belongs nowhere.

<Step id="an-oath" title="A state is declared" at={2006} lead="globe">
A state {was} declared.<Cite of="ev-state" />

</Step>
`;
    const faults = check(source);
    expect(faults.every((fault) => fault.file === file && fault.says !== '')).toBe(true);
    expect(faults.map((fault) => fault.line)).toEqual([6, 14, 19, 19, 21, 21, 23, 27, 29, 29, 29, 29, 30]);
  });

  it('tells of two chapters that share a step, a number or an id, and of a file that is not read', () => {
    const faults = checkChapters(
      {
        [file]: good,
        'content/chapters/4-split.svx': good
          .replace('id: declaration', 'id: split')
          .replace('number: 3', 'number: 4'),
        'content/chapters/3-copy.svx': good.replaceAll('an-oath', 'another-oath'),
        'content/chapters/notes.md': 'Notes.'
      },
      ledger
    ).map((fault) => `${fault.file.slice(17)}:${fault.line}: ${fault.says}`);
    expect(faults).toEqual([
      '4-split.svx:19: <Step>: the id “an-oath” is that of a step of content/chapters/3-declaration.svx too; ids are unique in the whole site',
      '3-copy.svx:1: the file is called 3-copy.svx; allowed, by its number and id: 3-declaration.svx',
      '3-copy.svx:1: the id “declaration” is that of content/chapters/3-declaration.svx too; each chapter has its own',
      '3-copy.svx:1: the number 3 is that of content/chapters/3-declaration.svx too; each chapter has its own',
      'notes.md:1: not read; the file of a chapter ends in .svx'
    ]);
  });
});
