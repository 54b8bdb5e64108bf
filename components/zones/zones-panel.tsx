"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { ActionResult } from "@/lib/action-result";
import { inWords } from "@/lib/calendar";
import type { ZoneSet } from "@/lib/training/zones";
import type { ZonesForm } from "@/lib/training-forms";
import { Card, Empty } from "../ui/card";
import { NewZones } from "./new-zones";
import { ZoneTable } from "./zone-table";

export type ShownSet = ZoneSet & {
  id: string;
  from: string;
  basis: ZonesForm["basis"];
  beats: number | null;
};
export type ShownJob = {
  state: "waiting" | "running" | "done" | "failed";
  done: number;
  total: number;
} | null;

/** The zones that hold and held, a form for new ones, and how far the history is derived under them. */
export function ZonesPanel({
  athleteId,
  today,
  sets,
  job,
  highest,
  writeId,
  save,
}: {
  athleteId: string;
  today: string;
  sets: readonly ShownSet[];
  job: ShownJob;
  highest: { bpm: number; date: string } | null;
  /** The id of new zones, from the server that drew the page. */
  writeId: string;
  save: (form: ZonesForm, posted?: FormData) => Promise<ActionResult>;
}) {
  const router = useRouter();
  const working = job?.state === "waiting" || job?.state === "running";
  useEffect(() => {
    if (!working) return;
    const timer = setInterval(() => router.refresh(), 700);
    return () => clearInterval(timer);
  }, [working, router]);
  return (
    <div className="space-y-5">
      {job && job.state !== "done" && (
        <Card>
          {job.state === "failed" ? (
            <p className="text-danger">
              The history could not be derived anew. Save the zones again to try once more.
            </p>
          ) : (
            <>
              <p role="status" className="mb-1">
                The history is derived anew: {job.done} of {job.total || "…"} sessions.
              </p>
              <progress
                className="h-2 w-full"
                value={job.total ? job.done / job.total : undefined}
                max={1}
                aria-label="Sessions derived"
              />
            </>
          )}
        </Card>
      )}
      <Card title="Zones so far">
        {sets.length ? (
          <ul className="space-y-5">
            {[...sets].reverse().map((set) => (
              <li key={set.id}>
                <p className="mb-1 font-semibold">
                  From {inWords(set.from)} {set.from.slice(0, 4)}, {BASIS[set.basis]}
                  {set.beats ? ` ${set.beats}` : ""}
                </p>
                <ZoneTable set={set} />
              </li>
            ))}
          </ul>
        ) : (
          <Empty>None yet. Until there are, the easy and hard time is told by RPE.</Empty>
        )}
      </Card>
      <NewZones
        key={sets.length}
        athleteId={athleteId}
        today={today}
        first={sets.length === 0}
        highest={highest}
        writeId={writeId}
        save={save}
      />
    </div>
  );
}

const BASIS = { threshold: "from threshold heart rate", max: "from maximal heart rate", hand: "set by hand" };
