import { monthNamed } from "../words/months";

/** How a column writes its fractions; null where no cell of it tells. */
export type Decimal = "." | "," | null;

const NOTHING = /^[-–—:.\s*]*$|^\(?(n\/?a|null|none|nan|undefined|keine?|sin datos|brak|-\s*-)\)?$|nan/i;

/** Whether a cell says that there is nothing: empty, "--", "--:--:--", "n/a", "00:NaN:NaN". */
export const isMissing = (cell: string): boolean => NOTHING.test(cell.trim());

/** The number's own signs in a cell, without blanks, apostrophes and a unit behind; null where there is none. */
function signsOf(cell: string): string | null {
  const bare = cell.replace(/[\s\u00a0\u202f\u2009'’`]/g, "").replace(/^[=~≈+]+/, "");
  const parts = /^([-−]?\d[\d.,]*|[-−]?[.,]\d+)(?:e([+-]?\d+))?(?:[\p{L}%°²/·.]*)$/iu.exec(bare);
  // "20. Jul" was 7.20 before a spreadsheet took it for a date.
  const named = parts && /\p{L}+/u.exec(parts[0])?.[0];
  if (named && named.length > 2 && monthNamed(named)) return null;
  return parts ? `${parts[1]?.replace("−", "-")}${parts[2] ? `e${parts[2]}` : ""}` : null;
}

/** What the cells of a column, together, say of how they write fractions. */
export function decimalIn(cells: Iterable<string>): Decimal {
  let comma = 0;
  let dot = 0;
  for (const cell of cells) {
    const told = decimalOf(signsOf(cell) ?? "");
    if (told === ",") comma++;
    if (told === ".") dot++;
  }
  return comma === dot ? null : comma > dot ? "," : ".";
}

function decimalOf(signs: string): Decimal {
  const [lastComma, lastDot] = [signs.lastIndexOf(","), signs.lastIndexOf(".")];
  if (lastComma >= 0 && lastDot >= 0) return lastComma > lastDot ? "," : ".";
  const at = Math.max(lastComma, lastDot);
  if (at < 0) return null;
  const mark = signs[at] as "," | ".";
  const groups = signs.replace("-", "").split(mark);
  // Several of them part thousands: what is decimal is the other.
  if (groups.length > 2) return mark === "," ? "." : ",";
  const [whole = "", rest = ""] = groups;
  return /^\d{3}$/.test(rest) && /^[1-9]\d{0,2}$/.test(whole) ? null : mark;
}

/**
 * The numbers that a cell can mean, likeliest first: none where it is no number, two where one mark and three digits
 * behind it can be a fraction or thousands, the column's own way first, else thousands.
 */
export function readings(cell: string, decimal: Decimal): number[] {
  const signs = signsOf(cell);
  if (signs === null) return [];
  const as = (mark: "." | ",") =>
    Number(mark === "," ? signs.replaceAll(".", "").replace(",", ".") : signs.replaceAll(",", ""));
  const told = decimalOf(signs) ?? (/[.,]/.test(signs) ? null : ".");
  const likely = decimal ?? (signs.includes(",") ? "." : ",");
  const values = told ? [as(told)] : [as(likely), as(likely === "." ? "," : ".")];
  return values.filter(Number.isFinite);
}

/** A cell as one number: in the column's way, and three digits behind a mark are thousands where it has none. */
export function readNumber(cell: string, decimal: Decimal): number | null {
  return readings(cell, decimal)[0] ?? null;
}
