import type { SaidCode } from "./said";

/** Formats that only their own programs read, by how they begin; the sentence says where the same workout is to be had. */
const FOREIGN: readonly (readonly [begins: RegExp, code: SaidCode<"refused">])[] = [
  [/^\s*\{[\s\S]{0,2000}"DeviceLog"/, "refused.suuntoJson"],
  [/^\s*\{[\s\S]{0,4000}"(?:exportVersion|exercises)"/, "refused.polarJson"],
  [/^\s*\{[\s\S]{0,4000}"sport_type_id"/, "refused.runtasticJson"],
  [/^\s*(?:\{\s*(?:"|\})|\[\s*(?:\{|"|\[|\d|\]))/, "refused.otherJson"],
  [/^\s*\[Params\]/i, "refused.polarHrm"],
  [/<(?:\w+:)?pwx[\s>]/, "refused.pwx"],
  [/<(?:\w+:)?kml[\s>]/, "refused.kml"],
  [/<(?:\w+:)?sml[\s>]/, "refused.sml"],
  [/<(?:\w+:)?(?:FitnessWorkbook|AthleteLog)[\s>]/, "refused.fitlog"],
];

/** What to say of a text in a format that is not read here, by its beginning; null for any other. */
export function foreignFile(head: string): SaidCode<"refused"> | null {
  return FOREIGN.find(([begins]) => begins.test(head))?.[1] ?? null;
}
