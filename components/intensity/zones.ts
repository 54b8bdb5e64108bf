/** The zones from easy to hard, in the order in which they are drawn. */
export const ZONES = ["easy", "moderate", "hard"] as const;
