import { readFileSync } from 'node:fs';
import { compile as compileMarkdown } from 'mdsvex';
import { compile as compileSvelte, preprocess } from 'svelte/compiler';
import { describe, expect, it, vi } from 'vitest';
import { parseChapter } from './chapter';
import { chapterPreprocess } from './preprocess.js';

// The last one reads and builds some hundred chapters.
vi.setConfig({ testTimeout: 30_000 });

const filename = '/site/content/chapters/1-slipway.svx';
const withFront = (body: string, front = 'chapter:\n  id: slipway'): string =>
  `---\n${front}\n---\n\n${body}\n`;
const inStep = (prose: string): string => withFront(`<Step id="a-word">\n\n${prose}\n\n</Step>`);

/** What mdsvex does when left to itself. */
const mdsvexAlone = async (source: string): Promise<string> =>
  (await compileMarkdown(source, { filename, extensions: ['.svx'] }))?.code ?? '';
/** What a chapter goes through here. */
const build = async (source: string): Promise<string> =>
  (await preprocess(source, chapterPreprocess, { filename })).code;
const faultsOf = (source: string): string =>
  parseChapter(filename, source)
    .faults.map(({ says }) => says)
    .join('\n');

describe('A chapter on its way into Svelte', () => {
  it('gets the five words by one import, and no copy of its front matter', async () => {
    const code = await build(inStep('Six crews *rowed*.'));
    expect(code).toContain('import { Step, Cite, Term, Dispute, Note } from');
    expect(code).toContain('<p>Six crews <em>rowed</em>.</p>');
    expect(code).not.toMatch(/context="module"|metadata/);
  });

  it('compiles in runes mode without a warning', async () => {
    const code = await build(inStep('An <Term of="coxswain">coxswain</Term> rowed.<Cite of="ev-word" />'));
    expect(compileSvelte(code, { filename, runes: true }).warnings).toEqual([]);
  });

  it('leaves every other component alone', async () => {
    const code = '<script lang="ts">let a = 1;</script>\n{a}';
    expect((await preprocess(code, chapterPreprocess, { filename: '/site/src/lib/A.svelte' })).code).toBe(
      code
    );
  });
});

