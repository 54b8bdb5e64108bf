"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import { asksMore, EXTENTS, type Extent, FOLLOWING, PARTICIPATIONS } from "@/lib/health/weekly";
import type { WeeklyForm } from "@/lib/health/weekly-form";
import { Choices } from "../check-in/choices";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Earlier } from "../ui/earlier";
import { errorOf } from "../ui/field";
import { FormMessage } from "../ui/form-message";
import { PostForm } from "../ui/post-form";
import { useSubmit } from "../ui/use-submit";
import { weeklyIn } from "./weekly-in";

type Save = (form: WeeklyForm, posted?: FormData) => Promise<ActionResult>;
type Asked = { sunday: string; save: Save };

/** The question of a Sunday: one tap for who had no problem, four answers for who had one. */
export function WeeklyQuestion({ sunday, save }: Asked) {
  const t = useTranslations("health.weekly");
  return (
    <Card title={t("title")}>
      <p className="mb-3">{t("ask")}</p>
      <NoProblem sunday={sunday} save={save} />
      <div className="mt-3">
        <Earlier label={t("problem")}>
          <Problem sunday={sunday} save={save} />
        </Earlier>
      </div>
      <p className="text-muted text-sm">{t("source")}</p>
    </Card>
  );
}

function NoProblem({ sunday, save }: Asked) {
  const t = useTranslations("health.weekly");
  const router = useRouter();
  const { form, errors, pending } = useSubmit(save, {
    read: weeklyIn,
    retry: true,
    done: () => router.refresh(),
  });
  return (
    <PostForm sending={form}>
      <input type="hidden" name="sunday" value={sunday} />
      <input type="hidden" name="participation" value="full" />
      <FormMessage errors={errors} shown={[]} />
      <Button type="submit" pending={pending}>
        {t("none")}
      </Button>
    </PostForm>
  );
}

/** Ways to have taken part with a problem; who had none answers with one tap. */
const WITH_PROBLEM = PARTICIPATIONS.filter((participation) => participation !== "full");

function Problem({ sunday, save }: Asked) {
  const t = useTranslations("health.weekly");
  const router = useRouter();
  const { form, errors, pending, begin } = useSubmit(save, {
    read: weeklyIn,
    retry: true,
    done: () => router.refresh(),
  });
  const [participation, setParticipation] = useState(
    WITH_PROBLEM.find((known) => known === begin("participation")),
  );
  return (
    <PostForm sending={form} noValidate className="space-y-4 py-2">
      <input type="hidden" name="sunday" value={sunday} />
      <Choices
        name="participation"
        question={t("participation.question")}
        columns="grid-cols-1 sm:grid-cols-3"
        options={WITH_PROBLEM.map((value) => ({ value, label: t(`participation.${value}`) }))}
        value={participation}
        change={setParticipation}
        error={errorOf(errors, "participation")}
      />
      {/* Without scripts all are there, and the server takes what counts. */}
      {(participation === undefined || asksMore(participation)) &&
        FOLLOWING.map((name) => (
          <HowMuch key={name} name={name} start={begin(name)} error={errorOf(errors, name)} />
        ))}
      <FormMessage errors={errors} shown={["participation", ...FOLLOWING]} />
      <Button type="submit" pending={pending}>
        {t("send")}
      </Button>
    </PostForm>
  );
}

function HowMuch({
  name,
  start,
  error,
}: {
  name: (typeof FOLLOWING)[number];
  start: string;
  error: string | undefined;
}) {
  const t = useTranslations("health.weekly");
  const [value, setValue] = useState<Extent | undefined>(EXTENTS.find((known) => known === start));
  return (
    <Choices
      name={name}
      question={t(`question.${name}`)}
      columns="grid-cols-2 sm:grid-cols-4"
      options={EXTENTS.map((extent) => ({ value: extent, label: t(`extent.${extent}`) }))}
      value={value}
      change={setValue}
      error={error}
    />
  );
}
