import { decide, isDeckState, type DeckState, type DeckStep, type Intent } from './deck';
import type { Driver } from './driver';
import { keep, recall } from './keep';
import { openLink, type Dated, type Link, type Message, type Role } from './link';

/** How often the desk asks whether the slides are there, and when it holds them for lost, ms. */
const asksEvery = 2000;
const lostAfter = 5000;

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
}

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
  #heard = $state<number>();
  #other = $state<'unknown' | 'there' | 'lost'>('unknown');
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
  /** Whether the other window answers */
  get other(): 'unknown' | 'there' | 'lost' {
    return this.#other;
  }

  /** Does what is wanted, here and in the other window. */
  do(intent: Intent): void {
    this.set(decide(this.state, intent, this.#options.steps));
  }

  set(state: DeckState): void {
    if (state === this.#dated.state) return;
    this.#hold({ rev: this.#dated.rev + 1, state });
    this.#send('state');
  }

  /** Starts to listen; the answer stops it. A presentation of one window has nobody to listen to. */
  connect(): () => void {
    this.#open();
    const bye = () => this.#send('bye');
    const back = (event: PageTransitionEvent) => event.persisted && this.#send('hello');
    addEventListener('pagehide', bye);
    addEventListener('pageshow', back);
    if (this.#options.role === 'desk') this.#timer = setInterval(() => this.#ask(), asksEvery);
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
    this.#send('hello');
  }

  #send(type: Message['type'], to?: string): void {
    this.#link?.send({ type, role: this.#options.role, from: this.#id, to, ...this.#dated });
  }

  #ask(): void {
    if (this.#heard !== undefined && performance.now() - this.#heard > lostAfter) this.#other = 'lost';
    if (this.#heard === undefined) this.#heard = performance.now();
    this.#send('ask');
  }

  #receive(message: Message): void {
    const { role } = this.#options;
    if (message.to !== undefined && message.to !== this.#id) return;
    if (message.role === role) {
      // A copy of this window: it becomes a presentation of its own
      if (role === 'slides' && message.type === 'hello') this.#send('taken', message.from);
      if (message.type === 'taken') {
        this.#link?.close();
        this.#link = undefined;
        this.#session = undefined;
        this.#options.onparted?.();
        return;
      }
      // Two desks of one presentation follow one another
      if (role === 'slides') return;
    } else {
      if (message.type === 'bye') {
        this.#other = 'lost';
        return;
      }
      this.#heard = performance.now();
      this.#other = 'there';
    }
    if (message.type === 'bye') return;
    // Both were asked at once: what the class sees holds
    const isNewer =
      message.rev > this.#dated.rev || (message.rev === this.#dated.rev && message.role === 'slides');
    if (isNewer && !isSame(message.state, this.#dated.state))
      this.#hold({ rev: message.rev, state: message.state });
    if (message.type !== 'state' || message.rev < this.#dated.rev) this.#send('state');
  }

  #hold(dated: Dated): void {
    const { chapter } = this.#options.start;
    if (dated.state.chapter !== chapter) {
      this.#dated = dated;
      this.#keep();
      this.#options.onchapter(dated.state);
      return;
    }
    const isKnown = this.#options.steps.some(({ id }) => id === dated.state.step);
    this.#dated = isKnown ? dated : { ...dated, state: { ...dated.state, step: this.state.step } };
    this.#shown = this.#dated.state;
    this.#keep();
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
    const { role, start } = this.#options;
    if (!kept || typeof kept.rev !== 'number' || !isDeckState(kept.state)) return undefined;
    const { state, rev } = kept;
    // Nobody goes to a step by way of the desk’s address
    if (role === 'desk' && state.chapter === start.chapter) return { rev, state };
    if (state.chapter === start.chapter && state.step === start.step)
      return { rev, state: { ...state, account: start.account } };
    // The address was changed: a change like any other
    return { rev: rev + 1, state: start };
  }
}

const isSame = (a: DeckState, b: DeckState): boolean =>
  a.chapter === b.chapter &&
  a.step === b.step &&
  a.asking === b.asking &&
  a.account === b.account &&
  a.figure === b.figure &&
  a.black === b.black;
