import type { Finding } from "../finding";

/** Three cautions at once: when in doubt, swap the run. Takes what the other rules found. */
export function manyCautions(findings: readonly Finding[]): Finding | null {
  const cautions = findings.filter((finding) => finding.floor === "easy").length;
  if (cautions < 3) return null;
  return {
    rule: "many-cautions",
    floor: "cross-train",
    short: `${cautions} cautions at once`,
    text: `${cautions} cautions at once. When in doubt, swap the run for something without impact: one missed run costs nothing.`,
    source: "article",
  };
}
