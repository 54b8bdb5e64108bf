import type { Finding } from "../finding";
import type { Day } from "../record";

/** Illness below the neck or fever: rest; a head cold: easy. */
export function illness(day: Day): Finding | null {
  if (day.illness === "none") return null;
  const rest = day.illness === "below-neck-or-fever";
  return {
    rule: "illness",
    floor: rest ? "rest" : "easy",
    raise: rest ? "rest" : undefined,
    short: rest ? "ill below the neck or feverish" : "a head cold",
    text: rest
      ? "Fever, or illness in chest or stomach: training now risks a longer illness. Rest until you have been well for a day."
      : "A head cold without fever allows easy movement; hard training can wait.",
    source: "house",
  };
}
