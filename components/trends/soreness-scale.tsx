/** The one colour of each soreness 0..10, lighter to darker on paper, darker to lighter on black. */
export const sorenessColor = (soreness: number) =>
  `var(--s${Math.max(0, Math.min(10, Math.round(soreness)))})`;

/** How a morning without a check-in looks: a dash, so that it is no colour of the scale and not nothing either. */
export function MissingMark() {
  return (
    <svg width="18" height="14" aria-hidden="true">
      <path d="M4 7h10" stroke="var(--field)" strokeWidth="2" />
    </svg>
  );
}
