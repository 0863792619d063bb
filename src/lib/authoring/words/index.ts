/** The whole vocabulary of a chapter. `docs/authoring.md` explains each word with an example. */
export { default as Step } from './Step.svelte';
export { default as Cite } from './Cite.svelte';
export { default as Term } from './Term.svelte';
export { default as Dispute } from './Dispute.svelte';
export { default as Note } from './Note.svelte';
