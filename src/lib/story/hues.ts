/** The slots of colour that style sheets know (`styles/tokens.css`); a story says what each of them stands for. */
export const hues = ['blue', 'rust', 'gold', 'teal'] as const;
export type Hue = (typeof hues)[number];
