import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveFolder } from '../../scripts/serve.mjs';
import { findAddresses } from './findAddresses';
import { base, files, folder, read } from './site';

let server: Server;
let origin = '';
beforeAll(async () => {
  server = createServer(serveFolder(folder, base));
  await new Promise<void>((ready) => server.listen(0, ready));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

it('every address that a page or a style names lies under the site’s own, and is answered', async () => {
  const faults: string[] = [];
  const asked = new Map<string, number>();
  for (const file of files.filter((one) => /\.(html|css)$/.test(one))) {
    const from = new URL(`${origin}${base}/${file.replace(/index\.html$/, '')}`);
    for (const { href, pathname } of findAddresses(read(file), from)) {
      if (!asked.has(href)) asked.set(href, (await fetch(href)).status);
      if (!pathname.startsWith(`${base}/`)) faults.push(`${file}: ${pathname} is not under ${base}/`);
      else if (asked.get(href) !== 200) faults.push(`${file}: ${pathname} gives ${asked.get(href)}`);
    }
  }
  expect(faults).toEqual([]);
  expect(asked.size).toBeGreaterThan(50);
}, 60_000);
