import { resolve } from '$app/paths';
import { ledger, uses } from '../../content/content';
import type { Use } from '../../content/findUses';
import { chapters } from '../../content/content';
import { renderStanding } from '../shell/renderStanding';
import Everything from './Everything.svelte';
import { anchorOf, findables, sayPlace } from './renderIndex';
import { kinds, type Kind } from './searchIndex';

/** The steps that tell of a place: by its name, or by an event there. In the order of the work, each once. */
function findTold(place: string): Use[] {
  const rows = ledger.events
    .filter(({ places }) => places.some(({ id }) => id === place))
    .map(({ id }) => id);
  const told = new Map([place, ...rows].flatMap((id) => uses.get(id) ?? []).map((use) => [use.step, use]));
  const order = chapters.flatMap(({ storyboard }) => storyboard.steps.map(({ id }) => id));
  return [...told.values()].sort((a, b) => order.indexOf(a.step) - order.indexOf(b.step));
}

/** Everything that the search finds, as one list of HTML that can be read without script; places have their entries here. Build only. */
export function render(): string {
  const all = findables();
  const lists = (Object.keys(kinds) as Kind[])
    .filter((kind) => kind !== 'place')
    .map((kind) => ({ kind, title: kinds[kind], entries: all.filter((one) => one.kind === kind) }))
    .filter(({ entries }) => entries.length > 0);
  const places = ledger.places.map((place) => ({
    ...place,
    anchor: anchorOf(place),
    where: sayPlace(place),
    uses: findTold(place.id)
  }));
  return renderStanding(Everything, {
    lists,
    places,
    sources: ledger.sources,
    at: { root: resolve('/'), sources: `${resolve('/')}sources/` }
  });
}
