"use client";

import { NextIntlClientProvider, useMessages, useTranslations } from "next-intl";
import { type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { Kept } from "@/lib/phone/kept";
import { StillCall } from "../consent/still-call";
import { WaitsHere } from "../consent/waits-here";
import { ViewerScope } from "../ui/viewer-scope";
import { AfterSend } from "./after-send";
import { OfflinePages } from "./offline-pages";
import { openToday } from "./open-today";
import { readShelf } from "./own-shelf";
import { answersKept, reloadUntouched } from "./touched";
import { TryAgain } from "./try-again";
import { WaitingHere } from "./waiting";

/** What stands in for every page without a network: the forms, for whoever is signed in on this phone. */
export function OfflineShell() {
  const t = useTranslations("offline.page");
  const [kept, setKept] = useState<Kept | null | undefined>(undefined);
  useEffect(() => void readShelf().then(setKept), []);
  if (kept === undefined) return null;
  if (kept === null)
    return (
      <>
        <h1 className="text-xl font-bold tracking-tight">{t("title")}</h1>
        <p>{t("what")}</p>
        <p className="text-muted text-sm">{t("nobody")}</p>
        <TryAgain />
      </>
    );
  return (
    <AsKnown kept={kept}>
      <WaitingHere heard={({ end, taken }) => end === "done" && taken.length > 0 && reloadUntouched()} />
      <p className="text-muted text-sm">{t("cut")}</p>
      {kept.consent ? <NothingYet ended={kept.consent === "ended"} /> : <OfflinePages kept={kept} />}
      <TryAgain />
    </AsKnown>
  );
}

/** What stands here while a guardian's consent lacks: nothing to answer, and still whom to call. */
function NothingYet({ ended }: { ended: boolean }) {
  return (
    <>
      <WaitsHere ended={ended} />
      <StillCall />
    </>
  );
}

/** In the person's own language, units and look; answers are kept on the phone. */
function AsKnown({ kept, children }: { kept: Kept; children: ReactNode }) {
  const messages = useMessages();
  const { person, locale, theme } = kept;
  useEffect(() => {
    if (theme !== "system") document.documentElement.dataset.theme = theme;
  }, [theme]);
  const after = useCallback(() => {
    answersKept();
    if (location.pathname !== "/today") openToday();
  }, []);
  const now = useMemo(() => new Date(), []);
  return (
    <NextIntlClientProvider locale={locale} messages={messages} timeZone={person.timeZone} now={now}>
      <ViewerScope person={person} signIn={noSignIn}>
        <AfterSend value={after}>{children}</AfterSend>
      </ViewerScope>
    </NextIntlClientProvider>
  );
}

/** Nothing here asks for it: what waits is refused on a page of the server. */
const noSignIn = async (): Promise<ActionResult> => ({ ok: false, status: 401, errors: [] });
