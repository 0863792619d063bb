import { afterEach, expect, it } from 'vitest';
import type { DeckState } from './deck';
import { openLink, readMessage, type Link, type Message } from './link';

const state: DeckState = {
  chapter: 'slipway',
  step: 'borrowed-oars',
  asking: false,
  account: 'records',
  black: false
};
const message: Message = { type: 'state', role: 'desk', from: 'd', rev: 3, state };
const envelope = { source: 'two-boathouses', v: 1, session: 's1', ...message };

type Page = Window & typeof globalThis;

/** A window without BroadcastChannel, and what others hold of it. */
class FakeWindow {
  readonly location = { origin: 'https://here.example' };
  opener: unknown = null;
  closed = false;
  readonly #heard = new Set<(event: object) => void>();
  addEventListener = (_: string, listener: (event: object) => void) => this.#heard.add(listener);
  removeEventListener = (_: string, listener: (event: object) => void) => this.#heard.delete(listener);
  get page(): Page {
    return this as unknown as Page;
  }
  hear(data: unknown, origin: string, source: unknown) {
    for (const listener of this.#heard) listener({ data, origin, source });
  }
  /** As another window holds it; the same handle for the same two, as browsers give */
  readonly #handles = new Map<FakeWindow, Window>();
  seenFrom(other: FakeWindow): Window {
    const post = (data: unknown, origin: string) => {
      if (origin === this.location.origin)
        this.hear(structuredClone(data), other.location.origin, other.seenFrom(this));
    };
    const closed = () => this.closed;
    const handle = this.#handles.get(other) ?? {
      postMessage: post,
      get closed() {
        return closed();
      }
    };
    this.#handles.set(other, handle as Window);
    return handle as Window;
  }
}

const links: Link[] = [];
const open = (session: string, page: Page) => {
  const heard: Message[] = [];
  const link = openLink(session, (one) => heard.push(one), page);
  links.push(link);
  return { link, heard };
};
afterEach(() => links.splice(0).forEach((link) => link.close()));

/** Slides, and a desk that they have opened. */
const pair = () => {
  const [slides, desk] = [new FakeWindow(), new FakeWindow()];
  desk.opener = slides.seenFrom(desk);
  return { slides, desk };
};

it('a message is read as it was sent', () => {
  expect(readMessage(envelope, 's1')).toEqual({ ...message, to: undefined });
});

it('nothing else is taken for a message', () => {
  for (const data of [
    null,
    'next',
    7,
    {},
    { ...envelope, source: 'another-work' },
    { ...envelope, v: 2 },
    { ...envelope, session: 's2' },
    { ...envelope, type: 'leave' },
    { ...envelope, role: 'pupil' },
    { ...envelope, from: undefined },
    { ...envelope, to: 7 },
    { ...envelope, rev: 0.5 },
    { ...envelope, state: undefined },
    { ...envelope, state: { ...state, account: 'nobody' } }
  ])
    expect(readMessage(data, 's1')).toBeUndefined();
});

it('windows of one presentation hear each other by its channel, those of another nothing', async () => {
  const page = { BroadcastChannel } as unknown as Page;
  const [slides, other] = [open('s1', page), open('s2', page)];
  const desk = open('s1', page);
  desk.link.send(message);
  await expect.poll(() => slides.heard).toEqual([{ ...message, to: undefined }]);
  expect(other.heard).toEqual([]);
  expect(desk.heard).toEqual([]);
});

it('without channels the desk speaks to the window that opened it, and is answered', () => {
  const { slides, desk } = pair();
  const [a, b] = [open('s1', slides.page), open('s1', desk.page)];
  b.link.send(message);
  expect(a.heard).toHaveLength(1);
  a.link.send({ ...message, role: 'slides' });
  expect(b.heard.map(({ role }) => role)).toEqual(['slides']);
});

it('without channels the slides speak first to a desk that they know', () => {
  const { slides, desk } = pair();
  const [a, b] = [open('s1', slides.page), open('s1', desk.page)];
  a.link.know(desk.seenFrom(slides));
  a.link.send({ ...message, role: 'slides' });
  expect(b.heard).toHaveLength(1);
});

it('without channels a window that comes anew is heard again', () => {
  const { slides, desk } = pair();
  const [before, b] = [open('s1', slides.page), open('s1', desk.page)];
  b.link.send(message);
  // The slides are loaded again, and know nobody
  before.link.close();
  const after = open('s1', slides.page);
  after.link.send({ ...message, role: 'slides' });
  expect(b.heard).toHaveLength(0);
  b.link.send(message);
  after.link.send({ ...message, role: 'slides' });
  expect(b.heard).toHaveLength(1);
});

it('without channels another presentation, another origin and a closed window are nobody', () => {
  const { slides, desk } = pair();
  const [a, stranger] = [open('s1', slides.page), open('s2', desk.page)];
  stranger.link.send(message);
  expect(a.heard).toEqual([]);
  slides.hear(envelope, 'https://elsewhere.example', desk.seenFrom(slides));
  expect(a.heard).toEqual([]);
  a.link.send(message);
  expect(stranger.heard).toEqual([]);

  const b = open('s1', desk.page);
  b.link.send(message);
  desk.closed = true;
  a.link.send(message);
  expect(b.heard).toEqual([]);
});

it('a link that was closed hears nothing', () => {
  const { slides, desk } = pair();
  const [a, b] = [open('s1', slides.page), open('s1', desk.page)];
  a.link.close();
  b.link.send(message);
  expect(a.heard).toEqual([]);
});
