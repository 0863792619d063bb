/** What a chapter sets for its allegiance figure: chapter data, the same at every step. */
export interface AllegianceSettings {
  /** Left edge, a moment; ties older than it run in from the edge */
  readonly from: string;
  /** Right edge, a moment */
  readonly to: string;
  /** The 6 to 9 named moments, in order */
  readonly columns: readonly string[];
  /** Lane heights in per cent, top to bottom, one for each lane of the story; 0 leaves a lane out */
  readonly lanes: readonly number[];
  /** Only these organisations, where the chapter does not need all */
  readonly actors?: readonly string[];
}
