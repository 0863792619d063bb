import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Way } from './way.svelte';

/** A browser’s frames, 16 ms apart. */
let now = 0;
let asked = new Map<number, () => void>();
beforeEach(() => {
  now = 0;
  asked = new Map();
  let count = 0;
  vi.stubGlobal('performance', { now: () => now });
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => {
    asked.set(++count, run);
    return count;
  });
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => asked.delete(frame));
});
afterEach(() => {
  vi.unstubAllGlobals();
});
const pass = (ms: number) => {
  for (const end = now + ms; now < end; now += 16) {
    const due = [...asked.values()];
    asked.clear();
    due.forEach((run) => run());
  }
};

it('a way begins at its beginning, goes on, and ends at its end', () => {
  const way = new Way();
  expect(way.gone).toBe(1);
  way.start(640);
  expect(way.gone).toBe(0);
  pass(320);
  const half = way.gone;
  expect(half).toBeGreaterThan(0);
  expect(half).toBeLessThan(1);
  pass(400);
  expect(way.gone).toBe(1);
});

it('a new way takes the place of the last, and one of no length is done at once', () => {
  const way = new Way();
  way.start(640);
  pass(320);
  way.start(640);
  expect(way.gone).toBe(0);
  way.start(0);
  expect(way.gone).toBe(1);
  pass(1000);
  expect(way.gone).toBe(1);
});
