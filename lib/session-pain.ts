import type { SessionPain } from "@/lib/engine/input";

/** What hurt in a session as text that does not depend on the order of its fields, as a database keeps JSON. */
const asText = (pain: SessionPain | null) =>
  pain &&
  JSON.stringify([
    pain.worst,
    pain.strideChanged,
    pain.oneSpot ?? null,
    pain.sites.map(({ region, side }) => `${region} ${side}`).sort(),
  ]);

/** Whether two sessions hurt alike. */
export const samePain = (a: SessionPain | null, b: SessionPain | null): boolean => asText(a) === asText(b);

/** Whether a session says anything that today's verdict must know: pain, or a changed stride. */
export const hurts = (pain: SessionPain | null | undefined): boolean =>
  pain != null && (pain.worst > 0 || pain.strideChanged);
