/** Where the paths of the base map are: one file for the near windows, one for the far one, fetched once and kept. */
import { getContext, setContext } from 'svelte';
import far from './far.svg?url&no-inline';
import near from './near.svg?url&no-inline';

/** Addresses before the `#`; empty where the page carries the paths itself. */
export interface Sheets {
  readonly near: string;
  readonly far: string;
}

const key = Symbol('sheets of the base map');

/** For pages that may fetch nothing, such as sandboxed frames and single files: they carry the paths and say so. */
export const carrySheets = (sheets: Sheets): Sheets => setContext(key, sheets);

export const findSheets = (): Sheets => getContext<Sheets | undefined>(key) ?? { near, far };
