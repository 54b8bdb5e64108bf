import type { EngineRows } from "@/lib/athlete-day/input-from";
import type { LocalDate } from "@/lib/calendar";
import type { CheckIn, SessionPain } from "@/lib/engine/input";
import type { FEELINGS } from "@/lib/engine/vocabulary";
import type { Theme } from "@/lib/theme";

/** For so many days before today the phone knows what is answered. */
export const KNOWN_DAYS = 7;

export type KnownCheckIn = { date: LocalDate; revision: number; answers: CheckIn; note: string };
export type KnownFeelCheck = {
  date: LocalDate;
  id: string;
  minutes: number;
  feeling: (typeof FEELINGS)[number];
  gaitChanged: boolean;
};

/** What a phone keeps, locked, to draw the forms of its person without a network. */
export type Kept = {
  person: {
    id: string;
    name: string;
    timeZone: string;
    zoneChosen: boolean;
    dayStartsAt: string;
    emergency: readonly string[];
  };
  /** What lacks of a guardian: nothing is answered then, with or without a network. A phone may hold it from before this was known. */
  consent?: "waits" | "ended" | null;
  locale: string;
  theme: Theme;
  /** Of the last days, newest first. */
  checkIns: KnownCheckIn[];
  feelChecks: KnownFeelCheck[];
  /** Sessions of the last 48 hours that hurt, newest first. */
  hurts: { date: LocalDate; pain: SessionPain }[];
  /** What a verdict of the coming days rests on. */
  rows: EngineRows;
};
