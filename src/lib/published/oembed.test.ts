import { describe, expect, it } from 'vitest';
import { findOembedPath, oembedLink, sayOembed } from './oembed';

const root = 'https://example.org/oaths/';
const known = { locate: (path: string) => root + path, isAbsolute: true };
const unknown = { locate: (path: string) => `/oaths/${path}`, isAbsolute: false };
const chapter = { chapter: 'schism', title: 'Two emirs' };
const step = { chapter: 'schism', step: 'whose-front', title: 'Whose <front> & “which”?' };

describe('an answer', () => {
  it('has all that oEmbed 1.0 asks of type rich', () => {
    expect(sayOembed(chapter, known)).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: 'Two emirs',
      provider_name: 'Oaths and Schisms',
      provider_url: root,
      width: 760,
      height: 1040,
      thumbnail_url: `${root}cards/schism.png`,
      thumbnail_width: 1200,
      thumbnail_height: 630
    });
  });

  it('frames the stepper for a chapter, the figure for a step', () => {
    expect(sayOembed(chapter, known).html).toContain(`<iframe src="${root}embed/schism/" `);
    expect(sayOembed(step, known).html).toContain(`<iframe src="${root}embed/schism/whose-front/" `);
    expect(sayOembed(step, known).html).toContain('title="Whose &lt;front&gt; &amp; “which”? ');
  });

  it('is one frame, without the quotation that WordPress hides a frame for', () => {
    expect(sayOembed(step, known).html).toMatch(/^<iframe [^<>]*><\/iframe>$/);
  });

  it('is whole without an origin, but for what must be absolute', () => {
    const said = sayOembed(chapter, unknown);
    expect(said.html).toContain('<iframe src="/oaths/embed/schism/" ');
    expect(Object.keys(said).filter((key) => /_url|thumbnail/.test(key))).toEqual([]);
  });
});

describe('the link', () => {
  it('leads to the file of the chapter or of the step', () => {
    expect(findOembedPath(chapter)).toBe('oembed/schism.json');
    expect(findOembedPath(step)).toBe('oembed/schism/whose-front.json');
  });

  it('is absolute, with what is found there as its title', () => {
    expect(oembedLink(step, known)).toBe(
      `<link rel="alternate" type="application/json+oembed" href="${root}oembed/schism/whose-front.json" title="Whose &lt;front> &amp; “which”?" />`
    );
  });

  it('is left out where the build knows no origin', () => {
    expect(oembedLink(chapter, unknown)).toBe('');
  });
});
