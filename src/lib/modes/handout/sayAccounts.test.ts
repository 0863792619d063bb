import { expect, it } from 'vitest';
import { findWhole } from '../../content/findWhole';
import { loadLedger } from '../../ledger/build/load';
import type { SceneName } from '../../scenes';
import { whole } from '../../scenes/whole';
import { sayAccounts } from './sayAccounts';

const ledger = loadLedger(
  import.meta.glob<string>('/content/ledger/*.yaml', { query: '?raw', import: 'default', eager: true })
);
const { record } = findWhole(ledger, new Map());
const say = (lead: SceneName, at: string): string =>
  sayAccounts({
    storyboard: { chapter: whole },
    record,
    step: { id: '', at, says: at, lead, focus: [], cites: [] }
  });

it('says what each party holds of a contested tie, and whose words these are', () => {
  expect(say('allegiance', '2007')).toMatch(/^Islamic State’s account: \S.+ al-Qaeda’s account: \S.+\.$/);
  expect(say('allegiance', '2007')).not.toContain('is a claim, not a finding');
});

it('says on the map what a party holds of an event', () => {
  expect(say('map', '2007-05')).toContain('Islamic State’s account: ');
});

it('says nothing where the accounts agree', () => {
  expect(say('allegiance', '2005')).toBe('');
  expect(say('allegiance', '2015')).toBe('');
  expect(say('strength', '2007')).toBe('');
});
