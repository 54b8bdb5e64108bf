import { STRICTNESS, VERDICTS, type Verdict } from "@/lib/engine/vocabulary";
import type { Replayed } from "./replay";

/** How often a rule spoke. `alone`: no other rule asked for as much, so that the verdict was its own. */
export type Alarm = { rule: string; fired: number; alone: number; aloneDontRun: number; share: number };
export type VerdictShare = { verdict: Verdict; n: number; share: number };

/** Share (0..1) of each verdict among the mornings. */
export function verdictShares(mornings: readonly Replayed[]): VerdictShare[] {
  return VERDICTS.map((verdict) => {
    const n = mornings.filter((day) => day.verdict === verdict).length;
    return { verdict, n, share: share(n, mornings.length) };
  });
}

/**
 * The alarm budget, per rule or per sentence of a rule (`rule: code`), most often fired first. Only findings with a floor
 * count: a note that leaves the run alone is no alarm.
 */
export function alarms(mornings: readonly Replayed[], by: "rule" | "code"): Alarm[] {
  const found = new Map<string, Alarm>();
  const of = (name: string) => {
    const alarm = found.get(name) ?? { rule: name, fired: 0, alone: 0, aloneDontRun: 0, share: 0 };
    found.set(name, alarm);
    return alarm;
  };
  for (const { verdict, reasons } of mornings) {
    const floors = reasons.filter(({ floor }) => floor !== "train");
    const name = (one: (typeof floors)[number]) => (by === "rule" ? one.rule : `${one.rule}: ${one.code}`);
    for (const one of new Set(floors.map(name))) of(one).fired++;
    const deciding = new Set(floors.filter(({ floor }) => floor === verdict).map(name));
    const [only] = deciding;
    if (deciding.size !== 1 || only === undefined) continue;
    of(only).alone++;
    if (STRICTNESS[verdict] >= STRICTNESS["cross-train"]) of(only).aloneDontRun++;
  }
  return [...found.values()]
    .map((alarm) => ({ ...alarm, share: share(alarm.fired, mornings.length) }))
    .sort((a, b) => b.fired - a.fired || (a.rule < b.rule ? -1 : 1));
}

const share = (n: number, of: number) => (of ? n / of : 0);
