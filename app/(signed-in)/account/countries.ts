import {
  ANYWHERE,
  COUNTRIES,
  countryName,
  countryOfZone,
  ELSEWHERE,
  emergencyNumbers,
} from "@/lib/emergency-numbers";
import { byName } from "@/lib/names";

type Country = { country: string; name: string; number: string };
/** The countries to choose from, the one that the time zone tells (null where it tells none), and "another one". */
export type Countries = {
  ofZone: Country | null;
  known: readonly Country[];
  elsewhere: string;
  /** What reaches an ambulance in most of the world. */
  anywhere: readonly string[];
};

/** The countries by their names in the language of a locale, each with its number. */
export function countriesFor(timeZone: string, locale: string): Countries {
  const told = (country: string): Country => ({
    country,
    name: countryName(country, locale),
    number: emergencyNumbers(country)[0] ?? "",
  });
  const here = countryOfZone(timeZone);
  return {
    ofZone: here === null ? null : told(here),
    known: COUNTRIES.map(told).sort((a, b) => byName(a.name, b.name)),
    elsewhere: ELSEWHERE,
    anywhere: ANYWHERE,
  };
}
