import { scenes } from '../../scenes';
import type { Component } from 'svelte';
import type { ChapterHead, Storyboard } from '../../authoring/words/storyboard';
import type { Record } from '../../ledger/record';
import ArticleHead from './ArticleHead.svelte';
import ArticleText from './ArticleText.svelte';
import FirstFigure from '../../figure/FirstFigure.svelte';
import Notes from './Notes.svelte';
import { renderStanding } from '../shell/renderStanding';
import Whereabouts from './Whereabouts.svelte';

interface Props {
  storyboard: Storyboard;
  record: Record;
  /** Every chapter of the work with the number of its steps, in order */
  chapters: readonly { chapter: ChapterHead; steps: number }[];
  /** The chapter, compiled */
  Chapter: Component;
}

/** The parts of an article that stand still, as HTML: each is one element. Build only. */
export function renderArticle({ storyboard, record, chapters, Chapter }: Props): {
  head: string;
  text: string;
  notes: string;
  first: string;
  whereabouts: string;
} {
  return {
    head: renderStanding(ArticleHead, { chapter: storyboard.chapter }),
    text: renderStanding(ArticleText, { storyboard, record, chapters, Chapter }, 'text'),
    notes: renderStanding(Notes, { storyboard, record }),
    first: renderStanding(FirstFigure, { storyboard, record, scenes }, 'first'),
    whereabouts: renderStanding(Whereabouts, { storyboard, chapters })
  };
}
