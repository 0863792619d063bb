import About from '../../../lib/modes/About.svelte';
import { renderStanding } from '../../../lib/modes/renderStanding';
import { version } from '../../../lib/site';
import { chapters, ledger } from '../../content';

/** Build only. */
export const render = (): string =>
  renderStanding(About, { ledger, chapters: chapters.map(({ storyboard }) => storyboard.chapter), version });
