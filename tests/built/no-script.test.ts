import { describe, expect, it } from 'vitest';
import { chapters, story } from '../story';
import { attribute, readPage, stepsOf, tags, textOf } from './site';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe.each(chapters)('without script $id', ({ id, title, steps }) => {
  const html = readPage(`chapters/${id}/`);
  const written = stepsOf(html);

  it('has every step in its order, each with its heading, its text and its own figure of its own kind', () => {
    expect(written.map((step) => step.id)).toEqual(steps.map((step) => step.id));
    steps.forEach(({ id: step, title: heading, lead }, index) => {
      const part = written[index]?.html ?? '';
      expect(plain(textOf(part)), step).toContain(plain(textOf(heading)));
      expect((part.match(/<p>[^<]/g) ?? []).length, step).toBeGreaterThan(0);
      const figures = part.split(/(?=<figure\b)/).slice(1);
      expect(figures, step).toHaveLength(1);
      const [figure = ''] = figures;
      expect(attribute(tags(figure, 'figure')[0] ?? '', 'data-scene'), step).toBe(lead);
      expect(
        tags(figure, 'svg').some((tag) => new RegExp(`class="[^"]*\\b${lead}\\b`).test(tag)),
        step
      ).toBe(true);
      // What the figure says, in words and as a table
      expect(tags(figure, 'details'), step).toHaveLength(1);
      expect(tags(figure, 'tr').length, step).toBeGreaterThan(1);
      expect(attribute(tags(figure, 'svg')[0] ?? '', 'aria-label'), step).toBeTruthy();
    });
  });

  it('cites in every step, each number leads to its note, each note to a source, and each source is there', () => {
    const notes = new Map(
      html
        .split(/(?=<li[^>]*\sid="note-)/)
        .slice(1)
        .map((part) => [
          attribute(part.slice(0, part.indexOf('>') + 1), 'id') ?? '',
          part.slice(0, part.indexOf('</li>'))
        ])
    );
    const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, one]) => one));
    for (const { id: step, html: part } of written) {
      const cites = tags(part, 'a').filter((tag) => attribute(tag, 'data-number'));
      expect(cites.length, step).toBeGreaterThan(0);
      for (const cite of cites) {
        const note = notes.get((attribute(cite, 'href') ?? '').slice(1)) ?? '';
        const sources = tags(note, 'a')
          .map((tag) => attribute(tag, 'href') ?? '')
          .filter((to) => to.startsWith('#source-'));
        expect(sources.length, `${step}: ${cite}`).toBeGreaterThan(0);
        for (const source of sources) expect(ids.has(source.slice(1)), source).toBe(true);
      }
    }
  });

  it('opens every step with its sentence and ends it with what it rests on, in the chapter, on paper and in frames', () => {
    for (const page of ['chapters', 'print', 'embed']) {
      const parts = stepsOf(readPage(`${page}/${id}/`));
      steps.forEach(({ id: step, gist }, index) => {
        const text = plain(textOf(parts[index]?.html ?? '').replace(/ (?=[,.;:?!])/g, ''));
        const [opening, ...after] = text.split(plain(gist));
        expect(opening?.length, `${page}: ${step}`).toBeLessThan(text.length);
        expect(after.join(), `${page}: ${step}`).toMatch(/[Rr]ests on \S.*\./);
      });
    }
  });

  it('has its words on every slide, and on every handout', () => {
    for (const mode of ['present', 'print']) {
      const page = readPage(`${mode}/${id}/`);
      const parts = stepsOf(page);
      expect(
        parts.map((part) => part.id),
        mode
      ).toEqual(steps.map((step) => step.id));
      for (const [index, { title: heading }] of steps.entries())
        expect(plain(textOf(parts[index]?.html ?? '')), mode).toContain(plain(textOf(heading)));
    }
  });

  it('stands on the cover with a link to it', () => {
    const cover = readPage('');
    expect(plain(textOf(cover))).toContain(plain(title));
    expect(cover).toMatch(new RegExp(`href="[^"]*/chapters/${id}/"`));
  });
});

it('without script the cover has its title, its question and its picture', () => {
  const cover = readPage('');
  const text = plain(textOf(cover.replace(/<head>.*<\/head>/s, '')));
  expect(text).toContain(story.title);
  expect(text).toContain(plain(story.question));
  expect(tags(cover, 'svg').length).toBeGreaterThan(story.examples.length);
});

it('without script the exploration shows its opening date with rows and sources, and says what it cannot do', () => {
  const html = readPage('explore/');
  expect(html).toContain(`data-at="${story.opening.at}"`);
  expect(html).toMatch(new RegExp(`<svg class="[^"]*\\b${story.opening.figure}\\b`));
  expect(html).toMatch(/<noscript>(?:(?!<\/noscript>).)*class="without/s);
  expect((html.match(/href="#source-/g) ?? []).length).toBeGreaterThan(3);
});
