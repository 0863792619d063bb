import { describe, expect, it } from 'vitest';
import { parseSpan } from '../../moments';
import { recordFor } from '../../scenes/shared/testRecord';
import { whole } from '../../scenes/whole';
import { findChange, findChanges, findNamed } from './changes';

const record = recordFor(whole);

describe('the dates at which a figure changes', () => {
  it('come when a range is over, but for a figure of strength, which stands all the while', () => {
    const edtf = (figure: 'map' | 'strength') => findChanges(record, figure).map((change) => change.edtf);
    expect(edtf('map')).toContain('1966-10');
    expect(edtf('map')).not.toContain('1966-04');
    expect(edtf('strength')).toContain('1973-05');
    expect(edtf('strength')).not.toContain('1973-09');
  });

  it('are moments, not “around” one, and none where nothing is drawn', () => {
    const changes = findChanges(record, 'map').map((change) => change.edtf);
    expect(changes).toContain('1963-06');
    // The event that the story hides
    expect(changes).not.toContain('1974-02');
  });

  it('step on and back without skipping or standing still', () => {
    const changes = findChanges(record, 'allegiance');
    let at = parseSpan('1961-12');
    const gone = [];
    for (;;) {
      const next = findChange(changes, at, 'after');
      if (!next) break;
      gone.push((at = next));
    }
    expect(gone).toEqual(changes);
    expect(findChange(changes, at, 'before')).toBe(changes.at(-2));
    expect(findChange(changes, parseSpan('1968-11-20'), 'before')?.edtf).toBe('1968-11-03');
    expect(findChange(changes, parseSpan('1968-11-03'), 'before')?.edtf).toBe('1968-02');
    expect(findChange(changes, changes[0]!, 'before')).toBeUndefined();
  });

  it('are those of the rows that are wanted', () => {
    const named = findNamed(record);
    const some = findChanges(record, 'map', (row) => named.get(row)?.has('nell-harrow') ?? false);
    expect(some.map(({ edtf }) => edtf)).toEqual(['1962-21', '1963-06', '1965-05-09']);
  });
});

describe('those whom a row names', () => {
  const named = findNamed(record);
  it('are both sides of a tie, whoever took part in an event, and those who are counted', () => {
    expect([...(named.get('ti-club-association') ?? [])]).toEqual(['pellmouth-club', 'corran-association']);
    expect([...(named.get('st-ferry-mill-1970') ?? [])]).toEqual(['ferrymen', 'mill-crew']);
    expect(named.get('v-declared')).toContain('maud-penrick');
  });
});
