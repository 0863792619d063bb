import { entryOfEvent, entryOfEvidence, entryOfStrength, entryOfTie } from './entry';
import type { Entry, Record } from './record';

/** What a page says of one of its rows: one that is drawn, or one that the text cites or explains. */
export function findEntry(record: Record, id: string): Entry | undefined {
  const said = record.entries.find((entry) => entry.id === id);
  if (said) return said;
  const find = <Row extends { id: string }>(rows: readonly Row[]) => rows.find((row) => row.id === id);
  const [tie, item, event, strength] = [
    find(record.ties),
    find(record.evidence),
    find(record.events),
    find(record.strengths)
  ];
  if (tie) return entryOfTie(tie, record);
  if (item) return entryOfEvidence(item, record);
  if (event) return entryOfEvent(event, record);
  return strength && entryOfStrength(strength, record);
}
