/** The pages beside the chapters, in the order of the menu; paths from the site’s root. */
export const pages: readonly { path: string; name: string }[] = [
  { path: 'brief/', name: 'In brief' },
  { path: 'explore/', name: 'Explore' },
  { path: 'disputes/', name: 'Disputes' },
  { path: 'people/', name: 'People' },
  { path: 'sources/', name: 'Sources' },
  { path: 'about/', name: 'About' }
];
