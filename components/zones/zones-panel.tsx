"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { ZoneSet } from "@/lib/training/zones";
import type { ZonesForm } from "@/lib/training-forms";
import { Card, Empty } from "../ui/card";
import { useFormat } from "../ui/use-format";
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
  const t = useTranslations("zones");
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
          <Progress job={job} />
        </Card>
      )}
      <Card title={t("soFar")}>
        <Sets sets={sets} />
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

/** The newest first. */
function Sets({ sets }: { sets: readonly ShownSet[] }) {
  const t = useTranslations("zones");
  const f = useFormat();
  if (sets.length === 0) return <Empty>{t("none")}</Empty>;
  return (
    <ul className="space-y-5">
      {[...sets].reverse().map((set) => (
        <li key={set.id}>
          <p className="mb-1 font-semibold">
            {t(`set.${set.beats ? set.basis : "hand"}`, {
              date: f.day(set.from, "year"),
              beats: set.beats ? f.beats(set.beats) : "",
            })}
          </p>
          <ZoneTable set={set} />
        </li>
      ))}
    </ul>
  );
}

/** How far the history is recalculated under the newest zones. */
function Progress({ job }: { job: NonNullable<ShownJob> }) {
  const t = useTranslations("zones");
  if (job.state === "failed") return <p className="text-danger">{t("failed")}</p>;
  return (
    <>
      <p role="status" className="mb-1">
        {job.total ? t("working", { done: job.done, total: job.total }) : t("starting")}
      </p>
      <progress
        className="h-2 w-full"
        value={job.total ? job.done / job.total : undefined}
        max={1}
        aria-label={t("progress")}
      />
    </>
  );
}
