/** Placeholder. */
export function cite(link: HTMLElement, props: object): void {
  console.log(link, props);
}
