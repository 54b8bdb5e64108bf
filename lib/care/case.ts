import { addDays, type LocalDate } from "@/lib/calendar";
import { type Severity, URGENCIES, type Urgency, type Verdict } from "@/lib/engine/vocabulary";
import { type FlagDates, inForce } from "@/lib/flags/in-force";
import { isOpen, type Place, type Version } from "@/lib/injuries/episode";

/** Why somebody is in a professional's care, the gravest first. */
export const REASONS = [
  "referred",
  "held",
  "stopped",
  "visit",
  "out",
  "less",
  "ladder",
  "usual",
  "flagged",
  "wrote",
  "cleared",
] as const;
export type Reason = (typeof REASONS)[number];

/** What a page of those in care reads of one athlete. */
export type CareParts = {
  /** Days on which the engine held them back until somebody has looked, and nobody has since. */
  locks: readonly { date: LocalDate; urgency: Urgency | null }[];
  flags: readonly (FlagDates & { severity: Severity })[];
  injuries: readonly CareInjury[];
  /** The newest. */
  clearance: CareClearance | null;
  ladder: CareLadder | null;
  /** The local date of their newest word to the professionals, where it is of the last two weeks. */
  wroteOn: LocalDate | null;
  /** The newest day with a check-in. */
  morning: CareMorning | null;
};

export type CareInjury = Pick<
  Version,
  | "id"
  | "what"
  | "region"
  | "side"
  | "onset"
  | "restriction"
  | "expectedOn"
  | "returnedOn"
  | "nextVisit"
  | "removed"
> & {
  diagnosis: string;
  /** The day on which somebody else than the athlete wrote down when they come again; null where nobody did. */
  seenOn: LocalDate | null;
};
export type CareClearance = {
  date: LocalDate;
  until: LocalDate;
  allows: string | null;
  stage: number | null;
  injuryId: string | null;
  nextVisit: LocalDate | null;
};
/** Where somebody stands on the way back; `stopped` where it waits for a person. */
export type CareLadder = { stage: number; since: LocalDate; stopped: boolean };
export type CareMorning = {
  date: LocalDate;
  soreness: number | null;
  sites: readonly Place[];
  verdict: Verdict | null;
};

/** One athlete in care: a line of `/care`. */
export type CareCase = {
  id: string;
  name: string;
  today: LocalDate;
  urgency: Urgency | null;
  /** Each with the local date since when, the gravest first. */
  reasons: readonly { reason: Reason; since: LocalDate }[];
  /** Open ones, the strictest first. */
  injuries: readonly CareInjury[];
  /** The newest clearance, where it holds. */
  clearance: CareClearance | null;
  ladder: CareLadder | null;
  nextVisit: LocalDate | null;
  morning: CareMorning | null;
};

/** What brings an athlete into care on their own `today`; null where nothing does. */
export function careCase(
  athlete: { id: string; name: string },
  today: LocalDate,
  { locks, flags, injuries: all, clearance: newest, ladder, wroteOn, morning }: CareParts,
): CareCase | null {
  const injuries = all.filter((injury) => isOpen(injury, today)).sort(byRestriction);
  const clearance = newest && newest.until >= today ? newest : null;
  const nextVisit = nextVisitOf(injuries, newest, today);
  const found: [Reason, LocalDate | undefined][] = [
    ["referred", firstFlag(flags, today, true)],
    ["held", first(locks.map(({ date }) => date))],
    ["stopped", ladder?.stopped ? ladder.since : undefined],
    ["visit", nextVisit && nextVisit <= today ? nextVisit : undefined],
    ["out", onsetOf(injuries, "full")],
    ["less", onsetOf(injuries, "modified")],
    ["ladder", ladder && !ladder.stopped ? ladder.since : undefined],
    ["usual", onsetOf(injuries, "none")],
    ["flagged", firstFlag(flags, today, false)],
    ["wrote", wroteOn ?? undefined],
    ["cleared", clearance?.date],
  ];
  const reasons = found.flatMap(([reason, since]) => (since ? [{ reason, since }] : []));
  if (reasons.length === 0 && !nextVisit) return null;
  const { id, name } = athlete;
  const urgency = urgencyOf(locks, injuries, reasons[0]);
  return { id, name, today, urgency, reasons, injuries, clearance, ladder, nextVisit, morning };
}

/** The most urgent first: an emergency, today, this week; then by why, and of equals whoever waits longest. */
export function byUrgency(a: CareCase, b: CareCase): number {
  return (
    rankOf(a.urgency) - rankOf(b.urgency) ||
    reasonRank(a) - reasonRank(b) ||
    (sinceOf(a) < sinceOf(b) ? -1 : sinceOf(a) > sinceOf(b) ? 1 : 0) ||
    (a.name < b.name ? -1 : 1)
  );
}

/** Since when the gravest of their reasons stands. */
export const sinceOf = ({ reasons, today }: CareCase): LocalDate => reasons[0]?.since ?? today;

const rankOf = (urgency: Urgency | null) => (urgency ? URGENCIES.indexOf(urgency) : URGENCIES.length);
const reasonRank = ({ reasons }: CareCase) => REASONS.indexOf(reasons[0]?.reason ?? "cleared");

/**
 * The gravest urgency of the days that nobody has answered; whoever is sent to a professional is so within the week. Not of
 * those before somebody has seen them, who may do nothing yet, and comes again.
 */
function urgencyOf(
  locks: CareParts["locks"],
  injuries: readonly CareInjury[],
  gravest: CareCase["reasons"][number] | undefined,
): Urgency | null {
  const seen =
    injuries
      .flatMap(({ seenOn }) => seenOn ?? [])
      .sort()
      .at(-1) ?? "";
  const told = URGENCIES.find((known) => locks.some(({ date, urgency }) => date > seen && urgency === known));
  if (told) return told;
  const waits = gravest && ["referred", "held", "stopped"].includes(gravest.reason);
  const news = gravest && (gravest.since > seen || locks.some(({ date }) => date > seen));
  return waits && news ? "soon" : null;
}

/** So many days after it a visit about nothing recorded is waited for. */
const MISSED_DAYS = 7;

/** The next visit: the last word of the open episodes, or of a clearance that was about none of them. */
function nextVisitOf(
  injuries: readonly CareInjury[],
  clearance: CareClearance | null,
  today: LocalDate,
): LocalDate | null {
  const told = first(injuries.flatMap(({ nextVisit }) => nextVisit ?? []));
  const about = injuries.some(({ id }) => id === clearance?.injuryId);
  const given = about ? null : (clearance?.nextVisit ?? null);
  const missed = given !== null && given < addDays(today, -MISSED_DAYS);
  return first([told, missed ? null : given].flatMap((date) => date ?? [])) ?? null;
}

const first = (dates: readonly LocalDate[]): LocalDate | undefined => [...dates].sort()[0];

function firstFlag(flags: CareParts["flags"], today: LocalDate, refers: boolean): LocalDate | undefined {
  return first(
    flags
      .filter((flag) => (flag.severity === "refer") === refers && inForce(flag, today))
      .map(({ raisedOn }) => raisedOn),
  );
}

const STRICT = { full: 0, modified: 1, none: 2 } as const;
const byRestriction = (a: CareInjury, b: CareInjury) => STRICT[a.restriction] - STRICT[b.restriction];
const onsetOf = (injuries: readonly CareInjury[], restriction: CareInjury["restriction"]) =>
  first(injuries.filter((injury) => injury.restriction === restriction).map(({ onset }) => onset));
