/** The short dates of people and organisations in words, no more precise than they are. */
import { parseSpan, saySpan } from '../moments';
import type { Actor } from './build/schema';

/** “June 1972”; of a range, which is as wide as a source leaves a date: “between May 1965 and September 1965”. */
export function sayWhen(edtf: string): string {
  const [from, to] = edtf.split('/');
  if (from === undefined || to === undefined) return saySpan(parseSpan(edtf));
  return `between ${saySpan(parseSpan(from))} and ${saySpan(parseSpan(to))}`;
}

/** “Beginning 1 June 1972; end not given”; undefined where neither is given. */
export function sayPeriod({ active }: Pick<Actor, 'active'>): string | undefined {
  if (!active || (active.start === null && active.end === null)) return undefined;
  const say = (edtf: string | null) => (edtf === null ? 'not given' : sayWhen(edtf));
  return `Beginning ${say(active.start)}; end ${say(active.end)}`;
}
