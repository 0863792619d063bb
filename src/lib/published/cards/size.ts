/** px; what the networks that show cards ask for */
export const cardSize = { width: 1200, height: 630 };
