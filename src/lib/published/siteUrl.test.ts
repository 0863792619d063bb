import { expect, it } from 'vitest';
import { readSiteUrl } from './siteUrl.js';

it.each([
  [{}, undefined],
  [{ SITE_URL: '' }, undefined],
  [{ SITE_URL: 'https://example.org' }, 'https://example.org'],
  [{ SITE_URL: 'https://example.org/' }, 'https://example.org'],
  [{ SITE_URL: 'https://example.org/club/', BASE_PATH: '/club' }, 'https://example.org'],
  [{ SITE_URL: 'http://localhost:4173', BASE_PATH: '/club' }, 'http://localhost:4173']
])('reads the origin of %j', (env, origin) => {
  expect(readSiteUrl(env)).toBe(origin);
});

it.each(['example.org', 'ftp://example.org', 'https://example.org/elsewhere', 'https://example.org/?a=b'])(
  'refuses %s, and says what is allowed',
  (SITE_URL) => {
    expect(() => readSiteUrl({ SITE_URL, BASE_PATH: '/club' })).toThrow(
      /SITE_URL is “.*”; allowed: https:\/\/example.org/
    );
  }
);
