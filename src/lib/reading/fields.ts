/** Fields that front matter and the settings of scenes have in common, with what is said of a wrong one. Build only. */
import { z } from 'zod';
import { findSpan, momentForms } from '../moments';

export const notText = 'not a date in quotation marks';
/** A moment: a day, month, season, year or range */
export const date = z
  .string({ error: notText })
  .refine((text) => findSpan(text) !== undefined, { error: `not a possible date; allowed: ${momentForms}` });
export const id = z
  .string({ error: 'not an id' })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not an id; allowed: lower-case words joined by hyphens');
export const number = z.number({ error: 'not a number' });
