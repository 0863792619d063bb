import { describe, expect, it } from 'vitest';
import { smallTeaching } from '../parsing/smallChapter';
import { parseTeaching } from './teaching';

const file = 'content/teaching/1-slipway.yaml';
const parse = (text: string) => parseTeaching(file, text);
/** What is wrong with a text: “row: …”, or “line: …” where no row can be read. */
const say = (text: string): string[] =>
  parse(text).faults.map(({ row, line, says }) => `${row ?? line}: ${says}`);

const good = `word:
  minutes: [2.5, 7]
  question: Who rowed?
  answer: Three groups, says ‘one’ paper.
  cites: [ev-word, v04]
  predict:
    asks: Where will it lie?
    at: '1968-10-12'
    choices: [Above, Below]
    answer: Below, one paper says.
`;
/** The faults of the good text with one passage replaced by another. */
function spoil(from: string, to: string): string[] {
  expect(good).toContain(from);
  return say(good.replace(from, () => to));
}

const shares = 'a number, or two such as [3.5, 7]: the share of the step in a lesson of 45 and of 90 minutes';

describe('A teaching file', () => {
  it('has for each step minutes of both lessons, a question, an answer, and what they need', () => {
    const { steps, lines, faults } = parse(good);
    expect(faults).toEqual([]);
    expect([...(lines ?? [])]).toEqual([['word', 1]]);
    expect(steps.get('word')).toEqual({
      minutes: [45, 90],
      question: 'Who rowed?',
      answer: 'Three groups, says ‘one’ paper.',
      cites: ['ev-word', 'v04'],
      predict: {
        asks: 'Where will it lie?',
        at: '1968-10-12',
        choices: ['Above', 'Below'],
        answer: 'Below, one paper says.'
      }
    });
  });

  it('may leave out rows and prediction, and folds long texts', () => {
    expect(say(smallTeaching)).toEqual([]);
    expect(parse(smallTeaching).lines?.get('two')).toBe(5);
    const folded = good.replace('answer: Three groups, ', 'answer: >-\n    Three groups,\n    ');
    expect(parse(folded).steps.get('word')?.answer).toBe('Three groups, says ‘one’ paper.');
  });

  it.each([
    ['', 1],
    ['# Nothing yet\n', 1],
    ['- word\n- speech\n', 1],
    ['word\n', 1]
  ])('without steps says so: %j', (text, line) => {
    expect(say(text)).toEqual([
      `${line}: no steps; allowed: the id of each step and, indented under it, minutes, question, answer`
    ]);
  });

  it('that is not YAML says where, in which step, and how to mend it', () => {
    const [fault, ...more] = say(smallTeaching.replaceAll('Who says so, and', 'Who says: so, and'));
    expect(fault).toMatch(/^one: not YAML: .*; allowed: text with a colon, .* goes in single quotes$/);
    expect(more).toHaveLength(7);
    expect(spoil('Below, one paper says.', '*Below*')[0]).toMatch(
      /^word: \*Below\*.* a \* begins a reference/
    );
  });

  it('names a step that stands twice, and a field', () => {
    expect(say(good + good)).toEqual(['word: the step stands twice; allowed: each step once']);
    expect(spoil('  cites', '  answer: No.\n  cites')).toEqual([
      'word: a field stands twice in one row; allowed: each field once'
    ]);
  });

  it('tells all faults at once, and still reads the steps without one', () => {
    const { steps, lines, faults } = parse(
      smallTeaching.replace('[10, 20]', '[10]').replace('how would they know?', 'how so.')
    );
    expect(faults.map(({ row, line, says }) => `${line} ${row} ${says.split(':')[0]}`)).toEqual([
      '1 one minutes',
      '1 one question'
    ]);
    expect([steps.size, lines?.size]).toEqual([7, 8]);
  });
});

describe('The minutes of a plan', () => {
  const plan = (...minutes: string[]) => {
    const text = minutes.map(
      (one, index) => `step-${index}:\n  minutes: ${one}\n  question: Who?\n  answer: One.\n`
    );
    return [...parse(text.join('')).steps.values()].map((step) => step.minutes);
  };

  it('stay as they are written where they fill both lessons', () => {
    const [first, second] = parse(smallTeaching).steps.values();
    expect([first?.minutes, second?.minutes]).toEqual([
      [10, 20],
      [5, 10]
    ]);
  });

  it('are else shares of each lesson, so that a step more is a line more', () => {
    expect(plan('[20, 30]', '[25, 60]', '[5, 10]')).toEqual([
      [18, 27],
      [22.5, 54],
      [4.5, 9]
    ]);
  });

  it('may be one number, which is twice as much of the longer lesson', () => {
    expect(plan('1', '2', '6')).toEqual([
      [5, 10],
      [10, 20],
      [30, 60]
    ]);
    expect(plan('15', '[30, 60]')).toEqual([
      [15, 30],
      [30, 60]
    ]);
  });
});

