import { describe, expect, it } from 'vitest';
import { findOembedPath, oembedLink, sayOembed } from './oembed';

const root = 'https://example.org/club/';
const known = { locate: (path: string) => root + path, isAbsolute: true };
const unknown = { locate: (path: string) => `/club/${path}`, isAbsolute: false };
const chapter = { chapter: 'regatta', title: 'Two flags' };
const step = { chapter: 'regatta', step: 'truce-and-count', title: 'Whose <oars> & “which”?' };

describe('an answer', () => {
  it('has all that oEmbed 1.0 asks of type rich', () => {
    expect(sayOembed(chapter, known)).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: 'Two flags',
      provider_name: 'Two Boathouses',
      provider_url: root,
      width: 760,
      height: 1040,
      thumbnail_url: `${root}cards/regatta.png`,
      thumbnail_width: 1200,
      thumbnail_height: 630
    });
  });

  it('frames the stepper for a chapter, the figure for a step', () => {
    expect(sayOembed(chapter, known).html).toContain(`<iframe src="${root}embed/regatta/" `);
    expect(sayOembed(step, known).html).toContain(`<iframe src="${root}embed/regatta/truce-and-count/" `);
    expect(sayOembed(step, known).html).toContain('title="Whose &lt;oars&gt; &amp; “which”? ');
  });

  it('is one frame, without the quotation that WordPress hides a frame for', () => {
    expect(sayOembed(step, known).html).toMatch(/^<iframe [^<>]*><\/iframe>$/);
  });

  it('is whole without an origin, but for what must be absolute', () => {
    const said = sayOembed(chapter, unknown);
    expect(said.html).toContain('<iframe src="/club/embed/regatta/" ');
    expect(Object.keys(said).filter((key) => /_url|thumbnail/.test(key))).toEqual([]);
  });
});

describe('the link', () => {
  it('leads to the file of the chapter or of the step', () => {
    expect(findOembedPath(chapter)).toBe('oembed/regatta.json');
    expect(findOembedPath(step)).toBe('oembed/regatta/truce-and-count.json');
  });

  it('is absolute, with what is found there as its title', () => {
    expect(oembedLink(step, known)).toBe(
      `<link rel="alternate" type="application/json+oembed" href="${root}oembed/regatta/truce-and-count.json" title="Whose &lt;oars&gt; &amp; “which”?" />`
    );
  });

  it('is left out where the build knows no origin', () => {
    expect(oembedLink(chapter, unknown)).toBe('');
  });
});
