"use client";

import { useTranslations } from "next-intl";
import { ANYWHERE } from "@/lib/emergency-numbers";
import { buttonLook } from "../ui/button";
import { classNames } from "../ui/class-names";
import { useViewer } from "../ui/viewer-scope";

/** The number that reaches an ambulance where this person lives, or those of most of the world: one tap calls. */
export function EmergencyCall() {
  const t = useTranslations("verdict");
  const numbers = useViewer()?.emergency ?? ANYWHERE;
  return (
    <p className={classNames("mt-3 grid gap-3", numbers.length > 1 && "grid-cols-2")}>
      {numbers.map((number) => (
        <a key={number} href={`tel:${number}`} className={buttonLook("alarm", "thumb")}>
          {t("call", { number })}
        </a>
      ))}
    </p>
  );
}
