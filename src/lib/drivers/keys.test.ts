import { describe, expect, it } from 'vitest';
import { bindKeys, findCommand, findIntent, isSingle, sayKey, type Command, type Press } from './keys';

const figures = ['map', 'bars', 'ribbons'].map((name) => ({ name, called: `the ${name}` }));
const bindings = bindKeys(figures);

/** A key as a browser reports it: `Shift+ArrowRight`, `Ctrl+b`. */
const press = (keys: string, more: Partial<Press> = {}): Press => {
  const [, held = '', key = ''] = /^((?:(?:Shift|Ctrl|Alt|Meta)\+)*)(.+)$/s.exec(keys) ?? [];
  return {
    key,
    shiftKey: held.includes('Shift'),
    ctrlKey: held.includes('Ctrl'),
    altKey: held.includes('Alt'),
    metaKey: held.includes('Meta'),
    repeat: false,
    ...more
  };
};
const command = (keys: string, ...rest: [focus?: object, singles?: boolean]): Command | undefined =>
  findCommand(press(keys), bindings, ...rest);

const table: { readonly [keys: string]: Command } = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  n: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  'Shift+ ': 'previous',
  'Shift+ArrowRight': 'next chapter',
  'Shift+ArrowLeft': 'previous chapter',
  Home: 'first',
  End: 'last',
  f: 'full screen',
  b: 'black',
  '.': 'black',
  o: 'overview',
  g: 'go to',
  s: 'desk',
  a: 'account',
  '1': 'show map',
  '2': 'show bars',
  '3': 'show ribbons',
  '?': 'help',
  Escape: 'close'
};
const singles = Object.keys(table).filter(isSingle);

describe('the keys of a presentation', () => {
  it.each(Object.entries(table))('%s is “%s”', (keys, says) => {
    expect(command(keys)).toBe(says);
  });

  it('are these and no others', () => {
    expect(bindings.flatMap(({ keys }) => keys).sort()).toEqual(Object.keys(table).sort());
    for (const keys of [
      'Enter',
      'Tab',
      'F5',
      'F11',
      'p',
      'x',
      '4',
      '0',
      'Backspace',
      'Shift+PageDown',
      'Dead'
    ])
      expect(command(keys), keys).toBeUndefined();
  });

  it('are each in the help once, with words of their own', () => {
    expect(new Set(bindings.flatMap(({ keys }) => keys)).size).toBe(Object.keys(table).length);
    expect(new Set(bindings.map(({ says }) => says)).size).toBe(bindings.length);
  });

  it('are letters in capitals too, and signs with or without Shift', () => {
    for (const [keys, says] of Object.entries({
      N: 'next',
      B: 'black',
      O: 'overview',
      A: 'account'
    } as const))
      for (const shiftKey of [true, false])
        expect(findCommand(press(keys, { shiftKey }), bindings)).toBe(says);
    expect(command('Shift+?')).toBe('help');
    expect(command('Shift+.')).toBe('black');
    expect(command('Shift+1')).toBe('show map');
  });

  it('have a digit for each figure, in their order, and nine at most', () => {
    const many = bindKeys(
      Array.from({ length: 12 }, (_, index) => ({ name: `n${index}`, called: `${index}` }))
    );
    expect(findCommand(press('4'), many)).toBe('show n3');
    expect(findCommand(press('9'), many)).toBe('show n8');
    expect(findCommand(press('0'), many)).toBeUndefined();
    expect(findIntent('show n3')).toEqual({ to: 'figure', figure: 'n3' });
  });

  it('rest with Ctrl, Alt or Meta, with Shift beside it or not', () => {
    for (const keys of Object.keys(table))
      for (const held of ['Ctrl', 'Alt', 'Meta', 'Ctrl+Shift'])
        expect(command(`${held}+${keys}`), `${held}+${keys}`).toBeUndefined();
  });

  it('turn one slide however long they are held', () => {
    for (const keys of Object.keys(table))
      expect(findCommand(press(keys, { repeat: true }), bindings)).toBeUndefined();
  });

  it('rest while someone types, but for Esc', () => {
    for (const keys of Object.keys(table))
      expect(command(keys, { types: true }), keys).toBe(keys === 'Escape' ? 'close' : undefined);
  });

  it('leave Space to the button that has the focus, and nothing else', () => {
    for (const [keys, says] of Object.entries(table))
      expect(command(keys, { presses: true }), keys).toBe(keys.endsWith(' ') ? undefined : says);
  });

  it('leave arrows, Home and End to the group that has the focus, and nothing else', () => {
    for (const [keys, says] of Object.entries(table))
      expect(command(keys, { moves: true }), keys).toBe(/Arrow|Home|End/.test(keys) ? undefined : says);
  });

  it('are without letters, digits and signs where these are switched off', () => {
    expect(singles).toEqual(
      expect.arrayContaining(['n', 'f', 'b', '.', 'o', 'g', 's', 'a', '1', '2', '3', '?'])
    );
    expect(singles).toHaveLength(12);
    for (const [keys, says] of Object.entries(table))
      expect(command(keys, {}, false), keys).toBe(singles.includes(keys) ? undefined : says);
  });

  it('answer to what a clicker sends, and leave it F5', () => {
    expect(['PageDown', 'PageUp', 'b', '.', 'Escape'].map((keys) => command(keys))).toEqual([
      'next',
      'previous',
      'black',
      'black',
      'close'
    ]);
    expect(command('F5')).toBeUndefined();
  });
});

describe('the names of keys', () => {
  it('are those that stand on them', () => {
    expect(bindings.flatMap(({ keys }) => keys).map(sayKey)).toEqual([
      ...['→', '↓', 'Page Down', 'Space', 'N', '←', '↑', 'Page Up', 'Shift + Space'],
      ...[
        'Shift + →',
        'Shift + ←',
        'Home',
        'End',
        'F',
        'B',
        '.',
        'O',
        'G',
        'S',
        'A',
        '1',
        '2',
        '3',
        '?',
        'Esc'
      ]
    ]);
  });
});
