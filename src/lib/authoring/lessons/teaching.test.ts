import { describe, expect, it } from 'vitest';
import { smallTeaching } from '../parsing/smallChapter';
import { parseTeaching } from './teaching';

const file = 'content/teaching/3-declaration.yaml';
const parse = (text: string) => parseTeaching(file, text);
/** What is wrong with a text: “row: …”, or “line: …” where no row can be read. */
const say = (text: string): string[] =>
  parse(text).faults.map(({ row, line, says }) => `${row ?? line}: ${says}`);

const good = `oath:
  minutes: [2.5, 7]
  question: Who swore?
  answer: Three groups, says ‘one’ paper.
  cites: [ev-oath, t04]
  predict:
    asks: Where will it lie?
    at: '2006-10-12'
    choices: [Above, Below]
    answer: Below, one paper says.
`;
/** The faults of the good text with one passage replaced by another. */
function spoil(from: string, to: string): string[] {
  expect(good).toContain(from);
  return say(good.replace(from, () => to));
}

describe('A teaching file', () => {
  it('has for each step minutes of both lessons, a question, an answer, and what they need', () => {
    const { steps, lines, faults } = parse(good);
    expect(faults).toEqual([]);
    expect([...(lines ?? [])]).toEqual([['oath', 1]]);
    expect(steps.get('oath')).toEqual({
      minutes: [2.5, 7],
      question: 'Who swore?',
      answer: 'Three groups, says ‘one’ paper.',
      cites: ['ev-oath', 't04'],
      predict: {
        asks: 'Where will it lie?',
        at: '2006-10-12',
        choices: ['Above', 'Below'],
        answer: 'Below, one paper says.'
      }
    });
  });

  it('may leave out rows and prediction, and folds long texts', () => {
    expect(say(smallTeaching)).toEqual([]);
    expect(parse(smallTeaching).lines?.get('two')).toBe(5);
    const folded = good.replace('answer: Three groups, ', 'answer: >-\n    Three groups,\n    ');
    expect(parse(folded).steps.get('oath')?.answer).toBe('Three groups, says ‘one’ paper.');
  });

  it.each([
    ['', 1],
    ['# Nothing yet\n', 1],
    ['- oath\n- speech\n', 1],
    ['oath\n', 1]
  ])('without steps says so: %j', (text, line) => {
    expect(say(text)).toEqual([
      `${line}: no steps; allowed: the id of each step and, indented under it, minutes, question, answer`
    ]);
  });

  it('that is not YAML says where, in which step, and how to mend it', () => {
    const [fault, ...more] = say(smallTeaching.replaceAll('Who says so, and', 'Who says: so, and'));
    expect(fault).toMatch(/^3: row one: not YAML: .*; allowed: text with a colon, .* goes in single quotes$/);
    expect(more).toHaveLength(7);
    expect(spoil('Below, one paper says.', '*Below*')[0]).toMatch(
      /^10: row oath: \*Below\*.* a \* begins a reference/
    );
  });

  it('names a step that stands twice, and a field', () => {
    expect(say(good + good)).toEqual(['oath: the step stands twice; allowed: each step once']);
    expect(spoil('  cites', '  answer: No.\n  cites')).toEqual([
      '5: row oath: a field stands twice in one row; allowed: each field once'
    ]);
  });

  it('tells all faults at once, and still reads the steps without one', () => {
    const { steps, lines, faults } = parse(
      smallTeaching.replace('[10, 20]', '10').replace('how would they know?', 'how so.')
    );
    expect(faults.map(({ row, line, says }) => `${line} ${row} ${says.split(':')[0]}`)).toEqual([
      '1 one minutes',
      '1 one question'
    ]);
    expect([steps.size, lines?.size]).toEqual([7, 8]);
  });
});

