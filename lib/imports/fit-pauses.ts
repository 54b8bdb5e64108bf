import type { Message } from "./fit-message";
import { instant } from "./fit-values";
import type { Span } from "./track";

/** When the timer stood still, by its own stops and starts; a stop without a start after it is the end. */
export function pausesOf(events: readonly Message[]): Span[] {
  const pauses: Span[] = [];
  let stopped: number | undefined;
  for (const { event, eventType, timestamp } of events) {
    if (event !== "timer") continue;
    const t = instant(timestamp);
    if (t === undefined) continue;
    if (typeof eventType === "string" && eventType.startsWith("stop")) stopped ??= t;
    else if (eventType === "start" && stopped !== undefined) {
      if (t > stopped) pauses.push({ from: stopped, to: t });
      stopped = undefined;
    }
  }
  return pauses;
}
