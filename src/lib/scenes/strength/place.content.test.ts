import { expect, it } from 'vitest';
import { chapters } from '../../content/content';
import type { StrengthSettings } from './settings';
import { moment, recordFor } from '../shared/testRecord';
import { whole } from '../whole';
import { frameStrength } from './frame';
import { placeStrength } from './place';
import { faultsOf, monthsOf, sizes } from './sweep';
import { viewStrength } from './view';

function sweep(strength: StrengthSettings, years: string, dates: readonly string[]): string[] {
  const record = recordFor({ strength });
  return sizes.flatMap(([width, height]) => {
    const frame = frameStrength(record, strength, { width, height }, years);
    return dates.flatMap((date) =>
      faultsOf(placeStrength(viewStrength(record, moment(date), strength), frame)).map(
        (says) => `${date}, ${width} by ${height}: ${says}`
      )
    );
  });
}

it.each(chapters.map(({ storyboard }) => [storyboard.chapter.id, storyboard] as const))(
  'in the chapter %s, words and marks keep apart at each step, month and size',
  (_id, { chapter: { strength, years }, steps }) => {
    expect(sweep(strength, years, [...steps.map(({ at }) => at), ...monthsOf(years)])).toEqual([]);
  },
  30_000
);

it('in the whole work too', () => {
  expect(sweep(whole.strength, whole.years, monthsOf(whole.years))).toEqual([]);
}, 30_000);
