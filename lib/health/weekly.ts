import { daysBetween, type LocalDate, startOfWeek } from "@/lib/calendar";

// The weekly health question, in our own words and scored after OSTRC-H2 (Clarsen 2020): four answers of 0, 8, 17 or 25.

/** How far somebody took part in training and competition in the last seven days. */
export const PARTICIPATIONS = ["full", "with-problem", "reduced", "none"] as const;
export type Participation = (typeof PARTICIPATIONS)[number];

/** How much training was cut down, performance suffered, symptoms were felt. */
export const EXTENTS = ["none", "minor", "moderate", "major"] as const;
export type Extent = (typeof EXTENTS)[number];

/** The three questions that follow where somebody took part with a problem. */
export const FOLLOWING = ["training", "performance", "symptoms"] as const;

export type WeeklyAnswer = { participation: Participation } & Record<
  (typeof FOLLOWING)[number],
  Extent | null
>;

const POINTS: Record<Participation | Extent, number> = {
  full: 0,
  "with-problem": 8,
  reduced: 17,
  none: 0,
  minor: 8,
  moderate: 17,
  major: 25,
};
/** Whoever could not take part at all has all of it. */
const ALL = 100;

/** Whether the three other questions are asked: not of who had no problem, nor of who could not take part at all. */
export const asksMore = (participation: Participation): boolean =>
  participation === "with-problem" || participation === "reduced";

/** How severe a week was, 0 to 100; null where an answer that was asked for is lacking. */
export function severityOf(answer: WeeklyAnswer): number | null {
  const { participation } = answer;
  if (participation === "none") return ALL;
  if (participation === "full") return 0;
  let sum = POINTS[participation];
  for (const question of FOLLOWING) {
    const extent = answer[question];
    if (extent === null) return null;
    sum += POINTS[extent];
  }
  return sum;
}

/** From so many points on a cut in training or performance is substantial. */
const SUBSTANTIAL = 17;

/** A problem that cut training or performance moderately or more, or kept from all of it. */
export function isSubstantial({ participation, training, performance }: WeeklyAnswer): boolean {
  if (participation === "none") return true;
  if (!asksMore(participation)) return false;
  return [training, performance].some((extent) => extent !== null && POINTS[extent] >= SUBSTANTIAL);
}

/** The question is open on its Sunday and for so many days after. */
const OPEN_DAYS = 2;

/** The Sunday whose question is open on a day, from that Sunday to Tuesday; null on the other days. */
export function openSunday(today: LocalDate): LocalDate | null {
  const sunday = startOfWeek(today, 7);
  return daysBetween(sunday, today) <= OPEN_DAYS ? sunday : null;
}

/** A Sunday of a team: how many answered, had any problem, a substantial one, and the mean severity of those with one. */
export type WeeklyPrevalence = {
  sunday: LocalDate;
  answered: number;
  problem: number;
  substantial: number;
  severity: number | null;
};

/** The Sundays on which anybody answered, in order. Answers that are not whole count for nothing. */
export function prevalence(answers: readonly (WeeklyAnswer & { sunday: LocalDate })[]): WeeklyPrevalence[] {
  const sundays = [...new Set(answers.map(({ sunday }) => sunday))].sort();
  return sundays.flatMap((sunday) => {
    const whole = answers.filter((answer) => answer.sunday === sunday && severityOf(answer) !== null);
    if (whole.length === 0) return [];
    const severities = whole.map((answer) => severityOf(answer) ?? 0).filter((severity) => severity > 0);
    const sum = severities.reduce((all, severity) => all + severity, 0);
    return [
      {
        sunday,
        answered: whole.length,
        problem: severities.length,
        substantial: whole.filter(isSubstantial).length,
        severity: severities.length > 0 ? sum / severities.length : null,
      },
    ];
  });
}
