"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { type Injury, isOpen } from "@/lib/injuries/episode";
import { useInjuryName } from "../injury/use-injury-name";
import { Card } from "../ui/card";
import { Link } from "../ui/link";
import { ABOUT } from "./about";
import { AssessForm } from "./assess-form";

type Form = Omit<ComponentProps<typeof AssessForm>, "recorded">;

/** Where a professional writes down what they found and allow: about which episode, the form, and that it is kept. */
export function AssessCard({
  injuries,
  chosen,
  ...form
}: Form & {
  injuries: readonly Pick<Injury, "id" | "what" | "region" | "side" | "returnedOn" | "removed">[];
  /** What it is about, as the address says it. */
  chosen: string;
}) {
  const t = useTranslations("care.assess");
  const nameOf = useInjuryName();
  const [said, setSaid] = useState(false);
  const { athlete, about, today } = form;
  const choices = [
    ...injuries.filter((one) => isOpen(one, today)).map((one) => ({ key: one.id, label: nameOf(one) })),
    ...ABOUT.map((key) => ({ key, label: t(`about.${key}`) })),
  ];
  return (
    <Card title={t("title")}>
      <p className="text-muted mb-3 text-sm">{t("who", { name: athlete.name })}</p>
      <nav aria-label={t("episode")} className="mb-4 flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {choices.map(({ key, label }) => (
          <Link
            key={key}
            href={`/care/${athlete.id}?about=${key}#assess`}
            aria-current={key === chosen ? "true" : undefined}
            className="text-muted aria-[current]:text-ink inline-flex min-h-6 items-center wrap-anywhere underline aria-[current]:font-semibold aria-[current]:no-underline"
          >
            {label}
          </Link>
        ))}
      </nav>
      <p role="status" className={said ? "bg-accent-soft mb-4 rounded-lg px-4 py-2 text-sm" : "sr-only"}>
        {said && t("recorded", { name: athlete.name })}
      </p>
      <AssessForm key={`${chosen} ${about?.revision ?? 0}`} {...form} recorded={() => setSaid(true)} />
    </Card>
  );
}
