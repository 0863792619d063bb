/**
 * The point of a step: what it is about, a mark or the change of one. Its figure shows the point large, with its words
 * beside it; what gives it meaning stays, quiet; the rest is in the table and in Explore.
 */
import { findSpan, type Span } from '../moments';

/** What a step says of its frame, as its author wrote it. Nothing that a page shows is left out by it but pixels. */
export interface Edit {
  /** One of `pointForms`; in a figure that does not lead there is none, and it takes the first of those in focus */
  readonly point?: string;
  /** Its words; else those of its row */
  readonly says?: string;
  /** Ids of rows and actors that give it meaning */
  readonly keep: readonly string[];
  /** The time that a figure over time shows, a moment; else it is found from the moment of the step */
  readonly window?: string;
}

export type Point =
  /** An actor whose allegiance, or name, changes at a date */
  | { readonly kind: 'move'; readonly actor: string; readonly date: Span }
  /** An actor where it is */
  | { readonly kind: 'place'; readonly actor: string }
  /** One row, or several that are set side by side */
  | { readonly kind: 'mark' | 'compare'; readonly rows: readonly string[] };

export const pointForms = 'move:<actor>@<date>, place:<actor>, mark:<row> or compare:<row> <row>';

/** px between the words of a point and the point, at most. */
export const pointReach = 40;

/** Reads a point; undefined where the text is none. */
export function findPoint(text: string): Point | undefined {
  const [, kind = '', of = ''] = /^(\w+):(.+)$/.exec(text.trim()) ?? [];
  const ids = of.trim().split(/\s+/);
  const [first = ''] = ids;
  if (kind === 'compare') return ids.length > 1 ? { kind, rows: ids } : undefined;
  if (ids.length !== 1) return undefined;
  if (kind === 'mark') return { kind, rows: ids };
  if (kind === 'place') return { kind, actor: first };
  const [actor = '', when = ''] = first.split('@');
  const date = findSpan(when);
  return kind === 'move' && actor !== '' && date ? { kind, actor, date } : undefined;
}

/** The point of a frame, where it names one. */
export const pointOf = (edit: Edit | undefined): Point | undefined =>
  edit?.point === undefined ? undefined : findPoint(edit.point);

/** Ids of rows that a point or what is kept names; some may be those of actors. */
export function rowsNamed({ point, keep }: Edit): string[] {
  const found = point === undefined ? undefined : findPoint(point);
  return [...(found && 'rows' in found ? found.rows : []), ...keep];
}

/** The words of a point in lines of so many letters at most, where words allow it. */
export function splitPoint(says: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of says.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
