/** Where a class is in a chapter, and what a key or a button makes of it. Pure; the same in the slides and at the desk. */
import { type Account, accounts, neutral } from '../story';

/** A step, as far as presenting it goes. */
export interface DeckStep {
  readonly id: string;
  /** Its slide asks before it shows */
  readonly asks: boolean;
}

export interface DeckState {
  readonly chapter: string;
  /** Id of the step */
  readonly step: string;
  /** The slide asks, and has not shown its step yet */
  readonly asking: boolean;
  readonly account: Account;
  /** The figure that the presenter has turned to at this step, where it is not the step’s own */
  readonly figure?: string | undefined;
  /** Nothing is shown */
  readonly black: boolean;
}

export type Intent =
  | { readonly to: 'next' | 'previous' | 'first' | 'last' | 'black' | 'next account' }
  | { readonly to: 'step'; readonly step: string }
  | { readonly to: 'account'; readonly account: Account }
  | { readonly to: 'figure'; readonly figure: string };

/** The step that an address asks for; what cannot be read is none. */
export function stepOf({ hash }: Pick<URL, 'hash'>): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}

/** What is shown when a chapter is opened at a step; an unknown step is the first. */
export function openDeck(
  chapter: string,
  steps: readonly DeckStep[],
  step: string | undefined,
  account: Account
): DeckState {
  const found = steps.find(({ id }) => id === step) ?? steps[0];
  return { chapter, step: found?.id ?? '', asking: found?.asks ?? false, account, black: false };
}

/** The state after a presenter’s wish; the same object where nothing changes. */
export function decide(state: DeckState, intent: Intent, steps: readonly DeckStep[]): DeckState {
  const at = steps.findIndex(({ id }) => id === state.step);
  /** At another step; going back does not ask again */
  const goTo = (index: number, asks = true): DeckState => {
    const step = steps[index];
    if (!step || index === at) return state;
    return { ...state, step: step.id, asking: asks && step.asks, figure: undefined };
  };
  switch (intent.to) {
    case 'next':
      // The class sees the slide that it left before another
      if (state.black) return { ...state, black: false };
      return state.asking ? { ...state, asking: false } : goTo(at + 1);
    case 'previous':
      return state.black ? { ...state, black: false } : goTo(at - 1, false);
    case 'first':
      return goTo(0);
    case 'last':
      return goTo(steps.length - 1);
    case 'step':
      return goTo(steps.findIndex(({ id }) => id === intent.step));
    case 'black':
      return { ...state, black: !state.black };
    case 'next account': {
      const next = accounts[(accounts.indexOf(state.account) + 1) % accounts.length] ?? neutral;
      return { ...state, account: next };
    }
    case 'account':
      return intent.account === state.account ? state : { ...state, account: intent.account };
    case 'figure':
      return intent.figure === state.figure ? state : { ...state, figure: intent.figure };
  }
}

/** Whether a message from elsewhere holds a state that this chapter can show. */
export function isDeckState(value: unknown): value is DeckState {
  if (typeof value !== 'object' || value === null) return false;
  const state = value as { [field: string]: unknown };
  return (
    typeof state.chapter === 'string' &&
    typeof state.step === 'string' &&
    typeof state.asking === 'boolean' &&
    typeof state.black === 'boolean' &&
    (accounts as readonly unknown[]).includes(state.account) &&
    (state.figure === undefined || typeof state.figure === 'string')
  );
}
