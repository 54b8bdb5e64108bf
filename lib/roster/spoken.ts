import { addDays, type LocalDate } from "@/lib/calendar";
import type { Severity, Urgency, Verdict } from "@/lib/engine/vocabulary";
import type { Told } from "./answers";

/** How an athlete stood when a coach spoke with them. */
export type Standing = {
  /** null without a check-in that day. */
  verdict: Verdict | null;
  urgency: Urgency | null;
  /** The rule that decided. */
  rule: string | null;
  /** Flags in force, each with its severity. */
  flags: string[];
};

/** A talk of a coach with an athlete: a word about it, and how long it moves the row down. */
export type Talk = {
  id: string;
  /** The athlete's local date. */
  date: LocalDate;
  holds: "day" | "change";
  word: string;
  /** What the athlete reads of it; null for what the coaches keep among themselves. */
  told: Told | null;
  standing: Standing;
  at: Date;
  /** Who spoke, by name and id; null where their account is gone. */
  by: string | null;
  byId: string | null;
};

/** Whatever stays as it is for so many days is worth another word. */
export const TALK_DAYS = 14;

type Stands = {
  verdict: Verdict | null;
  urgency: Urgency | null;
  rule: string | null;
  flags: readonly { id: string; severity: Severity }[];
};

/** How a row stands, to be kept with a talk. */
export const standingOf = ({ verdict, urgency, rule, flags }: Stands): Standing => ({
  verdict,
  urgency,
  rule,
  flags: flags.map(({ id, severity }) => `${id} ${severity}`),
});

/**
 * Whether a talk still answers how the athlete stands on `today`, their local date: to the end of its day or for two weeks,
 * and not once another verdict, another deciding rule or another or graver flag is there. A morning without a check-in
 * changes nothing, nor does a flag that ended.
 */
export function stillAnswers(
  talk: Pick<Talk, "date" | "holds" | "standing">,
  now: Standing,
  today: LocalDate,
): boolean {
  if (today > (talk.holds === "day" ? talk.date : addDays(talk.date, TALK_DAYS - 1))) return false;
  const then = talk.standing;
  if (now.flags.some((flag) => !then.flags.includes(flag))) return false;
  if (now.verdict === null) return true;
  return now.verdict === then.verdict && now.urgency === then.urgency && now.rule === then.rule;
}
