import { expect, it } from 'vitest';
import { chapters } from '../../../content/content';
import type { StrengthSettings } from '../settings';
import { moment, recordFor } from '../../shared/testRecord';
import { whole } from '../../whole';
import { frameWhole } from './frame';
import { placeWhole } from './place';
import { faultsOf, monthsOf, sizes } from '../sweep';
import { viewStrength } from '../view';

function sweep(strength: StrengthSettings, years: string, dates: readonly string[]): string[] {
  const record = recordFor({ strength });
  return sizes.flatMap(([width, height]) => {
    const frame = frameWhole(record, strength, { width, height }, years);
    return dates.flatMap((date) =>
      faultsOf(placeWhole(viewStrength(record, moment(date), strength), frame)).map(
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
