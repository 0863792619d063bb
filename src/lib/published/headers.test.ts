import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pages } from '../modes/shell/pages';

/** The rules of the file that Netlify and Cloudflare read: a path, then its headers. */
const rules = readFileSync(new URL('../../../static/_headers', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() && !line.startsWith('#'))
  .reduce<{ path: string; headers: [string, string][] }[]>((found, line) => {
    if (!line.startsWith(' ')) return [...found, { path: line, headers: [] }];
    const [, name = '', value = ''] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
    found.at(-1)?.headers.push([name.toLowerCase(), value]);
    return found;
  }, []);

const matches = (rule: string, path: string): boolean =>
  rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : rule === path;

/** Every header that an address is sent with, by name. */
function findHeaders(path: string): Record<string, string[]> {
  const sent: Record<string, string[]> = {};
  for (const rule of rules.filter((one) => matches(one.path, path)))
    for (const [name, value] of rule.headers) (sent[name] ??= []).push(value);
  return sent;
}

/** Folders of routes that are pages of the site, other than those for frames. */
const folders = readdirSync(new URL('../../routes', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('+page.svelte'))
  .map((file) => `/${file.replaceAll('\\', '/').replace(/\([^)]*\)\/|\+page\.svelte$/g, '')}`)
  .map((path) => (path === '/404/' ? '/404.html' : path.replaceAll(/\[\w+\]/g, 'some')));

describe('the headers', () => {
  it.each([...folders, ...pages.map(({ path }) => `/${path}`)])(
    'let no other site frame %s, and nothing of another site be loaded there',
    (path) => {
      const policies = findHeaders(path)['content-security-policy'];
      expect(policies).toHaveLength(1);
      expect(policies?.[0]).toContain("frame-ancestors 'self'");
      expect(policies?.[0]).toContain("default-src 'self'");
    }
  );

  it.each([
    '/embed/regatta/',
    '/embed/regatta/truce-and-count/',
    '/embed/regatta/truce-and-count/association/'
  ])('let anyone frame %s, and nothing be loaded there', (path) => {
    const policies = findHeaders(path)['content-security-policy'];
    expect(policies).toHaveLength(1);
    expect(policies?.[0]).not.toContain('frame-ancestors');
    expect(policies?.[0]).toContain("default-src 'none'");
  });

  it('never use the one header that would forbid every frame', () => {
    expect(rules.flatMap(({ headers }) => headers).map(([name]) => name)).not.toContain('x-frame-options');
  });

  it('let scripts of other sites read the oEmbed answers, and keep hashed files for good', () => {
    expect(findHeaders('/oembed/regatta/truce-and-count.json')['access-control-allow-origin']).toEqual(['*']);
    expect(findHeaders('/_app/immutable/assets/a.1b2c.css')['cache-control']).toEqual([
      'public, max-age=31536000, immutable'
    ]);
  });

  it('are the same in the configurations for other servers', () => {
    const docs = readFileSync(new URL('../../../docs/deploying.md', import.meta.url), 'utf8');
    const blocks = [...docs.matchAll(/```(?:nginx|caddyfile|apache)\n([\s\S]*?)```/g)].map(
      ([, text]) => text
    );
    expect(blocks).toHaveLength(3);
    for (const path of ['/', '/embed/regatta/', '/_app/immutable/a.js'])
      for (const values of Object.values(findHeaders(path)))
        for (const block of blocks) expect(block).toContain(values[0]);
  });

  it('say each header once for an address, as hosts differ in what they make of two', () => {
    for (const path of ['/', '/embed/regatta/', '/oembed/regatta.json', '/chapters/regatta/', '/embed.js'])
      for (const values of Object.values(findHeaders(path))) expect(values).toHaveLength(1);
  });
});
