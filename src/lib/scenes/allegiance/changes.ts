import type { Record } from '../../ledger/record';
import { spanOf, spanOfDating } from '../../ledger/ties';
import { type Change, changeOf } from '../shared/changeOf';

/** Every tie that is drawn, and the evidence that is dated while the contested one stands. What has a range comes when it is over. */
export default function findChanges({ ties, evidence }: Record): Change[] {
  // An act that brings a ribbon to its lane is drawn once it is there
  const acts = new Set(ties.map(({ enters }) => enters));
  const contested = ties.find(({ states, summaries }) => states && summaries);
  const [from, until] = [spanOfDating(contested?.start ?? null), spanOf(contested?.end?.edtf)];
  return [
    ...ties.flatMap((tie) => (acts.has(tie.id) ? [] : changeOf(tie, tie.start, 'last'))),
    ...evidence
      .flatMap((item) => changeOf(item, item.date, 'last'))
      .filter(({ at: { end } }) => from && until && end >= from.start && end <= until.end)
  ];
}
