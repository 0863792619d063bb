import type { Record } from '../../ledger/record';
import { type Change, changeOf } from '../shared/changeOf';

/** Every event that is drawn; what has a range comes when it is over. */
export default function findChanges({ events }: Record): Change[] {
  return events.flatMap((event) => (event.label?.hidden ? [] : changeOf(event, event.date, 'last')));
}
