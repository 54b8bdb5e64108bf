import type { Format } from "@/lib/format/format";
import { sessionName } from "@/lib/session-kinds";
import type { Reader } from "@/lib/words/reader";
import type { Words } from "@/lib/words/words";
import type { Adapted, Planned } from "./adapt";

/** What is left of a planned session in words, such as "Tempo 40 min → easy spin, 30 min". */
export function adaptedWords(
  planned: Planned,
  left: Adapted,
  t: Words<"plan">,
  sessions: Words<"sessions">,
  f: Format,
  reader: Reader,
): string {
  const before = { session: sessionName(planned.kind, sessions), minutes: f.minutes(planned.minutes) };
  switch (left.change) {
    case "shorter":
      return t("adapted.shorter", {
        ...before,
        most: left.unit === "km" ? f.distance(left.most) : f.minutes(left.most),
      });
    case "easy":
      return t("adapted.easy", {
        ...before,
        kind: t(`adapted.kind.${left.kind}`),
        left: f.minutes(left.minutes),
      });
    case "step":
      return t("adapted.step", { ...before, left: f.minutes(left.minutes) });
    default:
      return t(`adapted.${left.change}`, { ...before, reader });
  }
}
