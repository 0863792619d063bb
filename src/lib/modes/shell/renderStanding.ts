import type { Component } from 'svelte';
import { render } from 'svelte/server';

/** The marks that Svelte leaves for a component that comes to life; this one does not. */
const marks = /<!--[^>]*?-->/g;

/** A component of one element as HTML that no script renders again. Build only. `idPrefix` parts its ids from the page’s. */
export function renderStanding<Props extends { [name: string]: unknown }>(
  Part: Component<Props>,
  props: Props,
  idPrefix?: string
): string {
  const { body } = render(Part as Component, { props, ...(idPrefix ? { idPrefix } : {}) });
  return body.replace(marks, '').trim();
}
