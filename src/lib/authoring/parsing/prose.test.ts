import { describe, expect, it } from 'vitest';
import { parseChapter } from './chapter';
import { findQuotations, type Prose } from './prose';
import { chapterWith } from './smallChapter';

/** The prose and the margin notes of a step with some text, which begins on line 21. */
const read = (text: string): Prose[] => {
  const [step] = parseChapter('3.svx', chapterWith(text)).steps;
  return step ? [step.prose, ...step.margins] : [];
};
const marked =
  'He was [there](https://example.org) &amp; a\n<Term of="coxswain">*leader*</Term>’s man.<Cite of="q-flag" /> So.\n\n' +
  '<Dispute of="cf-crew" lead="Who?">\n\nNobody <Term of="crews-word">rowed</Term>.\n\n</Dispute>\n\n<Note>\n\nAsk.\n\n</Note>';

describe('The text of a step', () => {
  it('has no tags, addresses and notes in it, and words stay joined to what follows a tag', () => {
    const [prose, margin] = read(marked).map(({ text }) => text.trim().replace(/\s+/g, ' '));
    expect(prose).toBe('He was [there a *leader*’s man. So.');
    expect(margin).toBe('Nobody rowed.');
  });

  it('knows where its terms stand, and on which line', () => {
    const links = read(marked).map(({ text, links, lineOf }) =>
      links.map(({ id, from, to }) => [id, text.slice(from, to), lineOf(from)])
    );
    expect(links).toEqual([[['coxswain', '*leader*', 22]], [['crews-word', 'rowed', 26]]]);
  });
});

describe('Quotations', () => {
  const find = (text: string): string[] => findQuotations(text).map(({ from, to }) => text.slice(from, to));

  it('are found from their opening to their closing marks, those inside others with them', () => {
    expect(find('A “b” c “d ‘e’ f” and “g “h” i”.')).toEqual(['“b”', '“d ‘e’ f”', '“g “h” i”']);
  });

  it('that are not closed end with their paragraph', () => {
    expect(find('A “b c\nd.\n\nE “f” g.')).toEqual(['“b c\nd.', '“f”']);
  });
});
