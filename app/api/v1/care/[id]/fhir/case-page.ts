import type { Case } from "@/app/(signed-in)/care/[id]/load-case";
import { ALLOWANCES } from "@/lib/engine/vocabulary";
import type { BundleWords, CasePage } from "@/lib/fhir/bundle";
import { formatFor } from "@/lib/format/format";
import { injuryName } from "@/lib/injuries/name";
import { sessionName } from "@/lib/session-kinds";
import { siteWords } from "@/lib/site-words";
import { wordsIn } from "@/lib/words/words";

/** Where the steps back begin when nobody says otherwise. */
const FIRST_STAGE = 1;

/** What was read, in the reader's words. */
export function pageOf(found: Case, locale: string): CasePage {
  const body = wordsIn(locale, "body");
  const verdict = wordsIn(locale, "verdict");
  const sessions = wordsIn(locale, "sessions");
  const care = wordsIn(locale, "care");
  const f = formatFor(locale);
  return {
    athlete: { id: found.athlete.id, name: found.athlete.name },
    today: found.today,
    injuries: found.injuries,
    mornings: found.days.map((day) => ({
      date: day.date,
      soreness: day.soreness,
      quality: day.quality && body(`quality.${day.quality}`),
      places: (day.sites ?? []).map((site) => siteWords(site, body)),
      sleepHours: day.sleepHours,
      verdict: day.verdict && verdict(`word.${day.verdict}`),
    })),
    sessions: found.sessions.map(({ id, date, kind, durationMin, distanceKm, rpe }) => ({
      id,
      date,
      name: sessionName(kind, sessions),
      durationMin,
      distanceKm,
      rpe,
    })),
    allowed: found.clearances.map(({ clearance, byName }) => {
      const allows = ALLOWANCES.find((known) => known === clearance.allows) ?? "unsaid";
      const until = f.day(clearance.until, "year");
      const stage = care("stage", { stage: clearance.stage ?? FIRST_STAGE });
      return {
        ...clearance,
        by: clearance.toldBy ?? byName,
        what: f.facts([care(`allowed.${allows}`, { until }), ...(allows === "ladder" ? [stage] : [])]),
      };
    }),
  };
}

/** How the parts of a bundle are called. */
export function bundleWords(locale: string): BundleWords {
  const care = wordsIn(locale, "care");
  const injuries = wordsIn(locale, "injuries");
  const body = wordsIn(locale, "body");
  const f = formatFor(locale);
  return {
    condition: {
      name: (injury) => injuryName(injury, injuries, body),
      place: ({ region, side }) => (region ? siteWords({ region, side: side ?? "both" }, body) : null),
      notes: ({ restriction, expectedOn, returnedOn, told }) => [
        ...(told[0]?.kind ? [injuries(`form.kinds.${told[0].kind}`)] : []),
        ...(returnedOn ? [] : [care("restriction", { restriction })]),
        ...(expectedOn && !returnedOn ? [care("expected", { date: f.day(expectedOn, "year") })] : []),
      ],
    },
    morning: {
      soreness: care("fhir.soreness"),
      quality: care("fhir.quality"),
      sleep: care("fhir.sleep"),
      verdict: care("fhir.verdict"),
    },
    session: { distance: care("fhir.distance"), effort: care("fhir.effort") },
    plan: { title: care("story.may"), nextVisit: care("columns.visit") },
  };
}
