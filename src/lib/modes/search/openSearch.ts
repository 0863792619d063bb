import { mount } from 'svelte';
import Search from './Search.svelte';

let search: ReturnType<typeof Search> | undefined;

/** Opens the search over the bar. It stands in it, so that its links are those of the site. */
export function openSearch(): void {
  search ??= mount(Search, { target: document.querySelector('.bar') ?? document.body });
  search.open();
}
