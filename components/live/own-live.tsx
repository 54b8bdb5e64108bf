"use client";

import { useLive } from "./use-live";

/** Draws an athlete's own page anew when somebody reacts to it. Quiet: where the line is lost it is opened again. */
export function OwnLive() {
  useLive("/api/v1/changes");
  return null;
}
