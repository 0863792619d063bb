/** Serves the pages of this folder, each an imitation of a place that frames stand in, from an origin of their own. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Hosts {
  /** Address of a host page, with these pages of ours in its frames */
  address(host: string, ...frames: string[]): string;
  origin: string;
  close(): void;
}

/**
 * @param site address of the built site, with a slash at its end
 */
export async function serveHosts(site: string): Promise<Hosts> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host');
    // Asked for by the browser itself
    if (pathname === '/favicon.ico') return void response.writeHead(204).end();
    const [frame = '', second = ''] = searchParams.getAll('frame');
    const words: Record<string, string> = { site, frame, second };
    try {
      const page = readFileSync(new URL(`.${pathname}`, import.meta.url), 'utf8');
      const filled = page.replace(/\{\{(\w+)\}\}/g, (_, word: string) => words[word] ?? '');
      response.writeHead(200, { 'content-type': 'text/html;charset=utf-8' }).end(filled);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  // By number, where the site has a name: another site to the browser, not only another port
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address: (host, ...frames) =>
      `${origin}/${host}.html?${new URLSearchParams(frames.map((frame) => ['frame', site + frame]))}`,
    origin,
    close() {
      server.closeAllConnections();
      server.close();
    }
  };
}
