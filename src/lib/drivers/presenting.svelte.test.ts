import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openDeck, type DeckState, type DeckStep } from './deck';
import type { Role } from './link';
import { Presenting } from './presenting.svelte';

const steps: DeckStep[] = ['one', 'two', 'three', 'four'].map((id) => ({ id, asks: id === 'three' }));
const start = (step = 'one', chapter = 'slipway') => openDeck(chapter, steps, step, 'records');

/** The channels of all windows; what is posted waits until it is delivered, so that messages can cross. */
let channels: FakeChannel[] = [];
let posted: (() => void)[] = [];
class FakeChannel {
  onmessage?: (event: { data: unknown }) => void;
  constructor(readonly name: string) {
    channels.push(this);
  }
  postMessage(data: unknown) {
    const sent = structuredClone(data);
    if (!channels.includes(this)) return;
    for (const other of channels)
      if (other !== this && other.name === this.name)
        posted.push(() => channels.includes(other) && other.onmessage?.({ data: sent }));
  }
  close() {
    channels = channels.filter((one) => one !== this);
  }
}
const deliver = () => {
  for (let next = posted.shift(); next; next = posted.shift()) next();
};

let kept: Map<string, string>;
let leaving: (() => void)[];
beforeEach(() => {
  vi.useFakeTimers();
  channels = [];
  posted = [];
  leaving = [];
  kept = new Map();
  vi.stubGlobal('window', { BroadcastChannel: FakeChannel });
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('removeEventListener', () => undefined);
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value)
  });
});
afterEach(() => {
  leaving.forEach((leave) => leave());
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const open = (role: Role, state: DeckState = start(), session: string | undefined = 's1') => {
  const onchapter = vi.fn<(state: DeckState) => void>();
  const onparted = vi.fn();
  const onchange = vi.fn<(state: DeckState, moved: boolean) => void>();
  const driver = new Presenting({ role, steps, start: state, session, onchapter, onparted, onchange });
  const leave = driver.connect();
  leaving.push(leave);
  return { driver, leave, onchapter, onparted, onchange };
};
const both = () => {
  const [slides, desk] = [open('slides'), open('desk')];
  deliver();
  return { slides, desk };
};
/** The time in which windows ask each other whether they are there. */
const pass = (ms: number) => {
  for (let gone = 0; gone < ms; gone += 500) {
    vi.advanceTimersByTime(500);
    deliver();
  }
};

it('either window leads, and the other shows the same', () => {
  const { slides, desk } = both();
  expect(desk.driver.other).toBe('there');
  desk.driver.do({ to: 'next' });
  deliver();
  expect(slides.driver.state).toEqual({ ...start('two') });
  slides.driver.do({ to: 'account', account: 'association' });
  slides.driver.do({ to: 'figure', figure: 'map' });
  slides.driver.do({ to: 'black' });
  deliver();
  expect(desk.driver.state).toEqual(slides.driver.state);
  expect(desk.driver.state).toMatchObject({ account: 'association', figure: 'map', black: true });
});

it('where both were asked at once, what the class sees holds', () => {
  const { slides, desk } = both();
  slides.driver.do({ to: 'step', step: 'two' });
  desk.driver.do({ to: 'step', step: 'four' });
  deliver();
  expect([slides.driver.step, desk.driver.step]).toEqual(['two', 'two']);
  desk.driver.do({ to: 'last' });
  deliver();
  expect([slides.driver.step, desk.driver.step]).toEqual(['four', 'four']);
});

it('a window that comes late shows what the other shows', () => {
  const slides = open('slides');
  slides.driver.do({ to: 'last' });
  const desk = open('desk', start('two'));
  deliver();
  expect(desk.driver.step).toBe('four');
  expect(slides.driver.step).toBe('four');
});

it('a desk at an address of its own does not move slides that nobody has moved', () => {
  const slides = open('slides');
  const desk = open('desk', start('four'));
  deliver();
  expect([slides.driver.step, desk.driver.step]).toEqual(['one', 'one']);
});

it('a window that is loaded again shows what it did, and what the other has done meanwhile', () => {
  const { slides, desk } = both();
  desk.driver.do({ to: 'step', step: 'three' });
  deliver();
  expect(slides.driver.state.asking).toBe(true);
  slides.leave();
  deliver();
  const same = open('slides', start('three'));
  deliver();
  expect(same.driver.state).toEqual(desk.driver.state);

  same.leave();
  deliver();
  desk.driver.do({ to: 'next' });
  const after = open('slides', start('three'));
  expect(after.driver.state.asking).toBe(true);
  deliver();
  expect(after.driver.state.asking).toBe(false);

  desk.leave();
  after.driver.do({ to: 'next' });
  const again = open('desk', start('one'));
  deliver();
  expect(again.driver.step).toBe('four');
});

it('a change that leads back to what the other shows is no reason to overrule it later', () => {
  const { slides, desk } = both();
  desk.leave();
  deliver();
  for (let i = 0; i < 4; i += 1) slides.driver.do({ to: 'black' });
  const after = open('desk');
  deliver();
  after.driver.do({ to: 'next' });
  deliver();
  expect([slides.driver.step, after.driver.step]).toEqual(['two', 'two']);
});

it('the address of reloaded slides that names another step is a wish, and the desk follows', () => {
  const { slides, desk } = both();
  slides.driver.do({ to: 'next' });
  deliver();
  slides.leave();
  deliver();
  open('slides', start('four'));
  deliver();
  expect(desk.driver.step).toBe('four');
});

it('two presentations know nothing of each other', () => {
  const { slides, desk } = both();
  const [others, theirs] = [open('slides', start(), 's2'), open('desk', start(), 's2')];
  deliver();
  desk.driver.do({ to: 'last' });
  deliver();
  expect([others.driver.step, theirs.driver.step]).toEqual(['one', 'one']);
  theirs.driver.do({ to: 'next' });
  deliver();
  expect([slides.driver.step, desk.driver.step]).toEqual(['four', 'four']);
});

it('a copy of the slides becomes a presentation of its own, and moves nothing', () => {
  const { slides, desk } = both();
  desk.driver.do({ to: 'next' });
  deliver();
  // Its address was changed in the copy
  const copy = open('slides', start('four'));
  deliver();
  expect(copy.onparted).toHaveBeenCalledOnce();
  expect(copy.driver.session).toBeUndefined();
  expect([slides.driver.step, desk.driver.step]).toEqual(['two', 'two']);
  copy.driver.do({ to: 'first' });
  deliver();
  pass(10_000);
  expect([slides.driver.step, desk.driver.step]).toEqual(['two', 'two']);
  expect(slides.onparted).not.toHaveBeenCalled();
  desk.driver.do({ to: 'last' });
  deliver();
  expect([slides.driver.step, copy.driver.step]).toEqual(['four', 'one']);
});

it('the desk says what has become of the slides', () => {
  const { slides, desk } = both();
  slides.leave();
  pass(5000);
  expect(desk.driver.other).toBe('gone');
  desk.driver.do({ to: 'next' });
  expect(desk.driver.step).toBe('two');
  const after = open('slides', start('one'));
  deliver();
  expect(desk.driver.other).toBe('there');
  expect(after.driver.step).toBe('two');

  // Their window hangs: it neither hears nor speaks
  channels = channels.slice(0, 1);
  pass(10_000);
  expect(desk.driver.other).toBe('silent');
});

it('slides that are loaded again are not given up at once', () => {
  const { slides, desk } = both();
  slides.leave();
  pass(1500);
  expect(desk.driver.other).toBe('there');
  open('slides', start('one'));
  pass(10_000);
  expect(desk.driver.other).toBe('there');
});

it('a desk whose slides were never there says so', () => {
  const { driver } = open('desk');
  expect(driver.other).toBe('unknown');
  pass(5000);
  expect(driver.other).toBe('gone');
});

it('a presentation of one window becomes one of two when it is given an id', () => {
  const alone = new Presenting({ role: 'slides', steps, start: start('two'), onchapter: () => undefined });
  leaving.push(alone.connect());
  alone.do({ to: 'next' });
  const session = alone.begin();
  expect(alone.begin()).toBe(session);
  const desk = open('desk', start('one'), session);
  deliver();
  expect(desk.driver.state).toEqual(alone.state);
});

it('the desk takes the slides to another chapter, whose first step it need not know', () => {
  const { slides, desk } = both();
  desk.driver.set({ chapter: 'regatta', step: '', asking: false, account: 'association', black: false });
  // On the way nothing is asked of this chapter
  desk.driver.do({ to: 'next' });
  deliver();
  expect(slides.onchapter).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ chapter: 'regatta', account: 'association' })
  );
  expect(desk.onchapter).toHaveBeenCalledOnce();
  slides.leave();
  desk.leave();
  const there = { ...openDeck('regatta', [{ id: 'three', asks: true }], '', 'association') };
  const [deskThere, slidesThere] = [open('desk', there), open('slides', there)];
  deliver();
  expect(slidesThere.driver.state).toEqual(there);
  expect(deskThere.driver.state).toEqual(there);
  expect(deskThere.onchapter).not.toHaveBeenCalled();
  expect(slidesThere.onchapter).not.toHaveBeenCalled();
});

it('slides that go to another chapter take the desk along', () => {
  const { slides, desk } = both();
  slides.leave();
  open('slides', start('two', 'after'));
  deliver();
  expect(desk.onchapter).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ chapter: 'after', step: 'two' })
  );
});

it('what somebody has asked for is told apart from catching up', () => {
  const slides = open('slides');
  slides.driver.do({ to: 'next' });
  const desk = open('desk');
  deliver();
  expect(desk.onchange.mock.calls.map(([{ step }, moved]) => [step, moved])).toEqual([['two', false]]);
  slides.driver.do({ to: 'last' });
  deliver();
  desk.driver.do({ to: 'previous' });
  expect(desk.onchange.mock.calls.slice(1).map(([{ step }, moved]) => [step, moved])).toEqual([
    ['four', true],
    ['three', true]
  ]);
});
