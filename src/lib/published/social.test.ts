import { describe, expect, it } from 'vitest';
import { sayHead } from './social';

const html = `<title>Disputes &amp; more · Two Boathouses</title><meta name="description" content="What &quot;they&quot; say" />`;
const chapter = {
  id: 'slipway',
  number: 4,
  title: 'A word is given',
  years: '1964/1968',
  question: 'Why?',
  covers: 'Describes </script> quarrels.',
  checked: '1975-09-20'
} as const;
const known = { absolute: (path: string) => `https://example.org/club/${path}`, version: '1.2.3' };
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
    const head = tags(sayHead({ path: 'chapters/slipway/', html, chapter, minutes: 8 }, known));
    expect(head).toMatchObject({
      'og:type': 'article',
      'og:title': 'A word is given',
      'og:url': 'https://example.org/club/chapters/slipway/',
      'og:image': 'https://example.org/club/cards/slipway.png',
      'og:image:width': '1200',
      'og:image:height': '630',
      'twitter:card': 'summary_large_image',
      'article:modified_time': '1975-09-20'
    });
    expect(head['og:image:alt']).toContain('A word is given');
  });

  it('gives every other page the card of the cover, and its own title and description', () => {
    expect(tags(sayHead({ path: 'disputes/', html }, known))).toMatchObject({
      'og:type': 'website',
      'og:title': 'Disputes &amp; more',
      'og:description': 'What &quot;they&quot; say',
      'og:image': 'https://example.org/club/cards/cover.png'
    });
  });
});

it('leaves absolute addresses out where the build knows none', () => {
  const head = sayHead({ path: 'chapters/slipway/', html, chapter }, unknown);
  expect(tags(head)).toMatchObject({ 'og:title': 'A word is given', 'twitter:card': 'summary' });
  expect(head).not.toMatch(/og:image|og:url|"url"|"image"/);
});

it('says of a chapter when its facts were checked, and in which version', () => {
  expect(linked(sayHead({ path: 'chapters/slipway/', html, chapter, minutes: 8 }, known))).toMatchObject({
    headline: 'A word is given',
    dateModified: '1975-09-20',
    version: '1.2.3',
    timeRequired: 'PT8M',
    description: 'Why? Describes </script> quarrels.'
  });
});

it('lets no text end its script, and shows nothing of a page that is not there', () => {
  const head = sayHead({ path: 'chapters/slipway/', html, chapter }, known);
  expect(head.match(/<\/script>/g)).toHaveLength(1);
  expect(sayHead({ path: '404', html: `<meta name="robots" content="noindex" />${html}` }, known)).toBe('');
});
