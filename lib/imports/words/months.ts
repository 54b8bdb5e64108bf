import { plain } from "./plain";
import type { Language } from "./sport-words";

/** The locales whose months are known: the platform's own names, long and short, alone and beside a day (genitive). */
const LOCALES = [
  "en",
  "de",
  "de-AT",
  "fr",
  "fr-CA",
  "es",
  "es-MX",
  "pt",
  "pt-PT",
  "it",
  "nl",
  "sv",
  "da",
  "nb",
  "pl",
  "hu",
  "fi",
  "ca",
  "ro",
  "tr",
  "ru",
  "uk",
  "cs",
  "sk",
  "hr",
  "sl",
] as const;

/** What services write that the platform does not. */
const MORE: Readonly<Partial<Record<Language, string>>> = {
  de: "jan,feb,mrz,apr,mai,jun,jul,aug,sep,okt,nov,dez",
  es: "ene,feb,mar,abr,may,jun,jul,ago,set,oct,nov,dic",
  nl: "jan,feb,mrt,apr,mei,jun,jul,aug,sep,okt,nov,dec",
  en: "jan,feb,mar,apr,may,june,july,aug,sept,oct,nov,dec",
  it: "genn,febbr,mar,apr,magg,giugno,luglio,ag,sett,ott,nov,dic",
  fr: "jan,fev,mar,avr,mai,juin,juil,aout,sep,oct,nov,dec",
  hu: "jan,febr,marc,apr,maj,jun,jul,aug,szept,okt,nov,dec",
};

const STYLES: readonly Intl.DateTimeFormatOptions[] = [
  { month: "long" },
  { month: "short" },
  { month: "long", day: "numeric" },
  { month: "short", day: "numeric" },
];
const MONTHS = new Map<string, number>();
for (const locale of LOCALES) for (const style of STYLES) addAll(locale, style);
for (const list of Object.values(MORE)) for (const [i, name] of list.split(",").entries()) add(name, i + 1);

function addAll(locale: string, style: Intl.DateTimeFormatOptions): void {
  const format = new Intl.DateTimeFormat(locale, { ...style, timeZone: "UTC" });
  for (let month = 1; month <= 12; month++) {
    const parts = format.formatToParts(new Date(Date.UTC(2026, month - 1, 9)));
    add(parts.find(({ type }) => type === "month")?.value ?? "", month);
  }
}

function add(name: string, month: number): void {
  const key = plain(name);
  if (/^\p{L}+$/u.test(key) && !MONTHS.has(key)) MONTHS.set(key, month);
}

/** The month (1..12) that a word of any language names, also shortened; undefined where it is none. */
export const monthNamed = (word: string): number | undefined => MONTHS.get(plain(word));

/** Marks of the half of the day: null for a word that is none, else whether it is the second. */
export function isAfternoon(word: string): boolean | null {
  const mark = plain(word).replaceAll(" ", "");
  if (["am", "de", "vorm", "fm"].includes(mark)) return false;
  return ["pm", "du", "nachm", "em"].includes(mark) ? true : null;
}
