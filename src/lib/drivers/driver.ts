import type { Attachment } from 'svelte/attachments';

/** Answers one question: which step is the reader at? Knows no figures. */
export interface Driver {
  /** Id of the step */
  readonly step: string;
  /** Put on the element that holds the steps, where the driver watches the page */
  readonly follow?: Attachment<HTMLElement>;
}
