/** The box, in px, of a picture among many: that of a phone, whose words are still read when it is shown smaller. */
export const overviewSize = { width: 374, height: 210 };
