import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { runFrame } from './frame';

describe('the script of a page for frames', () => {
  const text = `(${runFrame})()`;

  it('is light: at most 5 KB, gzipped', () => {
    expect(gzipSync(text).length).toBeLessThan(5 * 1024);
  });

  it('is a classic script that needs nothing but itself', () => {
    expect(() => new Function(text)).not.toThrow();
    expect(text).not.toMatch(/\b(import|export|require|__vi[a-z]+)\b/);
  });

  it('uses no storage, no cookie and no network', () => {
    expect(text).not.toMatch(/localStorage|sessionStorage|indexedDB|cookie|fetch\(|XMLHttpRequest|WebSocket/);
  });

  it('writes no markup', () => {
    expect(text).not.toMatch(/innerHTML|outerHTML|insertAdjacent|document\.write|createContextualFragment/);
  });
});
