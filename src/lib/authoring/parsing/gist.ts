import { openSentence } from '../../ledger/sayEntry';

/** What a date in words is made of, so that “Late 2001” is one and “Husaybah” is none. */
const dateWord =
  '(?:\\d{1,4}|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|early|mid|late|end|by|around|about|after|before|in|from|since|until|to|and|the|of)';
const leadingDate = new RegExp(`^(?=[^:]*\\b\\d{4}\\b)${dateWord}(?:[\\s,–-]+${dateWord})*:\\s+`, 'i');

/**
 * The sentence that a step opens with where its author wrote none: the presenter’s, without the date that it may begin with and that
 * the head of the step says already.
 */
export const gistOf = (short: string): string => openSentence(short.replace(leadingDate, ''));
