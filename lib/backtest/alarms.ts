import { STRICTNESS, VERDICTS, type Verdict } from "@/lib/engine/vocabulary";
import type { Replayed } from "./replay";
import { longest } from "./streak";

/** A morning with its verdict, given or replayed, as far as these figures need it. */
export type Judged = Pick<Replayed, "verdict" | "locked"> & {
  reasons: readonly { rule: string; code: string; floor: Verdict }[];
};

/**
 * How often a rule spoke. `alone`: no other rule asked for as much, so that the verdict was its own. `longest`: mornings in
 * a row on which it spoke to one player. `locked`: its mornings on which the player was held back.
 */
export type Alarm = {
  rule: string;
  fired: number;
  alone: number;
  aloneDontRun: number;
  share: number;
  longest: number;
  locked: number;
};
export type VerdictShare = { verdict: Verdict; n: number; share: number };

/** Share (0..1) of each verdict among the mornings. */
export function verdictShares(mornings: readonly Pick<Judged, "verdict">[]): VerdictShare[] {
  return VERDICTS.map((verdict) => {
    const n = mornings.filter((day) => day.verdict === verdict).length;
    return { verdict, n, share: share(n, mornings.length) };
  });
}

/**
 * The alarm budget, per rule or per sentence of a rule (`rule: code`), most often fired first. Only findings with a floor
 * count: a note that leaves the run alone is no alarm.
 */
export function alarms(players: readonly (readonly Judged[])[], by: "rule" | "code"): Alarm[] {
  const found = new Map<string, Alarm>();
  const of = (name: string) => {
    const none = { rule: name, fired: 0, alone: 0, aloneDontRun: 0, share: 0, longest: 0, locked: 0 };
    const alarm = found.get(name) ?? none;
    found.set(name, alarm);
    return alarm;
  };
  const name = (one: Judged["reasons"][number]) => (by === "rule" ? one.rule : `${one.rule}: ${one.code}`);
  const loud = ({ reasons }: Judged) => reasons.filter(({ floor }) => floor !== "train");
  for (const mornings of players) {
    for (const day of mornings) count(day);
    for (const [rule, alarm] of found)
      alarm.longest = Math.max(
        alarm.longest,
        longest(mornings.map((day) => loud(day).some((one) => name(one) === rule))),
      );
  }
  const total = players.reduce((sum, mornings) => sum + mornings.length, 0);
  return [...found.values()]
    .map((alarm) => ({ ...alarm, share: share(alarm.fired, total) }))
    .sort((a, b) => b.fired - a.fired || (a.rule < b.rule ? -1 : 1));

  function count(day: Judged): void {
    const floors = loud(day);
    for (const one of new Set(floors.map(name))) {
      const alarm = of(one);
      alarm.fired++;
      if (day.locked) alarm.locked++;
    }
    const deciding = new Set(floors.filter(({ floor }) => floor === day.verdict).map(name));
    const [only] = deciding;
    if (deciding.size !== 1 || only === undefined) return;
    of(only).alone++;
    if (STRICTNESS[day.verdict] >= STRICTNESS["cross-train"]) of(only).aloneDontRun++;
  }
}

const share = (n: number, of: number) => (of ? n / of : 0);
