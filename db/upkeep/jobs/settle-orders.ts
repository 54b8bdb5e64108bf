import { z } from "zod";
import { asViewer } from "../../connection/as-viewer";
import { lockAthlete } from "../../connection/athlete-lock";
import { todayOf } from "../../people/people";
import { assessDay } from "../../verdict/reassess";
import type { AthleteJob } from "./definition";

/**
 * An order has ended because whoever gave it, or the athlete, left the team: the verdict of today is given anew. The
 * database asks for it (`feelcheck.end_flags`, migration 0010).
 */
export const settleOrders: AthleteJob<object> = {
  name: "orders",
  payload: z.object({}),
  schedule: null,
  retries: 3,
  newestOnly: true,
  async run({ athleteId }, on) {
    await asViewer(
      athleteId,
      async (tx) => {
        await lockAthlete(tx, athleteId);
        const today = await todayOf(tx, athleteId);
        await assessDay(tx, athleteId, today, today, "flag");
      },
      on,
    );
    return "done";
  },
};
