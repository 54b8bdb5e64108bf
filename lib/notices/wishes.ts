/** How somebody wants to hear of urgent signs: on a device, and by mail where none is or nobody opened it; by one of the two; not. */
export const URGENT_BY = ["any", "push", "mail", "none"] as const;
export type UrgentBy = (typeof URGENT_BY)[number];

/** When a morning summary may come, on the clock of whoever reads it: every half hour from 04:00 to 11:30. */
export const SUMMARY_TIMES = Array.from({ length: 16 }, (_, i) => {
  const hour = `${4 + Math.floor(i / 2)}`.padStart(2, "0");
  return `${hour}:${i % 2 ? "30" : "00"}`;
}) as [string, ...string[]];
