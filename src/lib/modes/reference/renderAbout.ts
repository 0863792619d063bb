import About from './About.svelte';
import { renderStanding } from '../shell/renderStanding';
import { version } from '../../published/site';
import { chapters, ledger } from '../../content/content';

/** Build only. */
export const render = (): string =>
  renderStanding(About, { ledger, chapters: chapters.map(({ storyboard }) => storyboard.chapter), version });
