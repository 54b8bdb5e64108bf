"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { sendHere } from "@/lib/phone/here";
import { againIn } from "../ui/again";
import { Button } from "../ui/button";
import { noticeAnswers, reloadUntouched } from "./touched";

/**
 * Asks for the page once more: when it is pressed, and as soon as the server answers. What waits is sent first, so that the
 * page knows of it.
 */
export function TryAgain() {
  const t = useTranslations("offline.page");
  useEffect(lookForServer, []);
  return (
    <Button kind="quiet" onClick={() => void sendHere().finally(() => location.reload())}>
      {t("again")}
    </Button>
  );
}

/**
 * Looks when the phone says that it has a network, and now and then: it says so before the first page comes through, and of a bar
 * of signal that carries nothing.
 */
function lookForServer(): () => void {
  let tries = 0;
  let here = true;
  let timer: ReturnType<typeof setTimeout>;
  const look = async () => {
    clearTimeout(timer);
    if (await answers()) await sendHere().finally(reloadUntouched);
    if (here) timer = setTimeout(() => void look(), againIn(tries++));
  };
  const now = () => void look();
  timer = setTimeout(now, againIn(tries++));
  addEventListener("online", now);
  const stop = noticeAnswers();
  return () => {
    here = false;
    clearTimeout(timer);
    removeEventListener("online", now);
    stop();
  };
}

async function answers(): Promise<boolean> {
  try {
    return (await fetch("/healthz", { cache: "no-store" })).ok;
  } catch {
    return false; // No network still.
  }
}
