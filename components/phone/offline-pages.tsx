"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { uuidv7 } from "uuidv7";
import { addDays, isDate } from "@/lib/calendar";
import { dayOf } from "@/lib/day-start";
import type { Kept } from "@/lib/phone/kept";
import { SomethingWrong } from "../check-in/something-wrong";
import { SessionForm } from "../session/session-form";
import { newSession } from "../session/session-values";
import { buttonLook } from "../ui/button";
import { Link } from "../ui/link";
import { useFormat } from "../ui/use-format";
import { useOwnZone } from "../ui/viewer-scope";
import { dayKnown } from "./day-known";
import { OfflineCheckIn } from "./offline-check-in";
import { OfflineToday } from "./offline-today";
import { useEntries } from "./use-entries";
import { useKeep } from "./use-keep";

/** Back from here a check-in may be made without a network, in days: what the server has of older ones is not known. */
const BACK_DAYS = 6;

/** The page that the address asks for, where it is one of those that work without a network. */
export function OfflinePages({ kept }: { kept: Kept }) {
  const zone = useOwnZone();
  const [{ path, search }] = useState(() => ({ path: location.pathname, search: location.search }));
  const entries = useEntries();
  if (!entries) return null;
  const today = dayOf(new Date(), { timeZone: zone(), dayStartsAt: kept.person.dayStartsAt });
  const date = /^\/check-ins\/([\d-]+)$/.exec(path)?.[1] ?? "";
  if (isDate(date) && date <= today && date >= addDays(today, -BACK_DAYS))
    return (
      <OfflineCheckIn
        day={dayKnown(kept, entries, date)}
        today={today}
        alarmed={new URLSearchParams(search).get("wrong") === "1"}
      />
    );
  if (path === "/sessions/new")
    return <OfflineSession today={today} asked={new URLSearchParams(search).get("date")} />;
  if (path === "/" || path === "/today" || path === "/offline")
    return <OfflineToday day={dayKnown(kept, entries, today)} kept={kept} entries={entries} />;
  return <Ways today={today} />;
}

/** Any other page: what works without a network. */
function Ways({ today }: { today: string }) {
  const t = useTranslations("offline.page");
  return (
    <>
      <h1 className="text-xl font-bold tracking-tight">{t("title")}</h1>
      <p>{t("other")}</p>
      <p className="flex flex-wrap gap-3">
        <Link href="/today" className={buttonLook("quiet")}>
          {t("checkIn")}
        </Link>
        <Link href="/sessions/new" className={buttonLook("quiet")}>
          {t("session")}
        </Link>
        <SomethingWrong date={today} />
      </p>
    </>
  );
}

function OfflineSession({ today, asked }: { today: string; asked: string | null }) {
  const t = useTranslations("sessions.page");
  const { units } = useFormat();
  const [writeId] = useState(uuidv7);
  const save = useKeep("session", ({ id }: { id: string }) => ({ id, slot: `session ${id}` }));
  return (
    <>
      <h1 className="text-xl font-bold tracking-tight">{t("log")}</h1>
      <p>
        <SomethingWrong date={today} />
      </p>
      <SessionForm
        writeId={writeId}
        start={newSession(isDate(asked ?? "") ? String(asked) : today, units)}
        save={save}
      />
    </>
  );
}
