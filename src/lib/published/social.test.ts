import { describe, expect, it } from 'vitest';
import { sayHead } from './social';

const html = `<title>Disputes &amp; more · Oaths and Schisms</title><meta name="description" content="What &quot;they&quot; say" />`;
const chapter = {
  id: 'split',
  number: 4,
  title: 'The insurgents turn',
  years: '2005/2008',
  question: 'Why?',
  covers: 'Describes </script> killings.',
  checked: '2026-11-26'
} as const;
const known = { absolute: (path: string) => `https://example.org/oaths/${path}`, version: '1.2.3' };
const unknown = { absolute: () => undefined, version: '1.2.3' };

/** The tags of a head: name or property → content. */
const tags = (head: string) =>
  Object.fromEntries(
    [...head.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)" \/>/g)].map(([, key, value]) => [
      key,
      value
    ])
  );
const linked = (head: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*)<\/script>$/.exec(head)?.[1] ?? 'null') as Record<
    string,
    unknown
  > | null;

describe('where the build knows its address', () => {
  it('gives a chapter its own card, with its size and what it shows', () => {
    const head = tags(sayHead({ path: 'chapters/split/', html, chapter, minutes: 8 }, known));
    expect(head).toMatchObject({
      'og:type': 'article',
      'og:title': 'The insurgents turn',
      'og:url': 'https://example.org/oaths/chapters/split/',
      'og:image': 'https://example.org/oaths/cards/split.png',
      'og:image:width': '1200',
      'og:image:height': '630',
      'twitter:card': 'summary_large_image',
      'article:modified_time': '2026-11-26'
    });
    expect(head['og:image:alt']).toContain('The insurgents turn');
  });

  it('gives every other page the card of the cover, and its own title and description', () => {
    expect(tags(sayHead({ path: 'disputes/', html }, known))).toMatchObject({
      'og:type': 'website',
      'og:title': 'Disputes &amp; more',
      'og:description': 'What &quot;they&quot; say',
      'og:image': 'https://example.org/oaths/cards/cover.png'
    });
  });
});

it('leaves absolute addresses out where the build knows none', () => {
  const head = sayHead({ path: 'chapters/split/', html, chapter }, unknown);
  expect(tags(head)).toMatchObject({ 'og:title': 'The insurgents turn', 'twitter:card': 'summary' });
  expect(head).not.toMatch(/og:image|og:url|"url"|"image"/);
});

it('says of a chapter when its facts were checked, and in which version', () => {
  expect(linked(sayHead({ path: 'chapters/split/', html, chapter, minutes: 8 }, known))).toMatchObject({
    headline: 'The insurgents turn',
    dateModified: '2026-11-26',
    version: '1.2.3',
    timeRequired: 'PT8M',
    description: 'Why? Describes </script> killings.'
  });
});

it('lets no text end its script, and shows nothing of a page that is not there', () => {
  const head = sayHead({ path: 'chapters/split/', html, chapter }, known);
  expect(head.match(/<\/script>/g)).toHaveLength(1);
  expect(sayHead({ path: '404', html: `<meta name="robots" content="noindex" />${html}` }, known)).toBe('');
});
