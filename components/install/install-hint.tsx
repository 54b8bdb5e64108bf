"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { mayHint, neverHint } from "./hinted";
import { type Phone, useInstall } from "./use-install";

/**
 * How to put Feelcheck on the home screen: for who has answered a few mornings, on one day, and never again on this device.
 * `today` is the athlete's local date.
 */
export function InstallHint({ today }: { today: string }) {
  const t = useTranslations("offline.install");
  const { phone, install } = useInstall();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (phone) setShown(mayHint(today));
  }, [phone, today]);
  const close = () => {
    neverHint();
    setShown(false);
  };
  if (!shown || !phone) return null;
  return (
    <Card title={t("title")}>
      <p className="text-sm">{t("why")}</p>
      {!install && <Steps phone={phone} />}
      <div className="mt-3 flex gap-3">
        {install && <Button onClick={install}>{t("button")}</Button>}
        <Button kind="quiet" onClick={close}>
          {t("close")}
        </Button>
      </div>
    </Card>
  );
}

/** The steps of this phone; of both where it is neither. */
function Steps({ phone }: { phone: Phone }) {
  const t = useTranslations("offline.install");
  const strong = (chunks: React.ReactNode) => <strong>{chunks}</strong>;
  return (["iphone", "android"] as const)
    .filter((kind) => phone === "other" || phone === kind)
    .map((kind) => (
      <p key={kind} className="mt-2 text-sm">
        {t.rich(kind, { strong })}
      </p>
    ));
}
