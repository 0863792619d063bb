import { describe, expect, it } from 'vitest';
import {
  findArticlePath,
  findFigurePath,
  findStepperPath,
  frameSizes,
  sayCitation,
  sayFrame,
  sayMarkdown,
  saySnippet,
  sayTitle
} from './snippet';

const frame = {
  address: 'https://example.org/embed/regatta/?account=association&theme=dark#truce-and-count',
  title: 'Whose <oars> & “which” "word"?',
  width: 760,
  height: 640
};

/** The attributes of the first element, unescaped. */
function readAttributes(html: string): Record<string, string> {
  const tag = /<iframe ([^>]*)>/.exec(html)?.[1] ?? '';
  return Object.fromEntries(
    [...tag.matchAll(/([a-z]+)(?:="([^"]*)")?(?= |$)/g)].map(([, name, value = '']) => [
      name,
      value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
    ])
  );
}

describe('a frame', () => {
  it('says its size in attributes and in style, so that either is enough', () => {
    const { width, height, style } = readAttributes(sayFrame(frame));
    expect({ width, height }).toEqual({ width: '100%', height: '640' });
    expect(style).toBe('width:100%;max-width:760px;height:640px;border:0');
  });

  it('gives back its address and its title whatever stands in them', () => {
    const { src, title } = readAttributes(sayFrame(frame));
    expect(src).toBe(frame.address);
    expect(title).toBe(frame.title);
  });

  it('asks for full screen and the clipboard, loads late and tells no one where it stands', () => {
    expect(readAttributes(sayFrame(frame))).toMatchObject({
      allow: 'fullscreen; clipboard-write',
      allowfullscreen: '',
      loading: 'lazy',
      referrerpolicy: 'no-referrer'
    });
  });

  it('is one element, without a script or a quotation that WordPress would wait for', () => {
    expect(sayFrame(frame)).toMatch(/^<iframe [^<>]*><\/iframe>$/);
  });

  it('has three widths, and for a figure a height that WordPress would keep', () => {
    for (const { small, medium, large } of Object.values(frameSizes))
      expect([small.width, medium.width, large.width]).toEqual([400, 760, 1000]);
    for (const { height } of Object.values(frameSizes.figure)) {
      expect(height).toBeGreaterThanOrEqual(200);
      expect(height).toBeLessThanOrEqual(1000);
    }
  });
});

it('puts a plain link under the frame, for hosts that strip frames', () => {
  const snippet = saySnippet({
    ...frame,
    full: 'https://example.org/chapters/regatta/?a=1&b=2#truce-and-count'
  });
  expect(snippet).toBe(
    `${sayFrame(frame)}\n<p><a href="https://example.org/chapters/regatta/?a=1&amp;b=2#truce-and-count">Whose &lt;oars&gt; &amp; “which” &quot;word&quot;?</a></p>`
  );
});

describe('the paths', () => {
  const excerpt = { chapter: 'regatta', step: 'truce-and-count' };

  it('name an account only where it is a party’s', () => {
    expect(findFigurePath({ ...excerpt, account: 'records' })).toBe('embed/regatta/truce-and-count/');
    expect(findFigurePath({ ...excerpt, account: 'association' })).toBe(
      'embed/regatta/truce-and-count/association/'
    );
    expect(findStepperPath(excerpt)).toBe('embed/regatta/#truce-and-count');
  });

  it('put the account before the step, where an address keeps it', () => {
    const account = 'club';
    expect(findStepperPath({ ...excerpt, account })).toBe('embed/regatta/?account=club#truce-and-count');
    expect(findArticlePath({ ...excerpt, account })).toBe('chapters/regatta/?account=club#truce-and-count');
    expect(findArticlePath({ chapter: 'regatta' })).toBe('chapters/regatta/');
  });
});

it('says in a title whose account a figure follows', () => {
  expect(sayTitle('Whose oars were they?', 'association')).toBe(
    'Whose oars were they? (The Association’s account) · Two Boathouses'
  );
  expect(sayTitle('Whose oars were they?', 'records')).toBe('Whose oars were they? · Two Boathouses');
});

describe('Markdown', () => {
  it('is a link, under a picture that leads to the same place where there is one', () => {
    const link = '[A word](https://example.org/chapters/regatta/)';
    const to = { title: 'A word', full: 'https://example.org/chapters/regatta/' };
    expect(sayMarkdown(to)).toBe(link);
    expect(sayMarkdown({ ...to, picture: 'https://example.org/cards/regatta.png' })).toBe(
      `[![A word](https://example.org/cards/regatta.png)](https://example.org/chapters/regatta/)\n\n${link}`
    );
  });

  it('keeps brackets and stars of a title as words, and those of an address in the address', () => {
    expect(sayMarkdown({ title: 'A [*]', full: 'https://example.org/a(b) c/' })).toBe(
      '[A \\[\\*\\]](https://example.org/a%28b%29%20c/)'
    );
  });
});

describe('a citation', () => {
  const cited = {
    chapter: 'Two flags',
    number: 5,
    version: '0.1.0',
    checked: '1975-09-20',
    address: 'https://example.org/chapters/regatta/'
  };

  it('names author, chapter, work, version, date of the check and address', () => {
    expect(sayCitation(cited)).toBe(
      'Two Boathouses contributors: “Two flags”, chapter 5. In: Two Boathouses: an invented history of a rowing club, 1962–1975. Version 0.1.0, facts last checked on 20 September 1975. CC BY 4.0. https://example.org/chapters/regatta/'
    );
  });

  it('names the step, and the account where it is a party’s', () => {
    expect(sayCitation({ ...cited, step: 'Whose oars were they?', account: 'association' })).toContain(
      '“Whose oars were they?”, a step of “Two flags”, chapter 5, shown in the account of the Corran Rowing Association. In:'
    );
  });
});
