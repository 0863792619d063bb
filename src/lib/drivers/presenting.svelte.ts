import { decide, isDeckState, type DeckState, type DeckStep, type Intent } from './deck';
import type { Driver } from './driver';
import { keep, recall } from './keep';
import { openLink, type Dated, type Link, type Message, type Role } from './link';

/** How often a window asks whether the other is there, ms, and after how many unanswered times it holds it for lost. */
const asksEvery = 2000;
const patience = 3;

interface Options {
  readonly role: Role;
  /** The steps of the chapter */
  readonly steps: readonly DeckStep[];
  /** What the address says */
  readonly start: DeckState;
  /** The presentation that this window belongs to, where it has an id already */
  readonly session?: string | undefined;
  /** The other window has gone to another chapter */
  readonly onchapter: (state: DeckState) => void;
  /** These slides were opened a second time: this window is now a presentation of its own */
  readonly onparted?: () => void;
  /** This chapter shows something else; `moved`: because somebody has just asked for it, not to catch up with the other window */
  readonly onchange?: (state: DeckState, moved: boolean) => void;
}

/** The other window: nobody has looked yet; it answers; it has not answered for a while; it was closed or was never there. */
export type Other = 'unknown' | 'there' | 'silent' | 'gone';

/**
 * The driver of slides and desk: keys and buttons say what is wanted, `decide` what comes of it, and where there is a
 * second window the two hold the same state, whichever of them was asked. The state with more changes behind it holds.
 */
