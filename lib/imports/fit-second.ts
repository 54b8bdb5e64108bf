import FitParser from "fit-file-parser";
import type { Message, Messages } from "./fit-message";

/** Half a turn in the units FIT keeps angles in. */
const HALF_TURN = 2 ** 31;
/** Where this decoder puts the messages that a workout is made of. */
const LISTS = {
  file_ids: "fileIdMesgs",
  records: "recordMesgs",
  laps: "lapMesgs",
  sessions: "sessionMesgs",
  events: "eventMesgs",
  sports: "sportMesgs",
  activity: "activityMesgs",
} as const;
const ANGLES = new Set(["positionLat", "positionLong"]);

/** The messages as the open decoder reads them, in the words of Garmin's own; of damaged parts, nothing. */
export function secondReading(parts: readonly Uint8Array[]): Messages {
  const all: Record<string, Message[]> = {};
  for (const part of parts) {
    const read = parsed(part);
    for (const [from, to] of Object.entries(LISTS)) {
      const found = read[from] ?? [];
      const list = all[to] ?? [];
      all[to] = list;
      for (const message of Array.isArray(found) ? found : [found]) list.push(inGarminsWords(message));
    }
  }
  return all;
}

function parsed(part: Uint8Array): Record<string, unknown> {
  let read: Record<string, unknown> = {};
  try {
    // It answers before it returns.
    new FitParser({ force: true }).parse(part as Buffer<ArrayBuffer>, (_, data) => {
      read = (data ?? {}) as Record<string, unknown>;
    });
  } catch {
    // It throws errors of many kinds for a damaged part: then what the first decoder read is all there is.
  }
  return read;
}

function inGarminsWords(message: unknown): Message {
  const said: Message = {};
  for (const [key, value] of Object.entries(message as Message)) {
    const name = camel(key);
    if (typeof value === "string") said[name] = camel(value);
    else said[name] = ANGLES.has(name) && typeof value === "number" ? (value * HALF_TURN) / 180 : value;
  }
  return said;
}

const camel = (word: string) => word.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
