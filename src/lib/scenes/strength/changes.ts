import type { Record } from '../../ledger/record';
import { type Change, changeOf } from '../shared/changeOf';
import { isFigure } from './view';

/** Every number; what is given for a range stands all the while, and is new at its beginning. */
export default function findChanges({ strengths }: Record): Change[] {
  return strengths.filter(isFigure).flatMap((row) => changeOf(row, row.date, 'first'));
}