export class Presenting implements Driver {
  #dated: Dated;
  readonly #options: Options;
  readonly #id = Math.random().toString(36).slice(2);
  #link: Link | undefined;
  #session = $state<string>();
  #shown = $state.raw<DeckState>() as DeckState;
  #other = $state<Other>('unknown');
  /** How often it was asked since it spoke last, and whether it has said that it goes */
  #asked = 0;
  #isGoing = false;
  /** The slides that the desk belongs to. A copy of their window has to find that out, and drives nothing meanwhile */
  #slides: string | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(options: Options) {
    this.#options = options;
    this.#session = options.session;
    this.#dated = this.#recall() ?? { rev: 0, state: options.start };
    this.#shown = this.#dated.state;
  }

  get state(): DeckState {
    return this.#shown;
  }
  get step(): string {
    return this.#shown.step;
  }
  get session(): string | undefined {
    return this.#session;
  }
  get other(): Other {
    return this.#other;
  }

  /** Does what is wanted, here and in the other window. */
  do(intent: Intent): void {
    this.set(decide(this.state, intent, this.#options.steps));
  }

  /** Takes both windows to a state. In another chapter, an empty step is the first one. */
  set(state: DeckState): void {
    // On the way to another chapter nothing is asked of this one
    if (state === this.#dated.state || this.#dated.state.chapter !== this.#options.start.chapter) return;
    this.#hold({ rev: this.#dated.rev + 1, state }, true);
    this.#send('state');
  }

  /** Starts to listen; the answer stops it. A presentation of one window has nobody to listen to. */
  connect(): () => void {
    this.#open();
    const bye = () => this.#send('bye');
    const back = (event: PageTransitionEvent) => event.persisted && this.#send('hello');
    addEventListener('pagehide', bye);
    addEventListener('pageshow', back);
    this.#wait();
    return () => {
      bye();
      removeEventListener('pagehide', bye);
      removeEventListener('pageshow', back);
      clearInterval(this.#timer);
      this.#link?.close();
      this.#link = undefined;
    };
  }

  /** Gives the presentation an id, so that a second window can join it. */
  begin(): string {
    if (this.#session === undefined) {
      this.#session = Math.random().toString(36).slice(2, 8);
      this.#keep();
      this.#open();
    }
    return this.#session;
  }

  /** The other window, where this one opened it */
  know(other: Window): void {
    this.#link?.know(other);
  }

  #open(): void {
    if (this.#session === undefined) return;
    this.#link?.close();
    this.#link = openLink(this.#session, (message) => this.#receive(message));
    // By its name the other window can bring it to the front
    window.name = nameWindow(this.#options.role, this.#session);
    this.#send('hello');
  }

  #send(type: Message['type'], to?: string): void {
    this.#link?.send({ type, role: this.#options.role, from: this.#id, to, ...this.#dated });
  }

  /** Asks whether the other is there, again and again, from now on. */
  #wait(): void {
    clearInterval(this.#timer);
    this.#timer = setInterval(() => this.#ask(), asksEvery);
  }

  #ask(): void {
    if (!this.#link) return;
    const isNew = this.#other === 'unknown';
    if (this.#asked >= (isNew ? 1 : patience)) {
      if (isNew || this.#isGoing) this.#other = 'gone';
      else if (this.#other === 'there') this.#other = 'silent';
      this.#slides = undefined;
    }
    this.#asked += 1;
    this.#send('ask');
  }

  #receive(message: Message): void {
    const { role } = this.#options;
    if (message.to !== undefined && message.to !== this.#id) return;
    const wasThere = this.#other === 'there';
    if (message.role !== role) {
      const isOurs = this.#slides === undefined || this.#slides === message.from;
      if (role === 'desk' && !isOurs) return;
      if (message.type === 'bye') {
        // Perhaps it is only loaded again: it has until the next question to say so
        this.#isGoing = true;
        this.#asked = patience;
        this.#slides = undefined;
        this.#wait();
        return;
      }
      this.#isGoing = false;
      this.#asked = 0;
      this.#other = 'there';
      if (role === 'desk') this.#slides = message.from;
    } else if (role === 'slides') {
      if (message.type === 'hello') this.#send('taken', message.from);
      else if (message.type === 'taken' && message.to !== undefined) this.#part();
      return;
    } else if (message.type === 'bye') return;

    // Both were asked at once: what the class sees holds
    const isNewer =
      message.rev > this.#dated.rev || (message.rev === this.#dated.rev && message.role === 'slides');
    const { rev, state } = message;
    if (isNewer && isSame(state, this.#dated.state)) this.#dated = { rev, state: this.#dated.state };
    else if (isNewer) this.#hold({ rev, state }, wasThere && message.type === 'state');
    if (message.type !== 'state' || rev < this.#dated.rev) this.#send('state');
  }

  /** A copy of slides that are shown already becomes a presentation of its own. */
  #part(): void {
    this.#link?.close();
    this.#link = undefined;
    this.#session = undefined;
    this.#other = 'unknown';
    window.name = '';
    this.#options.onparted?.();
  }

  #hold(dated: Dated, moved: boolean): void {
    this.#dated = dated;
    if (dated.state.chapter !== this.#options.start.chapter) {
      this.#keep();
      this.#options.onchapter(dated.state);
      return;
    }
    this.#shown = this.#find(dated.state, this.state);
    this.#dated = { rev: dated.rev, state: this.#shown };
    this.#keep();
    this.#options.onchange?.(this.#shown, moved);
  }

  /** A state of this chapter; where its step is not one of these, at another’s. */
  #find(state: DeckState, other: DeckState): DeckState {
    if (this.#options.steps.some(({ id }) => id === state.step)) return state;
    const { step, asking } = other;
    return { ...state, step, asking };
  }

  get #name(): string {
    return `${this.#options.role} ${this.#session ?? ''}`;
  }

  #keep(): void {
    keep(this.#name, this.#dated);
  }

  /** What this window showed before it was reloaded, unless its address says another step or account since. */
  #recall(): Dated | undefined {
    const kept = recall(this.#name) as Partial<Dated> | undefined;
    const { role, start, session } = this.#options;
    if (!kept || typeof kept.rev !== 'number' || !isDeckState(kept.state)) return undefined;
    const { rev } = kept;
    const state = kept.state.chapter === start.chapter ? this.#find(kept.state, start) : kept.state;
    // Nobody goes to a step by way of the address of a desk that belongs to slides
    if (role === 'desk' && session !== undefined && state.chapter === start.chapter) return { rev, state };
    if (state.chapter === start.chapter && state.step === start.step)
      return { rev, state: { ...state, account: start.account } };
    // The address was changed: a change like any other
    return { rev: rev + 1, state: start };
  }
}

/** What the window of a presentation is called. */
export const nameWindow = (role: Role, session: string): string => `${role}-${session}`;

const isSame = (a: DeckState, b: DeckState): boolean =>
  a.chapter === b.chapter &&
  a.step === b.step &&
  a.asking === b.asking &&
  a.account === b.account &&
  a.figure === b.figure &&
  a.black === b.black;
