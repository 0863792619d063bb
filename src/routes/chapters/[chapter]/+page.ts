import { error } from '@sveltejs/kit';
import type { Component } from 'svelte';
import type { PageLoad } from './$types';

/**
 * The text of a chapter is in its page and in no script. The build renders it; a reader who comes from another page
 * of the site without a reload has it fetched from where it stands.
 */
export const load: PageLoad = async ({ params, data, url, fetch }) => {
  if (import.meta.env.SSR) {
    const { renderArticle } = await import('../../../lib/modes/renderArticle');
    const chapters = import.meta.glob<{ default: Component }>('/content/chapters/*.svx');
    const open = Object.entries(chapters).find(([file]) => file.endsWith(`-${params.chapter}.svx`))?.[1];
    if (!open) error(404, 'There is no such chapter');
    return { ...data, ...renderArticle(data.storyboard, data.record, (await open()).default) };
  }
  const here = `[data-chapter="${params.chapter}"]`;
  if (document.querySelector(here)) return { ...data, text: '', notes: '' };
  const html = await (await fetch(url.pathname)).text();
  const there = new DOMParser().parseFromString(html, 'text/html').querySelector(here);
  return {
    ...data,
    text: there?.querySelector('.text')?.outerHTML ?? '',
    notes: there?.querySelector('.notes')?.outerHTML ?? ''
  };
};
