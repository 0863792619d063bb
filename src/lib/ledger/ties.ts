/** What checks, records and figures read from a row in one and the same way. */
import { parseSpan, type Span } from '../moments';
import type { Dating, Tie } from './build/schema';

export const spanOf = (text: string | null | undefined): Span | undefined =>
  text === null || text === undefined ? undefined : parseSpan(text);

/** When a row may be drawn: its own date, else the one it is given for the picture. Undefined: not drawn. */
export const spanOfDating = (dating: Dating | null): Span | undefined => spanOf(dating?.edtf ?? dating?.plot);

/** The organisation whose ribbon a tie moves. */
export const ribbonOf = (tie: Tie): string =>
  tie.moves ?? (tie.kind === 'expels' && tie.to ? tie.to : tie.from);
