"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { uuidv7 } from "uuidv7";
import { partOfDay } from "@/lib/calendar";
import { inWords } from "@/lib/engine-words/in-words";
import type { FeelCheckForm } from "@/lib/form-schemas";
import type { Kept } from "@/lib/phone/kept";
import type { Opened } from "@/lib/phone/queue";
import { SomethingWrong } from "../check-in/something-wrong";
import { FeelCheck } from "../feel-check/feel-check";
import { buttonLook } from "../ui/button";
import { Card } from "../ui/card";
import { Link } from "../ui/link";
import { useFormat } from "../ui/use-format";
import { useOwnZone } from "../ui/viewer-scope";
import { useEngineWords } from "../verdict/use-engine-words";
import { VerdictCard } from "../verdict/verdict-card";
import type { DayKnown } from "./day-known";
import { KeptCheckIn } from "./offline-check-in";
import { useKeep } from "./use-keep";
import { useProvisional } from "./use-provisional";

type Known = { day: DayKnown; kept: Kept; entries: readonly Opened[] };

/** Today without a network: the check-in, and once it is answered this phone's verdict and the feel check. */
export function OfflineToday(known: Known) {
  const t = useTranslations("checkIn");
  const f = useFormat();
  const zone = useOwnZone();
  const { day } = known;
  return (
    <>
      <h1 className="flex items-baseline justify-between text-xl font-bold tracking-tight">
        <span>{day.answers ? t("today.title") : t(`greeting.${partOfDay(new Date(), zone())}`)}</span>
        <span className="text-muted text-base font-normal">{f.day(day.date)}</span>
      </h1>
      {day.answers ? (
        <Answered {...known} />
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

function Answered(known: Known) {
  const t = useTranslations("offline.page");
  const { day } = known;
  return (
    <>
      <p className="font-semibold">{t(day.waits ? "kept" : "known")}</p>
      <OwnVerdict {...known} />
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

/** What this phone says by itself; where it can't, the feel check alone. */
function OwnVerdict({ day, kept, entries }: Known) {
  const t = useTranslations("offline.page");
  const words = useEngineWords("athlete");
  const given = useProvisional(kept, entries, day.date);
  const [writeId] = useState(uuidv7);
  const save = useKeep("feel-check", ({ id }: FeelCheckForm) => ({ id, slot: `feel-check ${id}` }));
  const feel = <FeelCheck date={day.date} writeId={writeId} given={day.feel} save={save} />;
  if (!given) return <Card>{feel}</Card>;
  const runs = given.verdict === "train" || given.verdict === "easy";
  const soreness = kept.checkIns.map(({ date, answers }) => ({ date, soreness: answers.soreness })).reverse();
  return (
    <>
      <p role="status" className="text-muted text-sm">
        <strong className="text-ink">{t("provisional")}</strong> {t("provisionalWhy")}
      </p>
      <VerdictCard reader="athlete" assessment={inWords(given, words)} soreness={soreness}>
        {(runs || day.feel) && feel}
      </VerdictCard>
    </>
  );
}