describe('A step', () => {
  it('has all its fields', () => {
    expect(say('oath:\n')).toEqual([
      'oath: empty; allowed: minutes, question and answer, indented under the id of the step'
    ]);
    expect(say('oath: {}\n')).toEqual([
      'oath: minutes: missing; allowed: two numbers, such as [3.5, 7]: in a lesson of 45 and of 90 minutes',
      'oath: question: missing; allowed: a text',
      'oath: answer: missing; allowed: a text'
    ]);
  });

  it('has no other field; a misspelt one is one fault', () => {
    expect(spoil('question:', 'questoin:')).toEqual([
      'oath: unknown field “questoin”; allowed: minutes, question, answer, cites, predict; did you mean “question”?'
    ]);
    expect(spoil('    asks:', '    ask:')).toEqual([
      'oath: predict: unknown field “ask”; allowed: asks, at, choices, answer; did you mean “asks”?'
    ]);
    expect(spoil('  cites', '  hint: No.\n  cites')).toEqual([
      'oath: unknown field “hint”; allowed: minutes, question, answer, cites, predict'
    ]);
  });

  it.each([
    [
      '7',
      'minutes: 7 is a number; allowed: two numbers, such as [3.5, 7]: in a lesson of 45 and of 90 minutes'
    ],
    [
      '[7]',
      'minutes: not two numbers; allowed: two numbers, such as [3.5, 7]: in a lesson of 45 and of 90 minutes'
    ],
    [
      '[1, 2, 3]',
      'minutes: not two numbers; allowed: two numbers, such as [3.5, 7]: in a lesson of 45 and of 90 minutes'
    ],
    ['[2.5, seven]', 'minutes 2: “seven” is a text; allowed: a number'],
    ['[0, 7]', 'minutes 1: 0 is no time; allowed: minutes above 0'],
    ['[2.5, -1]', 'minutes 2: -1 is no time; allowed: minutes above 0'],
    ['[2.25, 7]', 'minutes 1: 2.25 is too exact; allowed: whole and half minutes']
  ])('has whole or half minutes for either lesson, and not %s', (minutes, says) => {
    expect(spoil('[2.5, 7]', minutes)).toEqual([`oath: ${says}`]);
  });

  it('asks questions', () => {
    expect(spoil('Who swore?', 'Say who swore.')).toEqual([
      'oath: question: “Say who swore.” is no question; allowed: text that ends with ?'
    ]);
    expect(spoil('Where will it lie?', 'Guess.')).toEqual([
      'oath: predict.asks: “Guess.” is no question; allowed: text that ends with ?'
    ]);
  });

  it('has plain text, typed as it is to be printed, and no more of it in a fault than tells which', () => {
    expect(spoil('Who swore?', '" "')).toEqual(['oath: question: empty text']);
    expect(spoil('Three groups, says ‘one’ paper.', "It's so.")).toEqual([
      "oath: answer: “It's so.” is typed with a straight quotation mark; allowed: “ ” ‘ ’"
    ]);
    expect(spoil('[Above, Below]', '[Above, "*Below*"]')).toEqual([
      'oath: predict.choices 2: “*Below*” is more than plain text; allowed: words, without Markdown'
    ]);
    expect(spoil('Who swore?', `Who${' of them'.repeat(20)} swore`)).toEqual([
      `oath: question: “Who${' of them'.repeat(6)} of the …” is no question; allowed: text that ends with ?`
    ]);
  });

  it('is not left to be written', () => {
    for (const text of ['To be written.', 'TODO', 'to do: ask'])
      expect(spoil('Three groups, says ‘one’ paper.', `'${text}'`)).toEqual([
        `oath: answer: “${text}” is still to be written; allowed: the text itself`
      ]);
    expect(spoil('Three groups, says ‘one’ paper.', 'To be written about is no proof.')).toHaveLength(1);
    expect(spoil('Three groups, says ‘one’ paper.', 'Today nobody knows.')).toEqual([]);
  });

  it('has words where words belong', () => {
    expect(spoil('Who swore?', '[Who?]')).toEqual(['oath: question: this is a list; allowed: a text']);
    expect(spoil('answer: Three groups, says ‘one’ paper.', 'answer:')).toEqual([
      'oath: answer: empty; allowed: a text'
    ]);
    expect(spoil('[ev-oath, t04]', '[t04, t04]')).toEqual([
      'oath: cites: one of them stands twice; allowed: each once'
    ]);
    expect(spoil('[ev-oath, t04]', 'ev-oath')).toEqual(['oath: cites: “ev-oath” is a text; allowed: a list']);
  });

  it('lets the class choose between two to four', () => {
    expect(spoil('[Above, Below]', '[Above]')).toEqual([
      'oath: predict.choices: fewer than two choices; allowed: 2 to 4'
    ]);
    expect(spoil('[Above, Below]', '[A, B, C, D, E]')).toEqual([
      'oath: predict.choices: more than four choices; allowed: 2 to 4'
    ]);
    expect(spoil('[Above, Below]', '[Above, Above]')).toEqual([
      'oath: predict.choices: one of them stands twice; allowed: each once'
    ]);
  });

  it('asks at a possible date, in quotation marks', () => {
    expect(spoil("'2006-10-12'", "'October 2006'")[0]).toMatch(
      /^oath: predict\.at: “October 2006” is not a possible date; allowed: 2006, 2006-10, /
    );
    expect(spoil("'2006-10-12'", '2006')).toEqual([
      "oath: predict.at: 2006 is a number; allowed: a date in quotation marks, '2006'"
    ]);
  });
});
