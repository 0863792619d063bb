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
  address: 'https://example.org/embed/schism/?account=al-qaeda&theme=dark#whose-front',
  title: 'Whose <front> & “which” "oath"?',
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
  const snippet = saySnippet({ ...frame, full: 'https://example.org/chapters/schism/?a=1&b=2#whose-front' });
  expect(snippet).toBe(
    `${sayFrame(frame)}\n<p><a href="https://example.org/chapters/schism/?a=1&amp;b=2#whose-front">Whose &lt;front&gt; &amp; “which” &quot;oath&quot;?</a></p>`
  );
});

describe('the paths', () => {
  const excerpt = { chapter: 'schism', step: 'whose-front' };

  it('name an account only where it is a party’s', () => {
    expect(findFigurePath({ ...excerpt, account: 'evidence' })).toBe('embed/schism/whose-front/');
    expect(findFigurePath({ ...excerpt, account: 'al-qaeda' })).toBe('embed/schism/whose-front/al-qaeda/');
    expect(findStepperPath(excerpt)).toBe('embed/schism/#whose-front');
  });

  it('put the account before the step, where an address keeps it', () => {
    const account = 'islamic-state';
    expect(findStepperPath({ ...excerpt, account })).toBe('embed/schism/?account=islamic-state#whose-front');
    expect(findArticlePath({ ...excerpt, account })).toBe(
      'chapters/schism/?account=islamic-state#whose-front'
    );
    expect(findArticlePath({ chapter: 'schism' })).toBe('chapters/schism/');
  });
});

it('says in a title whose account a figure follows', () => {
  expect(sayTitle('Expelled, but from what?', 'al-qaeda')).toBe(
    'Expelled, but from what? (al-Qaeda’s account) · Oaths and Schisms'
  );
  expect(sayTitle('Expelled, but from what?', 'evidence')).toBe(
    'Expelled, but from what? · Oaths and Schisms'
  );
});

describe('Markdown', () => {
  it('is a link, under a picture that leads to the same place where there is one', () => {
    const link = '[A pledge](https://example.org/chapters/schism/)';
    const to = { title: 'A pledge', full: 'https://example.org/chapters/schism/' };
    expect(sayMarkdown(to)).toBe(link);
    expect(sayMarkdown({ ...to, picture: 'https://example.org/cards/schism.png' })).toBe(
      `[![A pledge](https://example.org/cards/schism.png)](https://example.org/chapters/schism/)\n\n${link}`
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
    chapter: 'Two emirs',
    number: 5,
    version: '0.1.0',
    checked: '2026-11-21',
    address: 'https://example.org/chapters/schism/'
  };

  it('names author, chapter, work, version, date of the check and address', () => {
    expect(sayCitation(cited)).toBe(
      'Oaths and Schisms contributors: “Two emirs”, chapter 5. In: Oaths and Schisms: from Jund al-Sham to the Islamic State, 2000–2016. Version 0.1.0, facts last checked on 21 November 2026. CC BY 4.0. https://example.org/chapters/schism/'
    );
  });

  it('names the step, and the account where it is a party’s', () => {
    expect(sayCitation({ ...cited, step: 'Expelled, but from what?', account: 'al-qaeda' })).toContain(
      '“Expelled, but from what?”, a step of “Two emirs”, chapter 5, shown in the account of al-Qaeda. In:'
    );
  });
});
