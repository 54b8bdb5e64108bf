"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useId } from "react";

/** Lays another line over the timeline: the same days a year before, or another athlete. In the URL. */
export function Compare({
  value,
  others,
}: {
  value: string;
  others: readonly { id: string; name: string }[];
}) {
  const t = useTranslations("story.compare");
  const router = useRouter();
  const path = usePathname();
  const params = useSearchParams();
  const id = useId();
  return (
    <span className="flex items-center gap-2 text-sm">
      <label htmlFor={id} className="text-muted">
        {t("with")}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const next = new URLSearchParams(params);
          if (event.target.value) next.set("with", event.target.value);
          else next.delete("with");
          router.replace(`${path}?${next}`, { scroll: false });
        }}
        className="border-field bg-card min-h-9 max-w-44 rounded-lg border px-2"
      >
        <option value="">{t("nobody")}</option>
        <option value="season">{t("season")}</option>
        {others.map((athlete) => (
          <option key={athlete.id} value={athlete.id}>
            {athlete.name}
          </option>
        ))}
      </select>
    </span>
  );
}
