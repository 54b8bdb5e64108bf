import { type Answered, answeredPains } from "../answered";
import type { Finding } from "../finding";
import type { HistoryByDay } from "../record";
import { STRICTNESS } from "../vocabulary";

/** Pain in a session up to this much is fine, above the other asks for days without running. Source: Silbernagel 2007. */
const FINE = 2;
const TOO_MUCH = 5;

/**
 * Pain in a session of the last 48 hours and how the place answers by the morning (the 24-hour response): up to 2 and not
 * above the morning before is fine; 3 to 5, or one point more next morning, is easy; more than 5, or still raised, is a day
 * without running; both are rest. After Silbernagel 2007; the single steps are the house's.
 */
export function sessionPain(record: HistoryByDay, at: number): Finding | null {
  if (!record.days[at]) return null;
  let strictest: Finding | null = null;
  for (const answered of answeredPains(record, at, 2)) {
    const found = findingOf(answered);
    if (found && (!strictest || STRICTNESS[found.floor] > STRICTNESS[strictest.floor])) strictest = found;
  }
  return strictest;
}

function findingOf(answered: Answered): Finding | null {
  const { ago, pain, rise, now } = answered;
  if (pain.worst === 0 && !now) return null;
  const [variant, floor] = readingOf(answered);
  if (variant === null) return null;
  const region = pain.sites[0]?.region ?? null;
  return {
    rule: "session-pain",
    variant,
    params: { worst: pain.worst, rise, now, ago, region },
    floor,
    source: "silbernagel-2007",
    family: "soreness",
    ...(floor === "train" ? {} : { raise: floor === "rest" ? ("rest" as const) : ("watch" as const) }),
  };
}

function readingOf({
  ago,
  pain: { worst },
  rise,
  now,
}: Answered): readonly [string | null, Finding["floor"]] {
  const tooMuch = worst > TOO_MUCH;
  if (ago === 0) {
    if (tooMuch) return ["strong", "cross-train"];
    return worst > FINE ? ["during", "easy"] : [null, "train"];
  }
  const raised = rise !== null && rise >= (ago === 1 ? 2 : 1);
  if (tooMuch && rise !== null && rise > 0) return ["strong-raised", "rest"];
  if (raised) return [ago === 1 ? "raised" : "still-raised", "cross-train"];
  if ((now ?? 0) > TOO_MUCH) return ["there", "cross-train"];
  if (tooMuch) return ago === 1 ? ["strong", "cross-train"] : ["settling", "easy"];
  if (rise === 1) return ["one-more", "easy"];
  if (ago === 1 && worst > FINE) return ["during", "easy"];
  if ((now ?? 0) > FINE) return ["there", "easy"];
  return ago === 1 && rise !== null ? ["fine", "train"] : [null, "train"];
}
