/** What a chapter sets for its strength figure: chapter data, the same at every step. */
export interface StrengthSettings {
  /** The organisations that it lists, in order; blocks stand in the order of families */
  readonly actors: readonly string[];
  /** Right end of the axis of members */
  readonly limit: number;
  /** Right end of the axis of programme rolls; absent where the chapter has none */
  readonly rolls?: number;
}
