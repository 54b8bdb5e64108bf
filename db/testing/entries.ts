import { uuidv7 } from "uuidv7";
import { checkIn } from "@/lib/engine/fixtures";
import type { CheckIn } from "@/lib/engine/input";

/** A check-in as it is written on its own day; sore legs and the like by `over`. */
export const morningOf = (date: string, over: Partial<CheckIn> = {}, revision = 0) => ({
  writeId: uuidv7(),
  date,
  today: date,
  note: "",
  revision,
  answers: checkIn(over),
});

/** A run of half an hour as it is written by hand. */
export const runOn = (date: string, kind = "run") => ({
  id: uuidv7(),
  date,
  sport: "run",
  kind,
  durationMin: 30,
  rpe: 3,
  distanceKm: null,
  descentM: null,
  note: "",
  revision: 0,
});
