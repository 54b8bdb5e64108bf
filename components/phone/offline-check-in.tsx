"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { uuidv7 } from "uuidv7";
import type { CheckIn } from "@/lib/engine/input";
import type { CheckInForm as Sent } from "@/lib/form-schemas";
import { CheckInForm } from "../check-in/check-in-form";
import { useFormat } from "../ui/use-format";
import { useViewer } from "../ui/viewer-scope";
import type { DayKnown } from "./day-known";
import { useKeep } from "./use-keep";

/** The check-in of a date on a page of its own: made late, corrected, or because something is wrong. */
export function OfflineCheckIn({ day, today, alarmed }: { day: DayKnown; today: string; alarmed: boolean }) {
  const t = useTranslations("checkIn");
  const f = useFormat();
  const me = useViewer();
  const how = day.answers ? "correct" : day.date === today ? "today" : "late";
  return (
    <>
      <h1 className="text-xl font-bold tracking-tight">
        {alarmed
          ? t("somethingWrong")
          : t(`page.${day.answers ? "correct" : "add"}`, { date: f.day(day.date) })}
      </h1>
      <p className="text-muted text-sm">
        {alarmed ? t("page.what.alarmed", { numbers: f.either(me?.emergency ?? []) }) : t(`page.what.${how}`)}
      </p>
      <KeptCheckIn day={day} alarmed={alarmed} />
    </>
  );
}

/** The form, whose answers stay on the phone until there is a network. */
export function KeptCheckIn({ day, alarmed = false }: { day: DayKnown; alarmed?: boolean }) {
  const [writeId] = useState(uuidv7);
  const save = useKeep("check-in", ({ writeId }: Sent) => ({
    id: writeId,
    slot: `check-in ${day.date}`,
  }));
  return (
    <CheckInForm
      date={day.date}
      revision={day.revision}
      writeId={writeId}
      current={day.answers as CheckIn | undefined}
      note={day.note}
      before={day.before}
      hurt={day.hurt}
      alarmed={alarmed}
      save={save}
    />
  );
}
