import type { z } from "zod";
import type { Database } from "../../connection/tx";

/** A job that is taken up: whose it is, and what it was asked for with. */
export type Job<Payload> = { athleteId: string; id: string; payload: Payload };

/** Work on one athlete: asked for (`ask`) or by a schedule, done once, in the background of any instance. */
export type AthleteJob<Payload> = {
  /** Stands in the rows: renamed, it is another job. */
  name: string;
  /** What it is asked for with; checked when it is taken up, since an earlier version may have asked. */
  payload: z.ZodType<Payload>;
  /**
   * Once a local day for every athlete of a team, from `at` on (HH:MM) on the clock where they are, and not when it is
   * `lateMin` minutes later already. Its payload is then `{ date }`, the local date. Null where it is only asked for.
   */
  schedule: { at: string; lateMin: number } | null;
  /** So often it is tried again after a failure, after 1, 4, 16 ... minutes. */
  retries: number;
  /** Of those of an athlete that wait, the newest stands for all. */
  newestOnly: boolean;
  /** It waits for somebody else's server more than it works: several run at once, and none holds up the others. */
  outward?: true;
  /** Outward, and thousands of them come at once: they hold up none that somebody waits for. */
  bulk?: true;
  /** "replaced" when a newer one does what this one would have. */
  run(job: Job<Payload>, on?: Database): Promise<"done" | "replaced">;
};

/** Work on the whole installation, once in so many minutes however many instances there are. */
export type Round = {
  name: string;
  schedule: { everyMin: number };
  /** So often it is tried again before its next turn comes. */
  retries: number;
  run(on?: Database): Promise<unknown>;
};

export type Definition = AthleteJob<unknown> | Round;

export const isRound = (definition: Definition): definition is Round =>
  definition.schedule !== null && "everyMin" in definition.schedule;
