/** What the work is, in two sentences: on the cover and wherever a page is shown in short. */
export const coverSays =
  'An armed network swore an oath to al-Qaeda in 2004 and became a self-declared state in 2006; in 2014 al-Qaeda announced that it had cast it out. Whether the oath still held in between is disputed to this day, by the two organisations first of all.';
