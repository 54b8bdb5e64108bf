import type { TrainedSession } from "./session";

/**
 * Session load: RPE x minutes, in arbitrary units (AU), >= 0; null without an RPE.
 * Source: Foster 2001, session RPE.
 */
export function sessionLoad(session: Pick<TrainedSession, "rpe" | "durationMin">): number | null {
  return session.rpe == null ? null : session.rpe * session.durationMin;
}
