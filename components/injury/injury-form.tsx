"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { FieldError } from "@/lib/engine/input";
import { RESTRICTIONS, type Restriction } from "@/lib/injuries/vocabulary";
import { Choices } from "../check-in/choices";
import { Button } from "../ui/button";
import { useClientId } from "../ui/client-id";
import { errorOf } from "../ui/field";
import { FormMessage } from "../ui/form-message";
import { InputField } from "../ui/input-field";
import { PostForm } from "../ui/post-form";
import { useSubmit } from "../ui/use-submit";
import { Hidden } from "./hidden";
import { HowFields, ToldFields, WhereFields } from "./injury-fields";
import { injuryIn } from "./injury-in";
import { injuryHref } from "./links";
import type { SaveInjury } from "./open-injury";
import type { Start } from "./start";

const SHOWN = [
  "onset",
  "mode",
  "region",
  "side",
  "course",
  "during",
  "firstSeenBy",
  "restriction",
  "expectedOn",
  "returnedOn",
  "nextVisit",
  "told",
];

type Props = {
  athleteId: string;
  /** Who writes: a coach says nothing of what it is, a professional not whether it is shared. */
  role: "own" | "coach" | "professional";
  /** The id of this version, from the server that drew the page. */
  writeId: string;
  start: Start;
  today: string;
  save: SaveInjury;
};

/** An injury or illness, new or changed. */
export function InjuryForm(props: Props) {
  const { athleteId, role, start, today } = props;
  const t = useTranslations("injuries.form");
  const { form, errors, pending, begin, write, revision } = useInjury(props);
  const fields = { start, begin, errors, today };
  return (
    <PostForm sending={form} noValidate className="space-y-5">
      <Hidden
        values={{
          id: start.id,
          writeId: write.id,
          athleteId,
          revision,
          what: start.what,
          earlier: start.earlier,
        }}
      />
      <WhereFields {...fields} />
      <RestrictionField start={begin("restriction", start.restriction)} errors={errors} />
      <div className="grid gap-3 sm:grid-cols-2">
        <InputField
          type="date"
          name="expectedOn"
          label={t("expectedOn")}
          errors={errors}
          start={begin("expectedOn", start.expectedOn ?? "")}
        />
        <InputField
          type="date"
          name="returnedOn"
          label={t("returnedOn")}
          hint={t("returnedHint")}
          max={today}
          errors={errors}
          start={begin("returnedOn", start.returnedOn ?? "")}
        />
        <InputField
          type="date"
          name="nextVisit"
          label={t("nextVisit")}
          errors={errors}
          start={begin("nextVisit", start.nextVisit ?? "")}
        />
      </div>
      <HowFields {...fields} />
      {role !== "coach" && <ToldFields {...fields} own={role === "own"} />}
      <FormMessage errors={errors} shown={SHOWN} />
      <Button type="submit" pending={pending}>
        {t("save")}
      </Button>
    </PostForm>
  );
}

/** How it is sent, and what a send that crossed another's made of its revision. */
function useInjury({ athleteId, role, writeId, start, save }: Props) {
  const router = useRouter();
  const write = useClientId(writeId);
  const [revision, setRevision] = useState(start.revision);
  const sending = useSubmit(save, {
    read: injuryIn,
    retry: true,
    conflict: (stored) => setRevision(Number((stored as { revision: unknown }).revision)),
    done: ({ id }) => {
      write.renew();
      router.push(injuryHref(id, role === "own" ? null : athleteId));
      if (start.revision > 0) router.refresh();
    },
  });
  return { ...sending, write, revision };
}

/** What the athlete may do until it is over. */
function RestrictionField({ start, errors }: { start: string; errors: readonly FieldError[] }) {
  const t = useTranslations("injuries.form");
  const [restriction, setRestriction] = useState<Restriction | undefined>(
    RESTRICTIONS.find((known) => known === start),
  );
  return (
    <Choices
      name="restriction"
      question={t("restriction")}
      columns="grid-cols-3"
      options={RESTRICTIONS.map((value) => ({
        value,
        label: t(`restrictions.${value}.label`),
        sub: t(`restrictions.${value}.sub`),
      }))}
      value={restriction}
      change={setRestriction}
      error={errorOf(errors, "restriction")}
    />
  );
}
