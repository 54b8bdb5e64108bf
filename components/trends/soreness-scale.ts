/** The one colour of each soreness 0..10, lighter to darker on paper, darker to lighter on black. */
export const sorenessColor = (soreness: number) =>
  `var(--s${Math.max(0, Math.min(10, Math.round(soreness)))})`;
