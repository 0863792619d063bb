/**
 * The link between the slides and the presenter’s desk: two windows of one browser, and no server. A presentation has an
 * id of its own, so that another one open beside it hears nothing of it.
 */
import { channel } from '../story';
import { isDeckState, type DeckState } from './deck';

export type Role = 'slides' | 'desk';

/** A state with the number of changes that led to it: of two, the one with more holds. */
export interface Dated {
  readonly rev: number;
  readonly state: DeckState;
}

export interface Message extends Dated {
  /** hello: a window has come; state: it has changed; ask: is the other still there?; taken: these slides are shown already; bye: it goes */
  readonly type: 'hello' | 'state' | 'ask' | 'taken' | 'bye';
  readonly role: Role;
  /** Of the window that speaks */
  readonly from: string;
  /** Of the window that is spoken to, where it is one only */
  readonly to?: string | undefined;
}

interface Envelope extends Message {
  readonly source: string;
  readonly v: 1;
  readonly session: string;
}

const types: readonly unknown[] = ['hello', 'state', 'ask', 'taken', 'bye'] satisfies Message['type'][];
const roles: readonly unknown[] = ['slides', 'desk'] satisfies Role[];

/** The message in what has arrived, if it is one of this presentation’s. Anything else is ignored. */
export function readMessage(data: unknown, session: string): Message | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { source, v, session: of, type, role, from, to, rev, state } = data as { [field: string]: unknown };
  if (source !== channel || v !== 1 || of !== session) return undefined;
  if (!types.includes(type) || !roles.includes(role) || typeof from !== 'string') return undefined;
  if (to !== undefined && typeof to !== 'string') return undefined;
  if (!Number.isSafeInteger(rev) || !isDeckState(state)) return undefined;
  return { type, role, from, to, rev, state } as Message;
}

export interface Link {
  send(message: Message): void;
  /** A window that was opened from this one and belongs to the presentation */
  know(other: Window): void;
  close(): void;
}

/**
 * Opens the link of a presentation. Where the browser has no BroadcastChannel, the two windows speak to each other
 * directly: the desk to the window that opened it, the slides to whoever has spoken to them.
 *
 * @param page - the window of this page
 */
export function openLink(
  session: string,
  onmessage: (message: Message) => void,
  page: Window & typeof globalThis = window
): Link {
  const wrap = (message: Message): Envelope => ({ source: channel, v: 1, session, ...message });
  const hear = (data: unknown): void => {
    const message = readMessage(data, session);
    if (message) onmessage(message);
  };

  try {
    const air = new page.BroadcastChannel(`${channel} ${session}`);
    air.onmessage = (event) => hear(event.data);
    return {
      send: (message) => air.postMessage(wrap(message)),
      know: () => undefined,
      close: () => air.close()
    };
  } catch {
    // Not there, or not allowed here: window to window
  }

  const others = new Set<Window>();
  if (page.opener) others.add(page.opener as Window);
  const heard = (event: MessageEvent): void => {
    if (event.origin !== page.location.origin || !readMessage(event.data, session)) return;
    if (event.source) others.add(event.source as Window);
    hear(event.data);
  };
  page.addEventListener('message', heard);
  return {
    send: (message) =>
      others.forEach((other) => {
        if (other.closed) others.delete(other);
        else other.postMessage(wrap(message), page.location.origin);
      }),
    know: (other) => others.add(other),
    close: () => page.removeEventListener('message', heard)
  };
}
