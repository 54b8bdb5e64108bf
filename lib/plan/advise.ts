import { sportOfKind } from "@/lib/session-kinds";
import { isRun } from "@/lib/training/session";
import { isLowImpact } from "./adapt";
import { type Advice, adviceFor, type PlanFacts, type PlanToBe } from "./advice";

type Session = { date: string; kind: string; minutes: number; intensity: string };
/** What the plan knows of its athletes: their facts, and the week that is shown. */
export type Planning = { facts: readonly PlanFacts[]; first: string; weekStart: number };

/** A session as advice reads it; `old` is the planned session that it changes. */
export function planToBe(session: Session, old: Session | null): PlanToBe {
  const { date, minutes, kind, intensity } = session;
  return {
    date,
    minutes,
    run: isRun(sportOfKind(kind)),
    hard: intensity === "hard",
    beside: intensity === "easy" && isLowImpact(kind),
    instead: old && { date: old.date, minutes: old.minutes, hard: old.intensity === "hard" },
  };
}

/** Whom of these athletes something speaks against the session for, those with the gravest first. */
export function advise(
  plan: PlanToBe,
  athletes: readonly PlanFacts[],
  week: Omit<Planning, "facts">,
): { athlete: PlanFacts; advice: Advice[] }[] {
  return athletes
    .map((athlete) => ({ athlete, advice: adviceFor(plan, athlete, week) }))
    .filter(({ advice }) => advice.length > 0)
    .sort((a, b) => rank(a.advice) - rank(b.advice));
}

const ORDER: readonly Advice["about"][] = ["out", "modified", "ladder", "off", "long-run", "hard", "week"];
const rank = (advice: readonly Advice[]) => Math.min(...advice.map(({ about }) => ORDER.indexOf(about)));
