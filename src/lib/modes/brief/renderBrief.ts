import { chapters, countMinutes, findChapter } from '../../content/content';
import { sceneStyles } from '../../figure/sceneStyles';
import { renderStanding } from '../shell/renderStanding';
import Brief from './Brief.svelte';

/** The story in brief as HTML of one element. Build only. */
export function render(): string {
  const found = chapters.flatMap(({ storyboard: { chapter } }) => findChapter(chapter.id) ?? []);
  const steps = found.flatMap(({ storyboard }) => storyboard.steps);
  const leads = [...new Set(steps.map(({ lead }) => lead))];
  return renderStanding(
    Brief,
    {
      chapters: found,
      count: steps.length,
      minutes: countMinutes(steps.map(({ says, gist }) => `${says} ${gist}`).join(' ')),
      styles: leads.map((lead) => sceneStyles[lead] ?? '').join('\n')
    },
    'brief'
  );
}
