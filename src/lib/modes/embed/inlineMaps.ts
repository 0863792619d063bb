/**
 * The base maps of a page that may stand in a sandboxed frame: there no other file may be drawn from, so the sheets that the page
 * uses are put into it, once each. Build only.
 */
import type { SheetName } from '../../scenes/map/base';
import { sheetTexts as sources } from '../../scenes/map/bake/sheetTexts';
import { sheets } from '../../scenes/map/sheets';

/** The page’s markup, drawing from the sheets in it, and these sheets. `markup` is our own. */
export function inlineMaps(markup: string): { markup: string; sheets: string } {
  let drawn = markup;
  const used = Object.entries(sources).flatMap(([name, source]) => {
    if (source === undefined) return [];
    const before = drawn;
    drawn = drawn.replaceAll(`href="${sheets[name as SheetName]}#`, `href="#${name}-`);
    return drawn === before ? [] : [[name, source] as const];
  });
  const inside = used.map(([name, source]) =>
    source
      .replace(/<!--[\s\S]*?-->\s*/g, '')
      .replace(/ id="/g, ` id="${name}-`)
      .replace('<svg ', '<svg class="sheets" width="0" height="0" aria-hidden="true" ')
  );
  // Only the near sheet has governorates: what is not there is not asked for
  const whole = drawn.replace(
    /<use [^>]*href="#(near|far|aside)-([^"]+)"[^>]*>(?:<\/use>)?/g,
    (use, name: SheetName, id: string) => (sources[name]?.includes(` id="${id}"`) ? use : '')
  );
  return { markup: whole, sheets: inside.join('') };
}
