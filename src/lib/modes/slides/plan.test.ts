import { expect, it } from 'vitest';
import { findElapsed, findPace, isBegun, newClock, pause, readClock, runAt, sayPace, sayTime } from './plan';

const minute = 60_000;
const steps = [
  { id: 'a', minutes: [3, 6] as [number, number] },
  { id: 'b', minutes: [4, 8] as [number, number] },
  { id: 'c', minutes: [2.5, 5] as [number, number] }
];

it('a clock that nobody has started has no time, however late it is', () => {
  expect(isBegun(newClock)).toBe(false);
  expect(findElapsed(newClock, 9e12)).toBe(0);
});

it('time is counted for the step that is shown, and together they are the whole', () => {
  let clock = runAt(newClock, 'a', 1000);
  clock = runAt(clock, 'b', 1000 + 2 * minute);
  clock = runAt(clock, 'a', 1000 + 5 * minute);
  const now = 1000 + 6 * minute;
  expect(findElapsed(clock, now, 'a')).toBe(3 * minute);
  expect(findElapsed(clock, now, 'b')).toBe(3 * minute);
  expect(findElapsed(clock, now, 'c')).toBe(0);
  expect(findElapsed(clock, now)).toBe(6 * minute);
});

it('a clock stands while it is paused, and goes on from there', () => {
  const paused = pause(runAt(newClock, 'a', 0), 2 * minute);
  expect(findElapsed(paused, 60 * minute)).toBe(2 * minute);
  expect(isBegun(paused)).toBe(true);
  expect(pause(paused, 70 * minute)).toBe(paused);
  expect(findElapsed(runAt(paused, 'a', 60 * minute), 61 * minute)).toBe(3 * minute);
});

it('what is kept over a reload is the same clock, which has run on meanwhile', () => {
  const clock = runAt(runAt({ ...newClock, length: 90 }, 'a', 0), 'b', minute);
  const read = readClock(JSON.parse(JSON.stringify(clock)));
  expect(read).toEqual(clock);
  expect(findElapsed(read!, 3 * minute, 'b')).toBe(2 * minute);
});

it('what is no clock is not taken for one', () => {
  for (const kept of [
    undefined,
    null,
    7,
    {},
    { length: 60, spent: {} },
    { length: 45, spent: { a: 'x' } },
    { length: 45, spent: {}, runs: { step: 'a' } }
  ])
    expect(readClock(kept)).toBeUndefined();
});

it('a computer’s clock that is set back takes no time away', () => {
  const clock = runAt(pause(runAt(newClock, 'a', 0), minute), 'b', 10 * minute);
  expect(findElapsed(clock, 5 * minute)).toBe(minute);
});

it('within the time of a step one is as far ahead as when it began', () => {
  // The first step took two minutes of its three
  const clock = runAt(runAt(newClock, 'a', 0), 'b', 2 * minute);
  for (const now of [2, 3, 6]) expect(findPace(steps, clock, 'b', now * minute).ahead).toBe(minute);
});

it('over the time of a step one falls behind, minute by minute', () => {
  const clock = runAt(runAt(newClock, 'a', 0), 'b', 3 * minute);
  expect(findPace(steps, clock, 'b', 7 * minute)).toEqual({
    planned: 4 * minute,
    due: 7 * minute,
    ahead: 0
  });
  expect(findPace(steps, clock, 'b', 9 * minute).ahead).toBe(-2 * minute);
  // The next step does not forgive it
  expect(findPace(steps, runAt(clock, 'c', 9 * minute), 'c', 10 * minute).ahead).toBe(-2 * minute);
});

it('the longer lesson has its own plan', () => {
  const clock = runAt(runAt({ ...newClock, length: 90 }, 'a', 0), 'b', 3 * minute);
  expect(findPace(steps, clock, 'b', 3 * minute)).toMatchObject({ planned: 8 * minute, ahead: 3 * minute });
});

it('a lesson that jumps over steps is ahead by what they were planned for', () => {
  const clock = runAt(newClock, 'c', 0);
  expect(findPace(steps, clock, 'c', minute).ahead).toBe(7 * minute);
});

it('the pace is said in whole minutes, and small differences are none', () => {
  expect([0, 44, -44].map((seconds) => sayPace(seconds * 1000))).toEqual(Array(3).fill('You are on time.'));
  expect(sayPace(45_000)).toBe('You are about a minute ahead.');
  expect(sayPace(-80_000)).toBe('You are about a minute behind.');
  expect(sayPace(-200_000)).toBe('You are about 3 minutes behind.');
});

it('time is written as clocks write it', () => {
  expect([0, 999, 80_000, 1_120_000, 4_720_000].map(sayTime)).toEqual([
    '0:00',
    '0:00',
    '1:20',
    '18:40',
    '1:18:40'
  ]);
});
