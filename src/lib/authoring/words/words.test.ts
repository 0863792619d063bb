import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import CiteAlone from './fixtures/CiteAlone.svelte';
import PlainMode from './fixtures/PlainMode.svelte';
import * as words from './index';
import { readStoryboard } from '../parsing/chapter';
import type { Storyboard } from './storyboard';
import { checkProps } from './vocabulary';

const file = './fixtures/chapter.svx';
const [module] = Object.values(
  import.meta.glob<{ default: Component }>('./fixtures/chapter.svx', { eager: true })
);
const [source] = Object.values(
  import.meta.glob<string>('./fixtures/chapter.svx', { query: '?raw', import: 'default', eager: true })
);
const chapter = module!.default;
const storyboard = readStoryboard(file, source!);

/** HTML without Svelte's own comments and the spaces between tags. */
const htmlOf = (props: { chapter: Component; storyboard: Storyboard; withNotes?: boolean }): string =>
  render(PlainMode, { props })
    .body.replace(/<!--.*?-->/g, '')
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><');

describe('A chapter in a mode', () => {
  const html = htmlOf({ chapter, storyboard });

  it('is the whole vocabulary: five words and no more', () => {
    expect(Object.keys(words).sort()).toEqual(['Cite', 'Dispute', 'Note', 'Step', 'Term']);
  });

  it('shows each step through the mode’s own snippet, in order', () => {
    expect(html).toMatch(/<section id="a-word" data-index="0"><h2>Six crews row<\/h2>/);
    expect(html).toMatch(/<section id="a-club" data-index="1"><h2>A club is declared<\/h2>/);
  });

  it('numbers citations by their first appearance in the step, and starts again in the next', () => {
    expect([...html.matchAll(/<sup>(.*?)<\/sup>/g)].map((hit) => hit[1])).toEqual(['1 2', '3 1', '4', '1']);
  });

  it('keeps Markdown as Markdown around words and inside them', () => {
    expect(html).toContain('a <em>word</em> on 12 October');
    expect(html).toContain('“was <strong>there</strong>”');
    expect(html).toContain('<a href="#term-crews-word">word</a>');
    expect(html).toContain(
      '<aside data-of="cf-count"><strong>The counts differ.</strong><p>Six, says <em>one</em>;'
    );
    expect(html).toContain('<a href="#a-club">link</a>');
  });

  it('keeps notes from readers and gives them to presenters', () => {
    expect(html).not.toContain('counted');
    expect(htmlOf({ chapter, storyboard, withNotes: true })).toContain(
      '<div data-short="Six crews row a word."><p>Ask <strong>who</strong> counted.</p>'
    );
  });

  it('refuses a step that the storyboard does not know', () => {
    const { chapter: head } = storyboard;
    expect(() => htmlOf({ chapter, storyboard: { chapter: head, steps: [] } })).toThrow(
      /<Step id="a-word"> is not in the storyboard of “A club on paper”/
    );
  });

  it('refuses a word outside any step', () => {
    expect(() => htmlOf({ chapter: CiteAlone, storyboard })).toThrow(/<Cite> stands outside any <Step>/);
  });
});

describe('Each word looks at what it was given', () => {
  it.each([
    [
      'Step',
      { id: 'a', title: 'b', at: '1968' },
      /<Step> has no “lead”; allowed: id, title, at, lead, and if wanted says, focus/
    ],
    ['Step', { id: 'a', title: 'b', at: '1968', lead: 'map', colour: 'red' }, /does not know “colour”/],
    ['Cite', {}, /<Cite> has no “of”/],
    ['Cite', { of: ' ' }, /“of” is not text; write of="…"/],
    ['Term', { of: 3 }, /“of” is not text/],
    ['Dispute', { of: 'cf-a' }, /<Dispute> has no “lead”/],
    ['Note', { shrot: 'x' }, /does not know “shrot”; allowed: short/]
  ] as const)('%s %j', (word, given, says) => {
    expect(() => checkProps(word, given)).toThrow(says);
  });
});