describe('A step', () => {
  it('has all its fields', () => {
    expect(say('word:\n')).toEqual([
      'word: empty; allowed: minutes, question and answer, indented under the id of the step'
    ]);
    expect(say('word: {}\n')).toEqual([
      `word: minutes: missing; allowed: ${shares}`,
      'word: question: missing; allowed: a text',
      'word: answer: missing; allowed: a text'
    ]);
  });

  it('has no other field; a misspelt one is one fault', () => {
    expect(spoil('question:', 'questoin:')).toEqual([
      'word: unknown field “questoin”; allowed: minutes, question, answer, cites, predict; did you mean “question”?'
    ]);
    expect(spoil('    asks:', '    ask:')).toEqual([
      'word: predict: unknown field “ask”; allowed: asks, at, choices, answer; did you mean “asks”?'
    ]);
    expect(spoil('  cites', '  hint: No.\n  cites')).toEqual([
      'word: unknown field “hint”; allowed: minutes, question, answer, cites, predict'
    ]);
  });

  it.each([
    ['[7]', `minutes: neither a number nor two; allowed: ${shares}`],
    ['[1, 2, 3]', `minutes: neither a number nor two; allowed: ${shares}`],
    ['seven', `minutes: “seven” is neither a number nor two; allowed: ${shares}`],
    ['[2.5, seven]', `minutes: neither a number nor two; allowed: ${shares}`],
    ['[0, 7]', 'minutes 1: 0 is no share of a lesson; allowed: numbers above 0'],
    ['[2.5, -1]', 'minutes 2: -1 is no share of a lesson; allowed: numbers above 0'],
    ['0', 'minutes: 0 is no share of a lesson; allowed: numbers above 0']
  ])('has a share of either lesson, and not %s', (minutes, says) => {
    expect(spoil('[2.5, 7]', minutes)).toEqual([`word: ${says}`]);
  });

  it('asks questions', () => {
    expect(spoil('Who rowed?', 'Say who rowed.')).toEqual([
      'word: question: “Say who rowed.” is no question; allowed: text that ends with ?'
    ]);
    expect(spoil('Where will it lie?', 'Guess.')).toEqual([
      'word: predict.asks: “Guess.” is no question; allowed: text that ends with ?'
    ]);
  });

  it('has plain text, typed as it is to be printed, and no more of it in a fault than tells which', () => {
    expect(spoil('Who rowed?', '" "')).toEqual(['word: question: empty text']);
    expect(spoil('Three groups, says ‘one’ paper.', "It's so.")).toEqual([
      "word: answer: “It's so.” is typed with a straight quotation mark; allowed: “ ” ‘ ’"
    ]);
    expect(spoil('[Above, Below]', '[Above, "*Below*"]')).toEqual([
      'word: predict.choices 2: “*Below*” is more than plain text; allowed: words, without Markdown'
    ]);
    expect(spoil('Who rowed?', `Who${' of them'.repeat(20)} rowed`)).toEqual([
      `word: question: “Who${' of them'.repeat(6)} of the …” is no question; allowed: text that ends with ?`
    ]);
  });

  it('is not left to be written', () => {
    for (const text of ['To be written.', 'TODO', 'to do: ask'])
      expect(spoil('Three groups, says ‘one’ paper.', `'${text}'`)).toEqual([
        `word: answer: “${text}” is still to be written; allowed: the text itself`
      ]);
    expect(spoil('Three groups, says ‘one’ paper.', 'To be written about is no proof.')).toHaveLength(1);
    expect(spoil('Three groups, says ‘one’ paper.', 'Today nobody knows.')).toEqual([]);
  });

  it('has words where words belong', () => {
    expect(spoil('Who rowed?', '[Who?]')).toEqual(['word: question: this is a list; allowed: a text']);
    expect(spoil('answer: Three groups, says ‘one’ paper.', 'answer:')).toEqual([
      'word: answer: empty; allowed: a text'
    ]);
    expect(spoil('[ev-word, v04]', '[v04, v04]')).toEqual([
      'word: cites: one of them stands twice; allowed: each once'
    ]);
    expect(spoil('[ev-word, v04]', 'ev-word')).toEqual(['word: cites: “ev-word” is a text; allowed: a list']);
  });

  it('lets the class choose between two to four', () => {
    expect(spoil('[Above, Below]', '[Above]')).toEqual([
      'word: predict.choices: fewer than two choices; allowed: 2 to 4'
    ]);
    expect(spoil('[Above, Below]', '[A, B, C, D, E]')).toEqual([
      'word: predict.choices: more than four choices; allowed: 2 to 4'
    ]);
    expect(spoil('[Above, Below]', '[Above, Above]')).toEqual([
      'word: predict.choices: one of them stands twice; allowed: each once'
    ]);
  });

  it('asks at a possible date, in quotation marks', () => {
    expect(spoil("'1968-10-12'", "'October 1968'")[0]).toMatch(
      /^word: predict\.at: “October 1968” is not a possible date; allowed: \d{4}, /
    );
    expect(spoil("'1968-10-12'", '1968')).toEqual([
      "word: predict.at: the date 1968 is not in quotation marks; write '1968'"
    ]);
  });
});
