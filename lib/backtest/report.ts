import type { Alarm } from "./alarms";
import type { Burden, Spread } from "./burden";
import { ENOUGH_MORNINGS } from "./burden";
import type { Discrimination } from "./discrimination";
import type { Figure } from "./rates";
import type { ReadNotes } from "./read";
import type { Result } from "./result";
import type { Starts } from "./starts";

/** The result in words, one line each. */
export function reportOf(result: Result): string[] {
  const { players, mornings, sessions, engine } = result;
  return [
    `${some(players, "player")}, ${some(mornings, "morning")}, ${some(sessions, "session")}; engine ${engine}`,
    ...notesOf(result.notes),
    "",
    "Share of each verdict",
    ...result.verdicts.map(({ verdict, n, share }) => `  ${verdict.padEnd(18)}${percent(share)}  (n ${n})`),
    "",
    ...burdenOf(result.burden),
    ...startsOf(result.starts),
    "",
    ...alarmsOf(result.alarms),
    "",
    ...discriminationOf(result.discrimination),
    "",
    ...outcomeOf(result.outcome),
    "",
    ...LIMITS,
  ];
}

const LIMITS = [
  "What this cannot show: nobody followed these verdicts, so it says nothing of what following them would have",
  "prevented; a complaint after a verdict is an association, not an effect. The players are few, their days are",
  'alike, and wide intervals mean "not known". In the public files of this kind nothing predicts a new injury within',
  "7 days better than chance, these verdicts neither. Low readiness is how the athlete felt that morning, told beside",
  "the same answers the verdict is made of: it shows that the order agrees with them, not that it protects them. Files",
  "of daily wellness tell neither the kind of pain nor the stride, so the rules about those could not speak.",
];

function notesOf({ beyondScale, secondMornings, loadOnly, noEffort, strangers }: ReadNotes): string[] {
  return [
    beyondScale && `  ${beyondScale} answers lay outside their scale and were left out.`,
    secondMornings && `  ${secondMornings} mornings were told twice: the sorer answers count.`,
    strangers && `  ${strangers} sessions belong to nobody with a morning: are the players named alike?`,
    noEffort && `  ${noEffort} sessions have no effort (RPE): it was left empty, not guessed.`,
    loadOnly &&
      `  ${loadOnly} sessions are told by their load alone: no effort is read from it, and minutes stand for it (5 AU each), in proportion.`,
  ].filter((line) => typeof line === "string");
}

function burdenOf({ players, dontRun, seeProfessional, longestRest, locked }: Burden): string[] {
  const line = (
    name: string,
    { median, p90, worst }: Spread,
    unit: (n: number | null) => string,
    goal = "",
  ) =>
    `  ${name.padEnd(38)}median ${unit(median)}   90th percentile ${unit(p90)}   worst ${unit(worst)}${goal}`;
  return [
    `Burden on the ${players.length} players with at least ${ENOUGH_MORNINGS} mornings`,
    line(
      "don't run (cross-train or stricter)",
      dontRun,
      percent,
      "   goal: 10 % median, 20 % 90th percentile",
    ),
    line("see a professional", seeProfessional, percent, "   goal: 1 %"),
    line("longest streak of rest or stricter", longestRest, count, "   mornings; goal: median 7"),
    line("mornings locked by a referral", locked, count),
  ];
}

function startsOf({ starts, toldToRest, share, rules }: Starts): string[] {
  const why = Object.entries(rules).map(([rule, n]) => `${rule} ${n}`);
  return [
    `  first well morning after a start with a brought history, told to rest: ${percent(share).trim()} (${toldToRest} of ${starts})   goal: 2 %${why.length ? `; ${why.join(", ")}` : ""}`,
  ];
}

function alarmsOf({ rules, sentences }: Result["alarms"]): string[] {
  const line = (name: string, { fired, share, alone, aloneDontRun, longest, locked }: Alarm) =>
    `  ${name.padEnd(30)}${String(fired).padStart(7)}${percent(share)}${String(alone).padStart(9)}${String(aloneDontRun).padStart(13)}${String(longest).padStart(16)}${String(locked).padStart(9)}`;
  return [
    "Alarm budget: how often each rule spoke, and how often the verdict was its own",
    `  ${"rule".padEnd(30)}${"fired".padStart(7)}${"share".padStart(7)}${"alone".padStart(9)}${"of these don't run".padStart(20)}${"longest".padStart(9)}${"locked".padStart(9)}`,
    ...rules.flatMap((alarm) => {
      const parts = sentences.filter(({ rule }) => rule.startsWith(`${alarm.rule}: `));
      const detail = parts.length > 1 ? parts : [];
      return [line(alarm.rule, alarm), ...detail.map((part) => line(`  ${part.rule.split(": ")[1]}`, part))];
    }),
  ];
}

function discriminationOf(found: Discrimination[] | null): string[] {
  if (!found)
    return ["No readiness told often enough: whether the verdicts agree with how athletes felt stays open."];
  return [
    "Telling the athlete's own low-readiness mornings (at or below their mean - 1 SD) from the others: mean of the",
    `players' AUC (0.5 is chance), 95 % interval from a bootstrap over ${found[0]?.players} players`,
    ...found.map(
      ({ name, auc, low, high }) => `  ${name.padEnd(46)}${number(auc)}  [${number(low)} to ${number(high)}]`,
    ),
  ];
}

function outcomeOf(outcome: Result["outcome"]): string[] {
  if (!outcome) return ["No column tells later complaints: the burden alone is shown."];
  const { episodes, players, rates } = outcome;
  const times = ({ value, low, high }: Figure) => `${number(value)} [${number(low)} to ${number(high)}]`;
  return [
    `Later complaints: ${some(episodes, "episode")} (at least two reports within a week) in ${some(players, "player")}. Days free of them, and`,
    "the 14 before: share followed within 7 days by a new episode; lift over the base rate; ratio within the same player",
    "(Mantel-Haenszel). 95 % intervals from a bootstrap over players",
    ...rates.map(
      ({ name, n, followed, share, lift, within }) =>
        `  ${name.padEnd(34)}${percent(share.value)} [${percent(share.low)} to ${percent(share.high)}]  lift ${times(lift)}  within ${times(within)}  n ${n}, followed ${followed}`,
    ),
  ];
}

const some = (n: number, what: string) => `${n} ${what}${n === 1 ? "" : "s"}`;
const percent = (share: number | null) =>
  (share === null ? "–" : `${(share * 100).toFixed(1)} %`).padStart(7);
const number = (value: number | null) => (value === null ? "–" : value.toFixed(value < 1 ? 3 : 2));
const count = (value: number | null) => (value === null ? "–" : String(Math.round(value * 10) / 10));
