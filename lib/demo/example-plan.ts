import type { SessionKind } from "@/lib/session-kinds";

export type Planned = { kind: SessionKind; minutes: number; zone: "easy" | "moderate" | "hard"; off?: true };
const [EASY, LONG] = [
  { kind: "easy-run", minutes: 45, zone: "easy" },
  { kind: "long-run", minutes: 90, zone: "easy" },
] as const satisfies Planned[];
const TEMPO = { kind: "tempo", minutes: 60, zone: "moderate" } as const;
const HARD = { kind: "intervals", minutes: 50, zone: "hard" } as const;

/** Monday to Sunday of three made-up athletes; the first one may not run. */
export const EXAMPLE_WEEK: readonly { name: string; days: readonly (Planned | null)[] }[] = [
  {
    name: "Camille Roux",
    days: [{ ...EASY, off: true }, { ...HARD, off: true }, null, EASY, null, null, LONG],
  },
  { name: "Ben Hartley", days: [EASY, HARD, null, EASY, TEMPO, null, LONG] },
  { name: "Ada Lindqvist", days: [EASY, null, TEMPO, EASY, null, EASY, LONG] },
];
