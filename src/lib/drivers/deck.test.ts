import { describe, expect, it } from 'vitest';
import { decide, isDeckState, openDeck, stepOf, type DeckState, type Intent } from './deck';

const steps = [
  { id: 'one', asks: false },
  { id: 'two', asks: true },
  { id: 'three', asks: false },
  { id: 'four', asks: true }
];
const open = (step?: string, more: Partial<DeckState> = {}): DeckState => ({
  ...openDeck('slipway', steps, step, 'records'),
  ...more
});
const run = (state: DeckState, ...intents: (Intent['to'] | Intent)[]): DeckState =>
  intents.reduce<DeckState>(
    (now, intent) => decide(now, (typeof intent === 'string' ? { to: intent } : intent) as Intent, steps),
    state
  );
const seen = ({ step, asking }: DeckState): string => (asking ? `${step}?` : step);

describe('a chapter is opened', () => {
  it('at the first step where the address cannot be read', () => {
    expect(stepOf({ hash: '#%E0%A4%A' })).toBe('');
    expect(stepOf({ hash: '#club-declared' })).toBe('club-declared');
  });

  it('at the step and in the account of the address, in light', () => {
    expect(openDeck('slipway', steps, 'three', 'association')).toEqual({
      chapter: 'slipway',
      step: 'three',
      asking: false,
      account: 'association',
      black: false
    });
  });

  it('at the first step where the address names none, or none of its own', () => {
    expect(open().step).toBe('one');
    expect(open('nowhere').step).toBe('one');
    expect(open('').step).toBe('one');
  });

  it('with the question of a step that asks', () => {
    expect(seen(open('two'))).toBe('two?');
  });
});

describe('going on and back', () => {
  it('stops at each step once, and at a step that asks twice', () => {
    const stops = [open()];
    for (let i = 0; i < 7; i += 1) stops.push(run(stops.at(-1)!, 'next'));
    expect(stops.map(seen)).toEqual(['one', 'two?', 'two', 'three', 'four?', 'four', 'four', 'four']);
  });

  it('does not ask again on the way back', () => {
    const stops = [open('four', { asking: false })];
    for (let i = 0; i < 4; i += 1) stops.push(run(stops.at(-1)!, 'previous'));
    expect(stops.map(seen)).toEqual(['four', 'three', 'two', 'one', 'one']);
  });

  it('goes back from a question to the step before it', () => {
    expect(seen(run(open('two'), 'previous'))).toBe('one');
  });

  it('goes to the first step, to the last, and to any by its id; each asks if it has a question', () => {
    expect(seen(run(open('three'), 'first'))).toBe('one');
    expect(seen(run(open('two'), 'last'))).toBe('four?');
    expect(seen(run(open('one'), { to: 'step', step: 'two' }))).toBe('two?');
    expect(seen(run(open('four'), { to: 'step', step: 'three' }))).toBe('three');
  });

  it('keeps the account, and gives up the figure that was turned to', () => {
    const state = open('one', { account: 'association', figure: 'map' });
    for (const intent of ['next', 'last', { to: 'step', step: 'three' }] as const) {
      expect(run(state, intent).account).toBe('association');
      expect(run(state, intent).figure).toBeUndefined();
    }
  });

  it('keeps the figure from question to answer, where it is the same step', () => {
    expect(run(open('two', { figure: 'map' }), 'next')).toEqual(
      open('two', { figure: 'map', asking: false })
    );
  });
});

describe('the black screen', () => {
  it('comes and goes', () => {
    expect(run(open(), 'black').black).toBe(true);
    expect(run(open(), 'black', 'black')).toEqual(open());
  });

  it('gives way to the slide that was left, whichever way one goes on', () => {
    for (const to of ['next', 'previous'] as const)
      for (const step of ['two', 'three']) {
        expect(run(open(step, { black: true }), to)).toEqual(open(step));
      }
  });
});

describe('accounts and figures', () => {
  it('go through the three accounts, round and round', () => {
    const accounts = [1, 2, 3].map((times) =>
      run(open(), ...Array<'next account'>(times).fill('next account'))
    );
    expect(accounts.map(({ account }) => account)).toEqual(['club', 'association', 'records']);
  });

  it('are chosen by name, at the same step, with its question unanswered', () => {
    expect(run(open('two'), { to: 'account', account: 'association' })).toEqual(
      open('two', { account: 'association' })
    );
    expect(run(open('two'), { to: 'figure', figure: 'strength' })).toEqual(
      open('two', { figure: 'strength' })
    );
  });
});

describe('where nothing changes', () => {
  it.each<[string, DeckState, Intent]>([
    ['on from the last step', open('four', { asking: false }), { to: 'next' }],
    ['back from the first', open('one'), { to: 'previous' }],
    ['to the first at the first', open('one', { figure: 'map' }), { to: 'first' }],
    ['to the last at its question', open('four'), { to: 'last' }],
    ['to the last at its answer', open('four', { asking: false }), { to: 'last' }],
    ['to the step that is shown', open('two'), { to: 'step', step: 'two' }],
    ['to a step that is not of this chapter', open('two'), { to: 'step', step: 'elsewhere' }],
    ['to the account that is shown', open('two'), { to: 'account', account: 'records' }],
    ['to the figure that was turned to', open('two', { figure: 'map' }), { to: 'figure', figure: 'map' }]
  ])('the state is the same object: %s', (_, state, intent) => {
    expect(decide(state, intent, steps)).toBe(state);
  });

  it('no state is ever changed in place', () => {
    const state = Object.freeze(open('two', { figure: 'map' }));
    const intents: Intent[] = [
      ...(['next', 'previous', 'first', 'last', 'black', 'next account'] as const).map((to) => ({ to })),
      { to: 'step', step: 'three' },
      { to: 'account', account: 'association' },
      { to: 'figure', figure: 'strength' }
    ];
    for (const intent of intents) expect(decide(state, intent, steps)).not.toBe(state);
  });
});

describe('a state from elsewhere', () => {
  it('is taken as it was sent', () => {
    const state = open('two', { figure: 'map', account: 'association', black: true });
    expect(isDeckState(JSON.parse(JSON.stringify(state)))).toBe(true);
    expect(isDeckState(JSON.parse(JSON.stringify(open())))).toBe(true);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a word', 'two'],
    ['a list', [open()]],
    ['no chapter', { ...open(), chapter: undefined }],
    ['a step by number', { ...open(), step: 3 }],
    ['an unknown account', { ...open(), account: 'nobody' }],
    ['black as a word', { ...open(), black: 'yes' }],
    ['asking left out', { ...open(), asking: undefined }],
    ['a figure by number', { ...open(), figure: 1 }]
  ])('is refused with %s', (_, value) => {
    expect(isDeckState(value)).toBe(false);
  });
});
