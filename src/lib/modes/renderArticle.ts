import type { Component } from 'svelte';
import { render } from 'svelte/server';
import type { Storyboard } from '../authoring/storyboard';
import type { Record } from '../ledger/record';
import ArticleText from './ArticleText.svelte';
import FirstFigure from './FirstFigure.svelte';
import Notes from './Notes.svelte';

/** The marks that Svelte leaves for a component that comes to life; this text does not. */
const marks = /<!--[^>]*?-->/g;

const clean = ({ body }: { body: string }): string => body.replace(marks, '').trim();

/** The parts of an article that stand still, as HTML: each is one element. Build only. */
export function renderArticle(props: { storyboard: Storyboard; record: Record; Chapter: Component }): {
  text: string;
  notes: string;
  first: string;
} {
  const { storyboard, record } = props;
  return {
    text: clean(render(ArticleText, { props, idPrefix: 'text' })),
    notes: clean(render(Notes, { props: { storyboard, record } })),
    first: clean(render(FirstFigure, { props: { storyboard, record }, idPrefix: 'first' }))
  };
}
