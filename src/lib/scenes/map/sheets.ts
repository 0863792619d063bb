/** Where the paths of the base map are: one file for the near windows, one for the far one, fetched once and kept. */
import far from './far.svg?url&no-inline';
import near from './near.svg?url&no-inline';

/** Addresses before the `#`. */
export const sheets = { near, far };
