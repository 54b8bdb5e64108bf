import type { Finding } from "../finding";

/** Three cautions of different families at once: when in doubt, swap the run. Takes what the other rules found. */
export function manyCautions(findings: readonly Finding[]): Finding | null {
  const families = new Set(
    findings.flatMap(({ floor, family }) => (floor === "easy" && family ? [family] : [])),
  );
  if (families.size < 3) return null;
  return {
    rule: "many-cautions",
    variant: "three",
    params: { count: families.size },
    floor: "cross-train",
    source: "article",
  };
}
