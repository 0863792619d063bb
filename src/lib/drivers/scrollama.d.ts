/** What scrollama 3.2.0 really has; the types in the package name a method that does not exist and lack options that do. */
declare module 'scrollama' {
  interface Crossing {
    element: HTMLElement;
    index: number;
  }
  interface Scroller {
    setup(options: { step: HTMLElement[]; offset?: number | `${number}px` }): Scroller;
    onStepEnter(callback: (crossing: Crossing) => void): Scroller;
    onStepExit(callback: (crossing: Crossing) => void): Scroller;
    /** Moves the line; also measures the window anew */
    offset(value: number | `${number}px`): Scroller;
    destroy(): Scroller;
  }
  export default function scrollama(): Scroller;
}
