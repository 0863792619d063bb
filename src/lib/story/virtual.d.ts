/** Written by the build from `story.yaml`: a constant for each of its keys, so that a page carries what it uses. */
declare module 'virtual:story' {
  // A module that is only declared may not import by a relative path
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports
  type Story = import('./shape').Story;
  export const title: Story['title'];
  export const cited: Story['cited'];
  export const authors: Story['authors'];
  export const channel: Story['channel'];
  export const question: Story['question'];
  export const says: Story['says'];
  export const unbroken: NonNullable<Story['unbroken']>;
  export const notice: Story['notice'];
  export const years: Story['years'];
  export const steps: Story['steps'];
  export const stepWords: Story['stepWords'];
  export const opening: Story['opening'];
  export const accounts: Story['accounts'];
  export const contested: Story['contested'];
  export const lanes: Story['lanes'];
  export const families: Story['families'];
  export const people: Story['people'];
  export const figures: Story['figures'];
  export const matters: Story['matters'];
  export const pages: Story['pages'];
  export const map: Story['map'];
  export const whole: Story['whole'];
  export const cover: Story['cover'];
  export const examples: Story['examples'];
}

/** What of it every page carries that has figures. */
declare module 'virtual:story/everywhere' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports
  type Story = import('./shape').Story;
  export const title: Story['title'];
  export const channel: Story['channel'];
  export const years: Story['years'];
  export const figures: Omit<Story['figures'], 'rolls'> & { rolls?: { axis: string } };
  export const accounts: Omit<Story['accounts'][number], 'party' | 'speakers'>[];
  export const lanes: Omit<Story['lanes'][number], 'stays' | 'cover'>[];
  export const families: Omit<Story['families'][number], 'group'>[];
  export const mapFrames: Omit<Story['map']['frames'][number], 'tab'>[];
}
