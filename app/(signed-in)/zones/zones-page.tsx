import { uuidv7 } from "uuidv7";
import { ZonesPanel } from "@/components/zones/zones-panel";
import type { Tx } from "@/db/connection/tx";
import { highestHeartRate, zoneSetsOf } from "@/db/log/zone-sets";
import { deriveZones } from "@/db/upkeep/jobs/derive-zones";
import { latestJob } from "@/db/upkeep/jobs/queue";
import { setZonesAction } from "./actions";

/** Everything the zones panel shows of one athlete. */
export async function loadZones(tx: Tx, athleteId: string) {
  const [sets, job, highest] = await Promise.all([
    zoneSetsOf(tx, athleteId),
    latestJob(tx, athleteId, deriveZones.name),
    highestHeartRate(tx, athleteId),
  ]);
  return { sets, job, highest };
}

export function ZonesOf({
  athleteId,
  today,
  loaded,
}: {
  athleteId: string;
  today: string;
  loaded: Awaited<ReturnType<typeof loadZones>>;
}) {
  const { sets, job, highest } = loaded;
  return (
    <ZonesPanel
      athleteId={athleteId}
      today={today}
      sets={sets.map(({ id, from, basis, beats, bounds, easyZones, hardFrom }) => ({
        id,
        from,
        basis,
        beats,
        bounds,
        easyZones,
        hardFrom,
      }))}
      job={job && { state: job.state, done: job.done, total: job.total }}
      highest={highest}
      writeId={uuidv7()}
      save={setZonesAction}
    />
  );
}
