import Menu from './Menu.svelte';
import { renderStanding } from './renderStanding';
import { chapters } from '../../content/content';
import { pages } from './pages';

/** The menu as it stands on the page of a path. Build only. */
export const renderMenu = (here: string): string =>
  renderStanding(Menu, { chapters: chapters.map(({ storyboard }) => storyboard.chapter), pages, here });
