import { quantile as ofNumbers } from "d3-array";

/** The value below which a share (0..1) of the values lies, between neighbours evenly (R's type 7); null for none. */
export const quantile = (values: readonly number[], share: number): number | null =>
  ofNumbers(values, share) ?? null;
