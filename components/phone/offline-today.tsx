"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { uuidv7 } from "uuidv7";
import { partOfDay } from "@/lib/calendar";
import type { FeelCheckForm } from "@/lib/form-schemas";
import { SomethingWrong } from "../check-in/something-wrong";
import { FeelCheck } from "../feel-check/feel-check";
import { buttonLook } from "../ui/button";
import { Card } from "../ui/card";
import { Link } from "../ui/link";
import { useFormat } from "../ui/use-format";
import { useOwnZone } from "../ui/viewer-scope";
import type { DayKnown } from "./day-known";
import { KeptCheckIn } from "./offline-check-in";
import { useKeep } from "./use-keep";

/** Today without a network: the check-in, and once it is answered the feel check. */
export function OfflineToday({ day }: { day: DayKnown }) {
  const t = useTranslations("checkIn");
  const f = useFormat();
  const zone = useOwnZone();
  return (
    <>
      <h1 className="flex items-baseline justify-between text-xl font-bold tracking-tight">
        <span>{day.answers ? t("today.title") : t(`greeting.${partOfDay(new Date(), zone())}`)}</span>
        <span className="text-muted text-base font-normal">{f.day(day.date)}</span>
      </h1>
      {day.answers ? (
        <Answered day={day} />
      ) : (
        <>
          <p>
            <SomethingWrong date={day.date} />
          </p>
          <KeptCheckIn key={day.date} day={day} />
        </>
      )}
    </>
  );
}

function Answered({ day }: { day: DayKnown }) {
  const t = useTranslations("offline.page");
  const [writeId] = useState(uuidv7);
  const save = useKeep("feel-check", ({ id }: FeelCheckForm) => ({ id, slot: `feel-check ${id}` }));
  return (
    <>
      <Card>
        <p className="mb-4 font-semibold">{t(day.waits ? "kept" : "known")}</p>
        <FeelCheck date={day.date} writeId={writeId} given={day.feel} save={save} />
      </Card>
      <p className="flex flex-wrap gap-3">
        <Link href={`/check-ins/${day.date}`} className={buttonLook("quiet")}>
          {t("correct")}
        </Link>
        <Link href="/sessions/new" className={buttonLook("quiet")}>
          {t("session")}
        </Link>
        <SomethingWrong date={day.date} />
      </p>
    </>
  );
}
