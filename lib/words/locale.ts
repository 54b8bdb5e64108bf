import Negotiator from "negotiator";
import type { Units, WeekStart } from "@/lib/format/units";
import { LANGUAGES } from "./catalogue";

// A locale carries everything that a number or a date is written by, in the keys that BCP 47 has for it: the language and
// region, `ms` the system of measures, `fw` the first day of the week. So one string reaches every page and chart.

/** What a person chose; null is as their browser says. */
export type LocaleChoice = { language: string | null; units: Units | null; weekStart: WeekStart | null };

export const NO_CHOICE: LocaleChoice = { language: null, units: null, weekStart: null };

/** Where roads are signed in miles and altitudes given in feet, and where runners write both so (CLDR's `ussystem`). */
const IMPERIAL = new Set(["US", "LR"]);
/** Regions whose week starts on Sunday or Saturday, of those whose language may come to be spoken here (CLDR's weekData). */
const SUNDAY = new Set(
  "AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW".split(
    " ",
  ),
);
const SATURDAY = new Set("AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY".split(" "));
const WEEKDAYS = { 1: "mon", 6: "sat", 7: "sun" } as const;

/** The locale that a page is written in: the person's choices, then what the browser accepts, then English. */
export function localeFor(choice: LocaleChoice, acceptLanguage: string | null): string {
  const accepted = acceptedLocales(acceptLanguage);
  const plain =
    accepted.find(
      ({ language }) => language === (choice.language ?? language) && LANGUAGES.includes(language),
    ) ?? new Intl.Locale(choice.language && LANGUAGES.includes(choice.language) ? choice.language : "en");
  // The region says how measures and weeks are written, also where its language is not spoken here.
  const region = plain.region ?? accepted.find((locale) => locale.region)?.region;
  const units = choice.units ?? (region && IMPERIAL.has(region) ? "imperial" : "metric");
  const weekStart = choice.weekStart ?? (!region ? 1 : SUNDAY.has(region) ? 7 : SATURDAY.has(region) ? 6 : 1);
  const name = region ? `${plain.language}-${region}` : plain.language;
  return `${name}-u-fw-${WEEKDAYS[weekStart]}-ms-${units === "imperial" ? "ussystem" : "metric"}`;
}

/** What a browser accepts, best first; what is no locale is left out. */
function acceptedLocales(header: string | null): Intl.Locale[] {
  if (!header || header.length > 500) return [];
  return new Negotiator({ headers: { "accept-language": header } }).languages().flatMap((tag) => {
    try {
      return tag === "*" ? [] : [new Intl.Locale(tag)];
    } catch {
      return []; // RangeError: a visitor's header may say anything.
    }
  });
}
