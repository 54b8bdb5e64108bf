/**
 * Zones for offsets that no IANA name of the "Etc" kind covers: places that stand there all year, or most of it.
 * Some browsers report the bare offset of the device and no name.
 */
const BY_OFFSET: Record<string, string> = {
  "+03:30": "Asia/Tehran",
  "+04:30": "Asia/Kabul",
  "+05:30": "Asia/Kolkata",
  "+05:45": "Asia/Kathmandu",
  "+06:30": "Asia/Yangon",
  "+08:45": "Australia/Eucla",
  "+09:30": "Australia/Darwin",
  "+10:30": "Australia/Lord_Howe",
  "+12:45": "Pacific/Chatham",
  "-02:30": "America/St_Johns",
  "-03:30": "America/St_Johns",
  "-09:30": "Pacific/Marquesas",
};

/** Names newer than the zone tables of some servers, and the zone beside them that keeps the same time. */
const NEWER: Record<string, string> = {
  "america/coyhaique": "America/Punta_Arenas",
  "america/ciudad_juarez": "America/Denver",
  "europe/kyiv": "Europe/Kiev",
  "pacific/kanton": "Pacific/Enderbury",
  "america/nuuk": "America/Godthab",
};

const OFFSET = /^(?:UTC|GMT)?\s*([+-])(\d{1,2})(?::?(\d{2}))?$/i;
const NOWHERE = new Set([
  "utc",
  "gmt",
  "z",
  "etc/utc",
  "etc/gmt",
  "etc/unknown",
  "factory",
  "universal",
  "zulu",
]);

/**
 * The zone this server counts with for what a browser reports: IANA names of any age and case, bare offsets such as
 * +05:30, and UTC by each of its names. Null for anything else.
 */
export function canonicalZone(reported: string): string | null {
  const name = reported.trim();
  if (name.length > 64) return null;
  if (NOWHERE.has(name.toLowerCase())) return "UTC";
  const [, sign = "", hours = "", minutes = "00"] = OFFSET.exec(name) ?? [];
  if (sign) return zoneOfOffset(sign, hours, minutes);
  return known(name) ?? known(NEWER[name.toLowerCase()] ?? "");
}

function zoneOfOffset(sign: string, hours: string, minutes: string): string | null {
  if (Number(minutes) > 0) return BY_OFFSET[`${sign}${hours.padStart(2, "0")}:${minutes}`] ?? null;
  if (Number(hours) === 0) return "UTC";
  // In the names of this kind the sign is turned round: Etc/GMT-5 is five hours ahead of UTC.
  return known(`Etc/GMT${sign === "+" ? "-" : "+"}${Number(hours)}`);
}

function known(name: string): string | null {
  if (!name) return null;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null; // RangeError is how Intl says no.
  }
}

export type OwnZone = {
  timeZone: string;
  /** Whether the person chose the zone; otherwise it is the last one a browser of theirs was seen in. */
  zoneChosen: boolean;
};

/**
 * The zone whose calendar ends a person's day, with what their browser reports. A chosen zone stands. A browser that
 * says UTC hides where it is, or does not know: it never takes the place of a zone that was seen.
 */
export function zoneFor(own: OwnZone, reported: string): string {
  if (own.zoneChosen) return own.timeZone;
  const seen = canonicalZone(reported);
  return seen === null || seen === "UTC" ? own.timeZone : seen;
}

/** The zones to choose from, in order of name; the present one is always among them. */
export function zoneChoices(present: string): string[] {
  return [...new Set([...Intl.supportedValuesOf("timeZone"), "UTC", present])].sort();
}
