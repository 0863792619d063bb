/** What a chapter sets for its allegiance figure: chapter data, the same at every step. */
export interface AllegianceSettings {
  /** Left edge, a moment; ties older than it run in from the edge */
  readonly from: string;
  /** Right edge, a moment */
  readonly to: string;
  /** The 6 to 9 named moments, in order */
  readonly columns: readonly string[];
  /** Lane heights in per cent, top to bottom: al-Qaeda, disputed, own command, own leaders, own sheikhs */
  readonly lanes: readonly [number, number, number, number, number];
  /** Only these organisations, where the chapter does not need all */
  readonly actors?: readonly string[];
}
