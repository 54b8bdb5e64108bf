/** Which number reaches an ambulance where no country is known: the first in most of the world, the second in North America. */
export const ANYWHERE = ["112", "911"] as const;

const OF_112 =
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO CH RS ZA";

/**
 * The number for an ambulance by country (ISO 3166-1 alpha-2), as public bodies of the place or travel advice of a
 * government give it; decision 057 names them. A country that is not here has not been looked up, and gets both of
 * `ANYWHERE`.
 */
const BY_COUNTRY: Readonly<Record<string, string>> = {
  ...Object.fromEntries(OF_112.split(" ").map((country) => [country, "112"])),
  AU: "000",
  BR: "192",
  CA: "911",
  CN: "120",
  GB: "999",
  JP: "119",
  NZ: "111",
  SG: "995",
  US: "911",
};

/** The countries whose number is known, to choose from. */
export const COUNTRIES: readonly string[] = Object.keys(BY_COUNTRY).sort();

/** Kept for somebody whose country is none of these. */
export const ELSEWHERE = "ZZ";

/** The name of a country in the language of a locale. Throws `RangeError` for what is no code of one. */
export const countryName = (country: string, locale = "en"): string =>
  new Intl.DisplayNames(locale, { type: "region" }).of(country) ?? country;

/** What to call: the country's own number, or those that work in most of the world. Never empty. */
export function emergencyNumbers(country: string | null): readonly string[] {
  const own = country === null ? undefined : BY_COUNTRY[country];
  return own ? [own] : ANYWHERE;
}

/** What a person is shown: by the country they chose, else by the one their time zone lies in. */
export const emergencyNumbersOf = (person: { country: string | null; timeZone: string }): readonly string[] =>
  emergencyNumbers(person.country ?? countryOfZone(person.timeZone));

type WithZones = Intl.Locale & { getTimeZones?: () => string[]; timeZones?: string[] };

/**
 * The country that a time zone lies in, of those whose number is known; null for all others. The language of a browser is
 * no help: half the world's browsers say en-US.
 */
export function countryOfZone(timeZone: string): string | null {
  zones ??= new Map(
    COUNTRIES.flatMap((country) => {
      const locale: WithZones = new Intl.Locale(`und-${country}`);
      return (locale.getTimeZones?.() ?? locale.timeZones ?? []).map((zone) => [zone, country] as const);
    }),
  );
  return zones.get(timeZone) ?? null;
}

let zones: Map<string, string> | null = null;
