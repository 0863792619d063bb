/** What “Cite” and “Embed or cite this” bring: the dialog, over the page, until it is closed. Browser only. */
import type { Account } from '../../story';
import { mount, unmount } from 'svelte';
import type { Storyboard } from '../../authoring/words/storyboard';
import type { Record } from '../../ledger/record';
import { sceneNames } from '../../scenes/names';
import EmbedDialog from './EmbedDialog.svelte';

/** `link`: to the page for frames of a step; its `data-share` names a figure, or nothing: the one that leads there. */
export function cite(
  link: HTMLAnchorElement,
  page: { storyboard: Storyboard; record: Record; account: Account }
): void {
  const step = page.storyboard.steps.find(({ id }) => link.pathname.endsWith(`/${id}/`));
  if (!step) return;
  const figure = sceneNames.find((name) => name === link.dataset.share) ?? step.lead;
  // Not every browser gives the focus to a link that is clicked; from here it comes back
  link.focus({ preventScroll: true });
  const onclose = () => void unmount(dialog);
  const dialog = mount(EmbedDialog, { target: document.body, props: { ...page, step, figure, onclose } });
}
