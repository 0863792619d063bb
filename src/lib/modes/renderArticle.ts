import type { Component } from 'svelte';
import { render } from 'svelte/server';
import type { Storyboard } from '../authoring/storyboard';
import type { Record } from '../ledger/record';
import ArticleText from './ArticleText.svelte';
import Notes from './Notes.svelte';

/** The marks that Svelte leaves for a component that comes to life; this text does not. */
const marks = /<!--[^>]*?-->/g;

/** The parts of an article that stand still, as HTML: each is one element. Build only. */
export function renderArticle(props: { storyboard: Storyboard; record: Record; Chapter: Component }): {
  text: string;
  notes: string;
} {
  const text = render(ArticleText, { props, idPrefix: 'text' });
  const notes = render(Notes, { props: { storyboard: props.storyboard, record: props.record } });
  return { text: text.body.replace(marks, '').trim(), notes: notes.body.replace(marks, '').trim() };
}
