"use client";

import { useLive } from "./use-live";

/**
 * Draws an athlete's own page anew when somebody reacts to it, or they themselves on another device. Quiet: where the line is lost it is
 * opened again. `drawnAt` is the server's time (ms) at which this page began to be read.
 */
export function OwnLive({ drawnAt }: { drawnAt: number }) {
  useLive("/api/v1/changes", drawnAt);
  return null;
}
