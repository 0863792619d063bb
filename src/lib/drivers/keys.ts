/** The keys of a presentation: one table, which the help shows too. */
import type { Intent } from './deck';

export type Command =
  | 'next'
  | 'previous'
  | 'next chapter'
  | 'previous chapter'
  | 'first'
  | 'last'
  | 'full screen'
  | 'black'
  | 'overview'
  | 'go to'
  | 'desk'
  | 'account'
  | `show ${string}`
  | 'help'
  | 'close';

export interface Binding {
  readonly command: Command;
  /** As `KeyboardEvent.key` names them, with `Shift+` where it is held */
  readonly keys: readonly string[];
  readonly says: string;
}

/** A figure that a key can turn to. */
export interface Figure {
  readonly name: string;
  /** As a sentence calls it: “the map” */
  readonly called: string;
}

/** The keys, with a digit for each figure, in their order; there are nine digits. */
export const bindKeys = (figures: readonly Figure[]): readonly Binding[] => [
  { command: 'next', keys: ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'n'], says: 'Next step' },
  { command: 'previous', keys: ['ArrowLeft', 'ArrowUp', 'PageUp', 'Shift+ '], says: 'Previous step' },
  { command: 'next chapter', keys: ['Shift+ArrowRight'], says: 'Next chapter' },
  { command: 'previous chapter', keys: ['Shift+ArrowLeft'], says: 'Previous chapter' },
  { command: 'first', keys: ['Home'], says: 'First step' },
  { command: 'last', keys: ['End'], says: 'Last step' },
  { command: 'full screen', keys: ['f'], says: 'Full screen' },
  { command: 'black', keys: ['b', '.'], says: 'Black screen' },
  { command: 'overview', keys: ['o'], says: 'Overview of all steps' },
  { command: 'go to', keys: ['g'], says: 'Go to a step by number or words' },
  { command: 'desk', keys: ['s'], says: 'Presenter’s desk' },
  { command: 'account', keys: ['a'], says: 'Next account' },
  ...figures.slice(0, 9).map(({ name, called }, index): Binding => ({
    command: `show ${name}`,
    keys: [`${index + 1}`],
    says: `Show ${called}`
  })),
  { command: 'help', keys: ['?'], says: 'These keys' },
  {
    command: 'close',
    keys: ['Escape'],
    says: 'Close what is open; from the slides, then back to the article at the same step'
  }
];

const names: { readonly [key: string]: string } = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowDown: '↓',
  ArrowUp: '↑',
  PageDown: 'Page Down',
  PageUp: 'Page Up',
  Escape: 'Esc',
  ' ': 'Space'
};

/** A key as the help prints it: `Shift+ ` → “Shift + Space”. */
export function sayKey(key: string): string {
  const [, shift, rest = ''] = /^(Shift\+)?(.*)$/s.exec(key) ?? [];
  const name = names[rest] ?? (rest.length === 1 ? rest.toUpperCase() : rest);
  return shift ? `Shift + ${name}` : name;
}

/** A key that types one character, which those who dictate or have a tremor may want to switch off. */
export const isSingle = (key: string): boolean => key.length === 1 && key !== ' ';

const moving = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home', 'End'];

/** What a command asks of the presentation itself, which slides and desk have in common; the others are the window’s affair. */
export function findIntent(command: Command): Intent | undefined {
  if (command.startsWith('show ')) return { to: 'figure', figure: command.slice('show '.length) };
  switch (command) {
    case 'next':
    case 'previous':
    case 'first':
    case 'last':
    case 'black':
      return { to: command };
    case 'account':
      return { to: 'next account' };
    default:
      return undefined;
  }
}

/** Where the focus is when a key is pressed, as far as keys care. */
export interface Focus {
  /** In a field in which one writes */
  readonly types?: boolean;
  /** On something that Space presses */
  readonly presses?: boolean;
  /** In a group in which arrows, Home and End move the choice */
  readonly moves?: boolean;
}

export type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat'>;

/**
 * The command of a key, if it has one here. Keys rest while someone types or holds Ctrl, Alt or Meta, where the focused
 * control has a use for them, and while they are held down.
 *
 * @param singles - whether single letters, digits and signs are keys
 */
export function findCommand(
  press: Press,
  bindings: readonly Binding[],
  focus: Focus = {},
  singles = true
): Command | undefined {
  if (press.ctrlKey || press.altKey || press.metaKey || press.repeat) return undefined;
  if (focus.types && press.key !== 'Escape') return undefined;
  if (focus.presses && press.key === ' ') return undefined;
  if (focus.moves && moving.includes(press.key)) return undefined;
  const isOne = isSingle(press.key);
  if (isOne && !singles) return undefined;
  // A sign may need Shift on one keyboard and none on another; a letter is the same in capitals
  const key = isOne ? press.key.toLowerCase() : `${press.shiftKey ? 'Shift+' : ''}${press.key}`;
  return bindings.find(({ keys }) => keys.includes(key))?.command;
}

/** Where the focus is. */
export function findFocus(element: Element | null): Focus {
  if (!element) return {};
  const field = element.closest('input, textarea, select, [contenteditable]');
  const isChoice = field instanceof HTMLInputElement && /^(radio|checkbox|button)$/.test(field.type);
  return {
    types: field !== null && !isChoice,
    presses: element.closest('button, summary, input') !== null,
    moves: element.closest('[type="radio"], select') !== null
  };
}
