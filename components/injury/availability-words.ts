import type { LocalDate } from "@/lib/calendar";
import type { Format } from "@/lib/format/format";
import type { Availability } from "@/lib/injuries/availability";
import type { Words } from "@/lib/words/words";

/** "Out since 3 May, expected back 20 May"; empty for whoever is there for all of training. */
export function availabilityWords(
  { state, since, expected }: Availability,
  today: LocalDate,
  t: Words<"injuries">,
  f: Format,
): string {
  if (state === "full" || !since) return "";
  const by = expected === null ? "none" : expected > today ? "ahead" : "late";
  return t("availability.words", {
    state,
    since: f.day(since),
    by,
    expected: expected ? f.day(expected) : "",
  });
}
