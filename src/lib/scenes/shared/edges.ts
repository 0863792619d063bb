/** The first and the last moment of a figure, as a chapter sets them. Build only. */
import { z } from 'zod';
import { findSpan, parseSpan, type Span } from '../../moments';
import type { Complain } from '../sceneBuild';

export interface Edges {
  readonly from: string;
  readonly to: string;
}

export const spanOfEdges = ({ from, to }: Edges): Pick<Span, 'start' | 'end'> => ({
  start: parseSpan(from).start,
  end: parseSpan(to).end
});

/** From the first to the last moment of a story, whose years are `1962/1975`. */
export function edgesOfStory(years: string): Edges {
  const [from = '', to = ''] = years.split('/');
  return { from, to: `${to}-12` };
}

/** The edges that can be read. */
export function findEdges(value: unknown): { from?: Span | undefined; to?: Span | undefined } {
  const fields = z.looseObject({ from: z.unknown(), to: z.unknown() }).safeParse(value).data;
  return fields ? { from: findSpan(String(fields.from)), to: findSpan(String(fields.to)) } : {};
}

export function checkEdges(value: unknown, complain: Complain): void {
  const { from, to } = findEdges(value);
  if (from && to && from.start >= to.end) complain(['to'], `not after from (${from.edtf})`);
}
