import type { Assessment, Reason } from "@/lib/engine/assessment";
import { engineWords } from "@/lib/engine-words/english";
import { toldAnew } from "@/lib/engine-words/in-words";
import { formatFor } from "@/lib/format/format";
import { fromKm, fromM } from "@/lib/format/units";
import { sessionName } from "@/lib/session-kinds";
import { siteWords } from "@/lib/site-words";
import type { Catalogue } from "@/lib/words/catalogue";
import { wordsIn } from "@/lib/words/words";

/** A column of a team's table, by the name it has in the database's rows. */
export type TeamColumn = keyof Catalogue["files"]["team"];
type Write = (value: never) => unknown;

/**
 * What a value of a team's table is in a reader's words and units, by its column: whoever reads the file knows no code. The
 * file is not meant to be imported again (see decision 066).
 */
export function valueWords(locale: string): (column: TeamColumn, value: unknown) => unknown {
  const { units } = formatFor(locale);
  const body = wordsIn(locale, "body");
  const rules = wordsIn(locale, "calibration");
  const sessions = wordsIn(locale, "sessions");
  const verdict = wordsIn(locale, "verdict");
  const files = wordsIn(locale, "files");
  const ui = wordsIn(locale, "ui");
  // A coach reads it.
  const engine = engineWords(locale, "other");
  const yesNo = (value: boolean) => ui(value ? "yes" : "no").toLocaleLowerCase(locale);
  const places = (sites: Parameters<typeof siteWords>[0][]) =>
    sites.map((site) => siteWords(site, body)).join(", ");
  const rule = ({ rule, floor, muted }: Reason) =>
    files(muted ? "ruleMuted" : "rule", { rule: rules(`rule.${rule}`), floor: verdict(`word.${floor}`) });
  const writes: Partial<Record<TeamColumn, Write>> = {
    quality: (code: "dull") => body(`quality.${code}`),
    spread: (code: "one-side") => body(`spread.${code}`),
    withMovement: (code: "eases") => body(`movement.${code}`),
    gait: (code: "normal") => body(`gait.${code}`),
    illness: (code: "none") => body(`illness.${code}`),
    redFlags: (codes: "numbness"[]) => codes.map((sign) => body(`sign.${sign}`)).join("; "),
    sites: places,
    painSites: places,
    strideChanged: yesNo,
    painOneSpot: yesNo,
    urgent: yesNo,
    kind: (code: string) => sessionName(code, sessions),
    sport: (code: string) => sessionName(code, sessions),
    source: (code: "hand") => (sessions.has(`source.${code}`) ? sessions(`source.${code}`) : code),
    trigger: (code: string) => files("trigger", { trigger: code.replaceAll("-", "_") }),
    verdict: (code: "train") => verdict(`word.${code}`),
    headline: (given: Assessment) => toldAnew(given, engine).headline,
    rules: (reasons: Reason[]) => reasons.map(rule).join("; "),
    distanceKm: (km: number) => (units === "metric" ? km : Number(fromKm(km, units).toFixed(3))),
    ascentM: (m: number) => (units === "metric" ? m : Math.round(fromM(m, units))),
    descentM: (m: number) => (units === "metric" ? m : Math.round(fromM(m, units))),
  };
  return (column, value) => {
    const write = writes[column];
    return write && value !== null && value !== undefined ? write(value as never) : value;
  };
}
