"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { sendHere } from "@/lib/phone/here";
import { Button } from "../ui/button";

/**
 * Sends what waits and asks for the page once more: when it is pressed, and as soon as the phone says that it has a network.
 * In this order, so that the page knows what was sent.
 */
export function TryAgain() {
  const t = useTranslations("offline.page");
  useEffect(() => {
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  }, []);
  return (
    <Button kind="quiet" onClick={again}>
      {t("again")}
    </Button>
  );
}

function again(): void {
  void sendHere().finally(() => location.reload());
}
