import { afterEach, describe, expect, it, vi } from 'vitest';
import { swipe } from './swipe';

type Point = readonly [x: number, y: number];
const touch = ([clientX, clientY]: Point) => ({ clientX, clientY });

/** An element on which fingers are put and lifted, and what it told. */
function listen() {
  const element = new EventTarget() as HTMLElement;
  const told: string[] = [];
  const stop = swipe((way) => void told.push(way))(element);
  const send = (type: string, touches: Point[], changed: Point[]) =>
    element.dispatchEvent(
      Object.assign(new Event(type, { cancelable: true }), {
        touches: touches.map(touch),
        changedTouches: changed.map(touch)
      })
    );
  return {
    told,
    stop: () => stop?.(),
    down: (...points: Point[]) => send('touchstart', points, points.slice(-1)),
    up: (point: Point, ...left: Point[]) => send('touchend', left, [point]),
    cancel: (point: Point) => send('touchcancel', [], [point])
  };
}
function swiped(from: Point, to: Point): string[] {
  const finger = listen();
  finger.down(from);
  finger.up(to);
  return finger.told;
}

afterEach(() => vi.unstubAllGlobals());

describe('a swipe', () => {
  it('to the left is on, to the right is back', () => {
    expect(swiped([300, 200], [200, 210])).toEqual(['next']);
    expect(swiped([200, 200], [300, 190])).toEqual(['previous']);
  });

  it('is none where the finger goes down more than aside, or hardly goes', () => {
    expect(swiped([300, 200], [230, 280])).toEqual([]);
    expect(swiped([300, 200], [300, 500])).toEqual([]);
    expect(swiped([300, 200], [260, 200])).toEqual([]);
    expect(swiped([300, 200], [300, 200])).toEqual([]);
  });

  it('is none with two fingers, nor with the one that stays down after the other', () => {
    const finger = listen();
    finger.down([300, 200]);
    finger.down([300, 200], [100, 200]);
    finger.up([0, 200], [300, 200]);
    finger.up([100, 200]);
    expect(finger.told).toEqual([]);
  });

  it('is none where the browser took the finger for something else', () => {
    const finger = listen();
    finger.down([300, 200]);
    finger.cancel([250, 200]);
    finger.up([100, 200]);
    expect(finger.told).toEqual([]);
  });

  it('is none while the page is zoomed in, where a finger moves over it', () => {
    vi.stubGlobal('visualViewport', { scale: 2 });
    expect(swiped([300, 200], [100, 200])).toEqual([]);
    vi.stubGlobal('visualViewport', { scale: 1 });
    expect(swiped([300, 200], [100, 200])).toEqual(['next']);
  });

  it('tells once, and no more once it is stopped', () => {
    const finger = listen();
    finger.down([300, 200]);
    finger.up([100, 200]);
    finger.up([100, 200]);
    expect(finger.told).toEqual(['next']);
    finger.stop();
    finger.down([300, 200]);
    finger.up([100, 200]);
    expect(finger.told).toEqual(['next']);
  });
});
