import { error } from '@sveltejs/kit';
import { findRecord } from '../../../lib/ledger/findRecord';
import { chapters, ledger } from '../../content.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
  chapters.map(({ storyboard }) => ({ chapter: storyboard.chapter.id }));

export const load: PageServerLoad = ({ params }) => {
  const found = chapters.find(({ storyboard }) => storyboard.chapter.id === params.chapter);
  if (!found) error(404, 'There is no such chapter');
  // A presenter’s notes are not for this page
  const steps = found.storyboard.steps.map((step) => ({ ...step, note: undefined }));
  const storyboard = { ...found.storyboard, steps };
  return { storyboard, record: findRecord(ledger, storyboard) };
};
