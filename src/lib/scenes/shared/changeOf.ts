/** Moments at which a figure has something new, as the dates of rows give them. */
import type { Dating } from '../../ledger/record';
import { spanOfDating } from '../../ledger/ties';
import { parseSpan, type Span } from '../../moments';

/** A row that a figure draws, and the moment at which it is new in it. */
export interface Change {
  readonly id: string;
  readonly at: Span;
}

/**
 * When a row is new: of a range its first moment or its last; “around” is not a moment to step to. None where it has no date.
 */
export function changeOf({ id }: { id: string }, date: Dating | null, end: 'first' | 'last'): Change[] {
  const span = spanOfDating(date);
  if (!span) return [];
  const text = span.edtf.split('/').at(end === 'first' ? 0 : -1) ?? span.edtf;
  return [{ id, at: parseSpan(text.replace('~', '')) }];
}
