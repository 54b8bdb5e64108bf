import { z } from "zod";
import { asViewer } from "../../connection/as-viewer";
import type { Tx } from "../../connection/tx";
import { todayOf } from "../../people/people";
import { deriveHistory } from "../../verdict/derive-history";
import type { AthleteJob } from "./definition";

/**
 * An import that was cut short: what it saved stays, and the days that rest on it are derived. Its own process notes it as
 * running (`beginImportJob`); only when that one falls silent is it taken up here.
 */
export const mendImport: AthleteJob<object> = {
  name: "import",
  payload: z.object({}),
  schedule: null,
  retries: 3,
  newestOnly: true,
  async run({ athleteId }, on) {
    const run = <T>(work: (tx: Tx) => Promise<T>) => asViewer(athleteId, work, on);
    await deriveHistory(run, athleteId, null, await run((tx) => todayOf(tx, athleteId)));
    return "done";
  },
};
