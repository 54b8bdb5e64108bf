import { addDays, daysBetween } from "@/lib/calendar";
import type { Region } from "@/lib/engine/vocabulary";
import type { Format } from "@/lib/format/format";
import { isOwed, type Owing } from "@/lib/training/owed";
import type { Words } from "@/lib/words/words";

/** An injury of the twelve months before, as the athlete told it. `month` is YYYY-MM; null where they did not say. */
export type EarlierInjury = { askedOn: string; region: Region | null; month: string | null };

/** Of one day: soreness, 0..10, null without a check-in; a declining week. */
type WatchedDay = { date: string; soreness: number | null; declining: boolean };

/** Why an athlete is worth watching, whatever today's verdict is. */
export type WatchReason =
  | { code: "usual"; soreness: number }
  | { code: "injury"; region: Region | null; month: string | null }
  | { code: "declining" }
  | { code: "quiet"; days: number };

/** A usual soreness of so much, 0..10, is a question of its own. */
const HIGH_USUAL = 4;
/** Days without a check-in that are worth a word. */
const QUIET_DAYS = 3;
/** The usual of somebody whose last check-in is so many days old still tells of now. */
const RECENT_DAYS = 7;

/**
 * The reasons to watch an athlete, gravest first: an earlier injury (the strongest sign of who gets hurt), a declining week,
 * a `usual` soreness of 4 and more, three days without a check-in, days off aside. `days` oldest first, `today` the athlete's own;
 * who has never answered is quiet from `owing.joinedOn` on, where that is known.
 */
export function watchReasons(
  days: readonly WatchedDay[],
  injury: EarlierInjury | null,
  usual: number | null,
  today: string,
  owing: Owing = {},
): WatchReason[] {
  const reasons: WatchReason[] = [];
  if (injury && lastsUntil(injury) >= today)
    reasons.push({ code: "injury", region: injury.region, month: injury.month });
  const answered = days.filter(({ soreness, date }) => soreness !== null && date <= today);
  const last = answered.at(-1);
  const ago = last ? daysBetween(last.date, today) : null;
  if (last?.declining && ago !== null && ago <= 1) reasons.push({ code: "declining" });
  if (usual !== null && usual >= HIGH_USUAL && ago !== null && ago <= RECENT_DAYS)
    reasons.push({ code: "usual", soreness: usual });
  const quiet = quietDays(last?.date ?? null, owing, today);
  if (quiet >= QUIET_DAYS) reasons.push({ code: "quiet", days: quiet });
  return reasons;
}

/** Days up to `today` that were to be answered and were not, since the last answer or since joining. */
function quietDays(last: string | null, owing: Owing, today: string): number {
  const first = last ? addDays(last, 1) : owing.joinedOn;
  if (first === undefined) return 0;
  const count = Math.max(0, daysBetween(first, today) + 1);
  return Array.from({ length: count }, (_, i) => addDays(first, i)).filter((date) =>
    isOwed(date, owing, false),
  ).length;
}

/** Twelve months after the injury, or after it was told of where nobody said when it was. */
function lastsUntil({ askedOn, month }: EarlierInjury): string {
  return addDays(month ? `${month}-28` : askedOn, 365);
}

/** A reason in a few words, for the coach. `region` says a place. */
export function watchWords(
  reason: WatchReason,
  t: Words<"roster">,
  region: (region: Region) => string,
  f: Format,
): string {
  switch (reason.code) {
    case "usual":
      return t("watch.usual", { soreness: f.number(reason.soreness, 1) });
    case "injury": {
      const where = reason.region && region(reason.region);
      const month = reason.month && f.day(`${reason.month}-01`, "month");
      if (where && month) return t("watch.injuryAtIn", { region: where, month });
      if (where) return t("watch.injuryAt", { region: where });
      return month ? t("watch.injuryIn", { month }) : t("watch.injury");
    }
    case "declining":
      return t("watch.declining");
    case "quiet":
      return t("watch.quiet", { days: reason.days });
  }
}
