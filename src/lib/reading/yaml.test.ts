import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sayFault } from './fault';
import { parseYaml, readYaml } from './yaml';

const say = (text: string): string[] => parseYaml(text).slips.map(({ line, says }) => `${line}: ${says}`);

describe('a text as YAML', () => {
  it('has no slip where it means what it says', () => {
    expect(
      say(
        "# A remark\n- at: '1968-11-03'\n  # Another\n  low: 1968\n  says: >-\n    No. 4, and\n    so on.\n"
      )
    ).toEqual([]);
  });

  it('with tabs has one fault, whatever else the reader of YAML makes of them', () => {
    expect(say('- id: a\n\tsays: b\n')).toEqual(['2: a tab; allowed: spaces']);
    expect(say('- id: a\n\tsays: b\n\t\tx: c: d\n\n\tz: "\n')).toEqual([
      '2: a tab, here and on 2 more lines; allowed: spaces'
    ]);
  });

  it.each(['1968-11', '1968-11-03', '1968-21', '1963-06~', '1968-11/1970', '1968/1970'])(
    'with the date %s outside quotation marks has a fault at its line',
    (date) => {
      const says = `3: the date ${date} is not in quotation marks; write '${date}'`;
      expect(say(`a: 1\nb:\n  c: ${date}\n`)).toEqual([says]);
      expect(say(`a: 1\nb:\n  [${date}, 1]\n`)).toEqual([says]);
      expect(say(`a: 1\nb:\n  c: '${date}'\n`)).toEqual([]);
    }
  );

  it('is told of a text that a # cuts off, and not of a remark after a number or on a line of its own', () => {
    expect(say('a: boat#4\nb: boat # 4\nc: 4 # boats\n# d\n')).toEqual([
      expect.stringMatching(/^2: everything from # on is dropped \(“# 4”\); allowed: /)
    ]);
  });

  it('knows the line of a value, else of what should hold it', () => {
    const { lineOf } = parseYaml('a: 1\nb:\n  - c: 1\n  - c: 2\n    d: [x,\n      y]\n');
    expect(lineOf(['b', 1, 'd'])).toBe(5);
    expect(lineOf(['b', 1, 'd', 1])).toBe(6);
    expect(lineOf(['b', 1, 'e', 'f'])).toBe(4);
    expect(lineOf(['z'])).toBe(1);
  });
});

describe('a file that a schema reads', () => {
  const schema = z.strictObject({ title: z.string(), rows: z.array(z.strictObject({ id: z.string() })) });

  it('gives its value, or each fault with its line', () => {
    expect(readYaml('map.yaml', 'title: A\nrows: [{id: b}]\n', schema).value).toEqual({
      title: 'A',
      rows: [{ id: 'b' }]
    });
    const { value, faults } = readYaml(
      'map.yaml',
      'title: 4\nrows:\n  - id: b\n  - id: c\n    ib: 1\n',
      schema
    );
    expect(value).toBeUndefined();
    expect(faults.map(sayFault)).toEqual([
      "map.yaml:1: title: 4 is a number; allowed: a text, as '4'",
      'map.yaml:5: rows 2: unknown field “ib”; allowed: id; did you mean “id”?'
    ]);
  });

  it('is told of as YAML first', () => {
    const { faults } = readYaml('map.yaml', 'title: 4\n\trows: []\n', schema);
    expect(faults.map(sayFault)).toEqual(['map.yaml:2: a tab; allowed: spaces']);
  });
});
