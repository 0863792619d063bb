import { describe, expect, it } from 'vitest';
import { sayFault } from '../../reading/fault';
import { parseAbout, readAbout } from './about';

const text = `# About the club

It tells *all*.

## Method {#method}

There are {rows} rows and {pages} pages, and [limits](#limits).

### How it stands

- {reported} One says so,
  in two lines.
- {claimed} A party says so.

{checked}

## Limits, and why {#limits: Limits}

See [sources](../sources/), [terms](https://example.org/).

- one
- two
`;
/** The text with one of its lines replaced */
const faultsWith = (line: number, written: string): string[] =>
  parseAbout(
    text
      .split('\n')
      .map((one, index) => (index + 1 === line ? written : one))
      .join('\n')
  ).faults.map(({ file, line, says }) => `${file}:${line}: ${says}`);

describe('the text of About', () => {
  it('has a title, what leads, and sections with ids and shorter names', () => {
    const { title, lead, sections } = readAbout(text);
    expect([title, lead.trim()]).toEqual(['About the club', 'It tells *all*.']);
    expect(sections.map(({ id, title, short }) => [id, title, short])).toEqual([
      ['method', 'Method', 'Method'],
      ['limits', 'Limits, and why', 'Limits']
    ]);
    expect(sections[0]?.body).toContain('{rows} rows');
    expect(sections[0]?.body).toContain('### How it stands');
  });

  it.each([
    [1, 'About', '1: no title; allowed: # and'],
    [1, '# About it’s {rows}', '1: {rows} is no placeholder of a heading; allowed: none'],
    [3, '', '1: nothing leads; allowed: a paragraph'],
    [5, '## Method', '5: “Method” has no id; allowed: ## Method {#an-id}'],
    [5, '## Method {#limits}', '17: the id “limits” stands twice'],
    [7, 'There are {row} rows. [x](#limits)', '7: {row} is no placeholder; allowed: rows, actors'],
    [7, 'There are {row} rows. [x](#limits)', '; did you mean “rows”?'],
    [7, 'A {rows rows.', '7: a stray {; allowed: {name}'],
    [
      7,
      'A [limit](#limit).',
      '7: a link to “#limit”; allowed: https://…, ../ and a page of the work, or a section: #method, #limits'
    ],
    [7, 'A [page](/sources/).', '7: a link to “/sources/”; allowed'],
    [7, 'A <script>.', '7: <script: a tag; allowed: Markdown'],
    [7, '</p> it', '7: </p: a tag; allowed: Markdown'],
    [7, '<!-- it -->', '7: <!--: a tag; allowed: Markdown'],
    [7, '1 < 2', '7: a stray <; write &lt;'],
    [7, "the club's", '7: a straight apostrophe; allowed: ’'],
    [7, 'a "word"', '7: a straight quotation mark; allowed: “ and ”'],
    [7, 'a note[^1]', '7: a footnote; allowed: none'],
    [7, '![a flag](https://example.org/)', '7: a picture; allowed: none'],
    [7, 'A &#123; brace', '7: a brace, which would be run as code'],
    [7, '    set in', '7: a line set in after an empty one'],
    [9, '#### Deeper', '9: #### in this place; allowed: #'],
    [11, 'It is {reported} so.', '11: {reported} begins what the standing means'],
    [13, '- A party says so.', '13: an item without a standing in a list of standings'],
    [14, 'Checked:', '15: {checked} is a table; allowed: alone between two empty lines']
  ])('has a fault in line %i: %s', (line, written, says) => {
    expect(faultsWith(line, written).join('\n')).toContain(says);
  });

  it('is missed, and needs sections', () => {
    expect(parseAbout(undefined).faults.map(sayFault)).toEqual([
      expect.stringMatching(/^content\/about\.md: missing file/)
    ]);
    expect(parseAbout('# A\n\nIt leads.').faults.map(sayFault)).toEqual([
      'content/about.md:3: no section; allowed: ## Heading {#id}'
    ]);
    expect(() => readAbout('')).toThrow('content/about.md:1: no title');
  });
});
