import { expect, it } from 'vitest';
import { wholeRecord as record } from '../../content/wholeRecord';
import { type SceneName, scenes } from '../../scenes';
import { whole } from '../../scenes/whole';
import { sayAccounts } from './sayAccounts';

const say = (lead: SceneName, at: string): string =>
  sayAccounts({
    storyboard: { chapter: whole },
    record,
    scenes,
    step: { id: '', at, says: at, lead, focus: ['pellmouth-club', 'open-water-club'], cites: [] }
  });

it('says what each party holds of a contested tie, and whose words these are', () => {
  expect(say('allegiance', '1970')).toMatch(/^The club’s account: \S.+ The Association’s account: \S.+\.$/);
  expect(say('allegiance', '1970')).not.toContain('is a claim, not a finding');
});

it('says on the map what a party holds of an event', () => {
  expect(say('map', '1968-11')).toContain('The club’s account: ');
});

it('says nothing where the accounts agree', () => {
  expect(say('allegiance', '1965')).toBe('');
  expect(say('allegiance', '1974')).toBe('');
  expect(say('strength', '1970')).toBe('');
});
