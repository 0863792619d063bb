/** Where the paths of the base map are: a file for the near windows, and one for the far ones, fetched once and kept. */
import type { SheetName } from './base';

/** Files of `geo/baked/` by the sheets that they hold, the near one first; there may be no far one. */
export const bySheet = (files: { [path: string]: string }): { readonly [sheet in SheetName]?: string } =>
  Object.fromEntries(
    (['near', 'far'] as const).flatMap((sheet) =>
      Object.entries(files).flatMap(([path, file]) => (path.endsWith(`/${sheet}.svg`) ? [[sheet, file]] : []))
    )
  );

/** Addresses before the `#`. */
export const sheets = bySheet(
  import.meta.glob<string>('$content/geo/baked/*.svg', {
    query: '?url&no-inline',
    import: 'default',
    eager: true
  })
);
