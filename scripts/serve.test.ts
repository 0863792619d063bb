import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from './serve.mjs';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  mkdirSync(join(folder, 'chapters', 'one'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), 'cover');
  writeFileSync(join(folder, '404.html'), 'not here');
  writeFileSync(join(folder, 'chapters', 'one', 'index.html'), 'chapter one');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(['', '/oaths'])('the site under “%s/”', (base) => {
  let server: Server;
  const ask = (address: string) =>
    fetch(`http://localhost:${(server.address() as AddressInfo).port}${address}`, { redirect: 'manual' });

  beforeAll(async () => {
    server = createServer(serveFolder(folder, base));
    await new Promise<void>((ready) => server.listen(0, ready));
  });
  afterAll(() => void server.close());

  it('answers an address with its page', async () => {
    expect(await (await ask(`${base}/`)).text()).toBe('cover');
    expect(await (await ask(`${base}/chapters/one/?account=club`)).text()).toBe('chapter one');
  });

  it('sends a reader who forgot the last slash to the page, with what the address asked for', async () => {
    const answer = await ask(`${base}/chapters/one?account=club`);
    expect(answer.status).toBe(308);
    expect(answer.headers.get('location')).toBe(`${base}/chapters/one/?account=club`);
  });

  it('says not found, with the site’s own page, where nothing is', async () => {
    for (const address of ['/nowhere/', '/chapters/', '//', '/%E0%A4%A/', '/..%2fpackage.json']) {
      const answer = await ask(base + address);
      expect(answer.status, address).toBe(404);
      expect(await answer.text(), address).toBe('not here');
    }
  });
});

it('shows the site at its sub-path only, and the way there from the root', async () => {
  const server = createServer(serveFolder(folder, '/oaths'));
  await new Promise<void>((ready) => server.listen(0, ready));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  expect((await fetch(`${origin}/chapters/one/`)).status).toBe(404);
  expect((await fetch(`${origin}/oathsworn/`)).status).toBe(404);
  expect(await (await fetch(`${origin}/`)).text()).toBe('cover');
  expect(await (await fetch(`${origin}/oaths`)).text()).toBe('cover');
  server.close();
});
