import type { Component } from 'svelte';
import type { Storyboard } from '../../authoring/words/storyboard';
import type { Teaching } from '../../authoring/lessons/teaching';
import type { Record } from '../../ledger/record';
import type { SceneName } from '../../scenes';
import Handout from './Handout.svelte';
import { renderStanding } from '../shell/renderStanding';

interface Props {
  /** With its presenter’s notes: they are for the teacher’s copy */
  storyboard: Storyboard;
  teaching: Teaching;
  record: Record;
  /** The chapter, compiled */
  Chapter: Component;
  /** The rules of every scene: no script of the page brings them */
  sceneStyles: { readonly [scene: string]: string };
}

/** A chapter for paper as HTML, one element. Build only. */
export function renderHandout({ sceneStyles, ...lesson }: Props): string {
  const leads = new Set<SceneName>(lesson.storyboard.steps.map(({ lead }) => lead));
  const styles = [...leads].map((lead) => sceneStyles[lead] ?? '').join('\n');
  return renderStanding(Handout, { ...lesson, styles }, 'handout');
}
