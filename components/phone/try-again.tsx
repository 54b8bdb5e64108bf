"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Button } from "../ui/button";

/** Asks for the page once more: when it is pressed, and as soon as the phone says that it has a network. */
export function TryAgain() {
  const t = useTranslations("offline.page");
  useEffect(() => {
    const reload = () => location.reload();
    addEventListener("online", reload);
    return () => removeEventListener("online", reload);
  }, []);
  return (
    <Button kind="quiet" onClick={() => location.reload()}>
      {t("again")}
    </Button>
  );
}
