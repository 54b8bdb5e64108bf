"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { LocalDate } from "@/lib/calendar";
import { textsOf } from "@/lib/form-fields";
import type { LiftForm, HoldForm as Sent } from "@/lib/ladder/forms";
import { Hidden } from "../injury/hidden";
import { Button } from "../ui/button";
import { useClientId } from "../ui/client-id";
import { DateInput } from "../ui/date-input";
import { errorOf, Field, inputLook } from "../ui/field";
import { FormMessage } from "../ui/form-message";
import { PostForm } from "../ui/post-form";
import { useSubmit } from "../ui/use-submit";
import { holdIn } from "./hold-in";

export type SaveHold = (form: Sent, posted?: FormData) => Promise<ActionResult>;
export type SaveLift = (form: LiftForm, posted?: FormData) => Promise<ActionResult>;

/** A coach keeps the athlete at their stage. */
export function HoldForm({
  athleteId,
  writeId,
  today,
  save,
}: {
  athleteId: string;
  writeId: string;
  today: LocalDate;
  save: SaveHold;
}) {
  const t = useTranslations("ladder.coach");
  const router = useRouter();
  const { id, renew } = useClientId(writeId);
  const { form, errors, pending, begin } = useSubmit(save, {
    read: holdIn,
    retry: true,
    done: () => {
      renew();
      router.refresh();
    },
  });
  const [until, setUntil] = useState(() => begin("until"));
  return (
    <PostForm sending={form} noValidate className="space-y-3">
      <Hidden values={{ id, athleteId }} />
      <Field label={t("until")} error={errorOf(errors, "until")}>
        {(props) => (
          <DateInput
            {...props}
            name="until"
            min={today}
            value={until}
            onChange={(event) => setUntil(event.target.value)}
            className={inputLook}
          />
        )}
      </Field>
      <Field label={t("word")} error={errorOf(errors, "word")}>
        {(props) => (
          <input {...props} name="word" maxLength={300} defaultValue={begin("word")} className={inputLook} />
        )}
      </Field>
      <FormMessage errors={errors} shown={["until", "word"]} />
      <Button type="submit" pending={pending}>
        {t("go")}
      </Button>
    </PostForm>
  );
}

/** Takes every hold away: the answers decide again. */
export function LiftHold({ athleteId, lift }: { athleteId: string; lift: SaveLift }) {
  const t = useTranslations("ladder.coach");
  const router = useRouter();
  const { form, errors, pending } = useSubmit(lift, {
    read: (fields) => textsOf(fields, "athleteId"),
    retry: true,
    done: () => router.refresh(),
  });
  return (
    <PostForm sending={form}>
      <Hidden values={{ athleteId }} />
      <FormMessage errors={errors} shown={[]} />
      <Button type="submit" kind="quiet" pending={pending}>
        {t("lift")}
      </Button>
    </PostForm>
  );
}