describe('What mdsvex does in silence, and what happens here', () => {
  it('front matter beside a module script is lost; scripts are refused', async () => {
    const source = `${withFront('<script module>\n  export const a = 1;\n</script>\n\nHe rowed.')}`;
    expect(await mdsvexAlone(source)).not.toContain('slipway');
    await expect(build(source)).rejects.toThrow('1-slipway.svx: a <script>; chapters hold prose only');
    expect(faultsOf(source)).toContain('a <script>');
  });

  it('front matter with a space before its hyphens becomes text; it stops the build', async () => {
    const source = inStep('He rowed.').replace('\n---\n', '\n ---\n');
    expect(await mdsvexAlone(source)).not.toContain('metadata');
    await expect(build(source)).rejects.toThrow('1-slipway.svx:1: the front matter does not end');
    expect(faultsOf(source)).toContain('the front matter does not end');
  });

  it('front matter below the first line is refused', async () => {
    const source = `\n${inStep('He rowed.')}`;
    await expect(build(source)).rejects.toThrow('1-slipway.svx:2: the front matter is not at the very top');
    expect(faultsOf(source)).toContain('not at the very top');
  });

  it.each(['chapter: [3', 'layout: wide', '- chapter', '', 'chapter'])(
    'front matter that is no chapter’s (%j) gives a page without it; here mdsvex has no part in it, and it is a fault',
    async (front) => {
      const source = withFront('He rowed.', front);
      expect(await mdsvexAlone(source)).not.toContain('chapter = ');
      expect(await build(source)).toMatch(/^<script>\n {2}import .*\n<\/script>\s*<p>He rowed.<\/p>\s*$/);
      expect(faultsOf(source)).toMatch(/front matter: (not YAML|.*missing|empty|.*not known)/);
    }
  );

  it('a date without quotation marks becomes a timestamp; here it is a fault', async () => {
    const source = withFront('He rowed.', 'chapter:\n  checked: 2026-11-21');
    expect(await mdsvexAlone(source)).toContain('2026-11-21T00:00:00.000Z');
    expect(faultsOf(source)).toContain('the date 2026-11-21 is not in quotation marks');
  });

  it.each([
    ['right after an opening tag', withFront('<Step id="a">\nHe **rowed**.\n</Step>')],
    ['after a line that only looks empty', withFront('<Step id="a">\n \nHe **rowed**.\n\n</Step>')],
    ['after a word that begins a paragraph', inStep('<Term of="coxswain">Coxswains</Term> **rowed**.')],
    ['after a word that begins a line', inStep('They rowed\n<Cite of="ev-word" /> and **left**.')],
    ['after a closing tag', inStep('<Note>\n\nA.\n\n</Note>\nHe **rowed**.')]
  ])('Markdown stays as it was typed %s; it stops the build', async (_where, source) => {
    expect(await mdsvexAlone(source)).toMatch(/\*\*(rowed|left)\*\*/);
    await expect(build(source)).rejects.toThrow(
      /was not read as Markdown; run npm run check:content for its line/
    );
    expect(faultsOf(source)).toMatch(
      /Markdown (is read only between empty lines|after it would not be read)/
    );
  });

  it('quotation marks are rewritten, even inside code; here all stay as they were typed', async () => {
    const source = inStep('He said “so” -- it’s in <Term of="coxswain">"here"</Term> ... and left.');
    expect(await mdsvexAlone(source)).not.toContain('"here"');
    expect(await build(source)).toContain(
      '<p>He said “so” -- it’s in <Term of="coxswain">"here"</Term> ... and left.</p>'
    );
    expect(faultsOf(source)).toContain('a straight quotation mark');
  });

  it('a footnote becomes a dead link; here it is a fault', async () => {
    const source = inStep('He rowed.[^1]\n\n[^1]: Twice');
    expect(await mdsvexAlone(source)).toContain('<a href="Twice">');
    expect(faultsOf(source)).toContain('a footnote in Markdown would become a dead link');
  });

  it('a brace written as an entity is code again; it stops the build', async () => {
    const source = inStep('He &#123;rowed&#125;.');
    expect(await mdsvexAlone(source)).toContain('He {rowed}.');
    await expect(build(source)).rejects.toThrow('“{rowed}” was not read as Markdown');
    expect(faultsOf(source)).toContain('a brace, which would be run as code even when written so');
  });
});

/** A chapter as a tired hand might leave it: `count` random slips of the same seed are always the same. */
function* slips(source: string, count: number): Generator<string> {
  const strays = [
    '<',
    '>',
    '"',
    "'",
    '{',
    '}',
    '\n',
    '\n\n',
    '  \n',
    '\t',
    '<b>',
    '</Step>',
    '<Term of="a">',
    '</Term>'
  ];
  strays.push(
    '<Note>',
    '<!--',
    '---',
    '\n---\n',
    '&#123;',
    '&lt;',
    '**',
    '_',
    '`',
    '[',
    '- ',
    '1. ',
    '> ',
    '# ',
    '\\',
    '=',
    '|'
  );
  let seed = 3;
  const random = (below: number): number => {
    seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((seed / 4_294_967_296) * below);
  };
  for (let made = 0; made < count; made++) {
    const at = random(source.length);
    const lost = random(3) === 0 ? 1 + random(6) : 0;
    yield source.slice(0, at) + (lost > 0 ? '' : strays[random(strays.length)]) + source.slice(at + lost);
  }
}

it('whatever the check lets pass also builds, with all its text read as Markdown', async () => {
  const source = readFileSync(new URL('../words/fixtures/chapter.svx', import.meta.url), 'utf8');
  let passed = 0;
  for (const slip of slips(source, 400)) {
    if (parseChapter(filename, slip).faults.length > 0) continue;
    passed += 1;
    const code = await build(slip).catch((error: Error) => `${error.message}\n${slip}`);
    expect(() => compileSvelte(code, { filename, runes: true }), code).not.toThrow();
    expect(code, code).toContain('import { Step');
  }
  expect(passed).toBeGreaterThan(40);
});
