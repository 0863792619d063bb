/** The drawings of the base map as text, for what the build draws. Build only. */
import type { SheetName } from './baked';

const texts = import.meta.glob<string>('$content/geo/baked/*.svg', {
  query: '?raw',
  import: 'default',
  eager: true
});
const textOf = (sheet: SheetName): string | undefined =>
  Object.entries(texts).find(([path]) => path.endsWith(`/${sheet}.svg`))?.[1];

/** By sheet; there may be but the near one. */
export const sheetTexts = { near: textOf('near'), far: textOf('far'), aside: textOf('aside') };
