import { expect, it } from 'vitest';
import { sayRobots, saySitemap } from './sitemap';

it('lists every page with the day of its last check, where it has one', () => {
  const text = saySitemap([
    { address: 'https://example.org/', checked: '1975-09-20' },
    { address: 'https://example.org/a?b&c' }
  ]);
  expect(text).toContain('<url><loc>https://example.org/</loc><lastmod>1975-09-20</lastmod></url>');
  expect(text).toContain('<url><loc>https://example.org/a?b&amp;c</loc></url>');
  expect(text.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<urlset ')).toBe(true);
});

it('lets everyone in, and names the sitemap only where there is one', () => {
  expect(sayRobots('https://example.org/sitemap.xml')).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n'
  );
  expect(sayRobots(undefined)).not.toContain('Sitemap');
});
