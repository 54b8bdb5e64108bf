import { daysBetween } from "@/lib/calendar";
import { assess } from "@/lib/engine/assess";
import { locksOf } from "@/lib/engine/locks";
import { isRest } from "./burden";
import type { Player } from "./read";
import { inputOn } from "./replay";

export type Starts = {
  /** Starts that a well morning followed within two weeks. */
  starts: number;
  /** Of these first well mornings, those told to rest or stricter. */
  toldToRest: number;
  share: number | null;
  /** The rules that asked for it. */
  rules: Record<string, number>;
};

/** A start is tried on every so many mornings. */
const EVERY = 7;
/** A history to bring along. */
const LEAST_HISTORY = 14;
const WITHIN_DAYS = 14;
/** Soreness of 0..10 that an athlete calls well. */
const WELL = 2;

const isWell = ({ checkIn }: Player["days"][number]) =>
  checkIn.soreness <= WELL && checkIn.illness === "none";

/**
 * What a newcomer with a history would hear first: on every seventh morning of a player, all earlier mornings are taken as
 * brought along from another table, and the first well morning from then on (soreness at most 2, not ill) is assessed.
 */
export function firstWellMornings(players: readonly Player[]): Starts {
  const rules: Record<string, number> = {};
  let starts = 0;
  let toldToRest = 0;
  for (const player of players)
    for (let start = LEAST_HISTORY; start < player.days.length; start += EVERY) {
      const found = firstWell(player, start);
      if (!found) continue;
      starts++;
      if (!isRest(found)) continue;
      toldToRest++;
      for (const rule of new Set(
        found.reasons.filter(({ floor }) => floor === found.verdict).map((reason) => reason.rule),
      ))
        rules[rule] = (rules[rule] ?? 0) + 1;
    }
  return { starts, toldToRest, share: starts ? toldToRest / starts : null, rules };
}

function firstWell(player: Player, start: number) {
  const first = player.days[start];
  if (!first) return null;
  const locks: string[] = [];
  for (let at = start; at < player.days.length; at++) {
    const day = player.days[at];
    if (!day || daysBetween(first.date, day.date) > WITHIN_DAYS) return null;
    const given = assess(inputOn(player, at, locks, start));
    if (isWell(day)) return given;
    if (locksOf(given)) locks.push(day.date);
  }
  return null;
}
