import { expect, it } from 'vitest';
import { chapters } from '../../content/content';
import { recordFor } from '../shared/testRecord';
import { whole } from '../whole';
import { sweep } from './sweep';

it.each(chapters.map(({ storyboard }) => [storyboard.chapter.id, storyboard] as const))(
  'in the chapter %s, at each step and column, box and account, nothing is later than the moment and nothing moves',
  (_id, { chapter: { allegiance }, steps }) => {
    const moments = [...new Set([...steps.map(({ at }) => at), ...allegiance.columns, allegiance.to])];
    expect(sweep(recordFor({ allegiance }), allegiance, moments)).toEqual([]);
  },
  60_000
);

it('in the whole work too', () => {
  const { allegiance } = whole;
  expect(sweep(recordFor({ allegiance }), allegiance, [...allegiance.columns, allegiance.to])).toEqual([]);
}, 60_000);
