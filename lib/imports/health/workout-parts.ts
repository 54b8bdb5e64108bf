/** A workout's tag, and what stands in it. */
export type WorkoutParts = {
  attributes: Record<string, string>;
  statistics: Record<string, string>[];
  facts: Record<string, string>;
};
