/** Where the paths of the base map are: a file a sheet, fetched once and kept. */
import type { SheetName } from './base';

const [near] = Object.values(
  import.meta.glob<string>('$content/geo/baked/near.svg', {
    query: '?url&no-inline',
    import: 'default',
    eager: true
  })
);
const [far] = Object.values(
  import.meta.glob<string>('$content/geo/baked/far.svg', {
    query: '?url&no-inline',
    import: 'default',
    eager: true
  })
);
const [aside] = Object.values(
  import.meta.glob<string>('$content/geo/baked/aside.svg', {
    query: '?url&no-inline',
    import: 'default',
    eager: true
  })
);

/** Addresses before the `#`; there may be but the near sheet. */
export const sheets: { readonly [sheet in SheetName]?: string | undefined } = { near, far, aside };
