import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { smallFile } from '../parsing/smallChapter';
import { contentCheck } from './plugin.js';

// The check is loaded afresh, and reads the whole content.
vi.setConfig({ testTimeout: 30_000 });

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync('examples/rowing-club', join(root, 'content'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

/** Runs the first hooks of a build; what it printed, and what it stopped with. */
async function build(ssr: boolean): Promise<{ printed: string; stopped?: string }> {
  const plugin = contentCheck(join(root, 'content')) as unknown as {
    configResolved(config: object): void;
    buildStart(this: object): Promise<void>;
  };
  let printed = '';
  const logger = { error: (text: string) => void (printed += text) };
  plugin.configResolved({ root, command: 'build', build: { ssr }, logger });
  try {
    await plugin.buildStart.call({
      error({ message }: { message: string }) {
        throw new Error(message);
      }
    });
    return { printed };
  } catch (error) {
    return { printed, stopped: (error as Error).message };
  }
}

it('a build with faults prints each on a line of its own, and stops', async () => {
  const chapter = join(root, smallFile);
  const lines = readFileSync(chapter, 'utf8').split('\n').length;
  writeFileSync(chapter, `${readFileSync(chapter, 'utf8')}\nStray "text".\n`);
  const { printed, stopped } = await build(true);
  expect(stopped).toBe('The content has faults; nothing was built.');
  expect(printed).toMatch(/^\d+ faults in the content\n/);
  const places = printed.split('\n').filter((line) => line.startsWith(`${smallFile}:${lines + 1}: `));
  expect(places).toHaveLength(3);
});

it('says nothing in the second half of a build, which has the same content', async () => {
  writeFileSync(join(root, 'content/chapters/notes.md'), 'Notes.');
  expect(await build(false)).toEqual({ printed: '' });
});
