"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { FieldError } from "@/lib/engine/input";
import type { ZonesForm } from "@/lib/training-forms";
import { Choices } from "../check-in/choices";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { useClientId } from "../ui/client-id";
import { DateInput } from "../ui/date-input";
import { errorOf, Field, inputLook } from "../ui/field";
import { FormMessage } from "../ui/form-message";
import { PostForm } from "../ui/post-form";
import { useSubmit } from "../ui/use-submit";
import { BeatsField } from "./beats-field";
import { BoundsFields } from "./bounds-fields";
import { type TypedZones, typedZones, zoneSetOf, zonesFormOf } from "./typed-zones";
import { ZoneTable } from "./zone-table";

type Props = {
  athleteId: string;
  today: string;
  first: boolean;
  highest: { bpm: number; date: string } | null;
  /** The id of these zones, from the server that drew the page. */
  writeId: string;
  save: (form: ZonesForm, posted?: FormData) => Promise<ActionResult>;
};

/** A form for zones from a date on, with the five zones shown as they come out. */
export function NewZones({ athleteId, today, first, highest, writeId, save }: Props) {
  const t = useTranslations("zones.form");
  const router = useRouter();
  const { id, renew } = useClientId(writeId);
  const [typed, setTyped] = useState(() => typedZones(first ? "2000-01-01" : today));
  const change = (some: Partial<TypedZones>) => setTyped({ ...typed, ...some });
  const { form, errors, pending } = useSubmit(save, {
    read: (): ZonesForm => ({ id, athleteId, ...zonesFormOf(typed) }),
    done: () => {
      renew();
      router.refresh();
    },
  });
  const made = zoneSetOf(typed);
  return (
    <Card title={t(first ? "first" : "change")}>
      <PostForm sending={form} noValidate className="space-y-4">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="athleteId" value={athleteId} />
        <BasisFields typed={typed} change={change} highest={highest} errors={errors} />
        <Field label={t("from")} hint={t("fromHint")} error={errorOf(errors, "from")}>
          {(props) => (
            <DateInput
              {...props}
              name="from"
              max={today}
              value={typed.from}
              onChange={(e) => change({ from: e.target.value })}
              className={inputLook}
            />
          )}
        </Field>
        {made && <ZoneTable set={made} />}
        <FormMessage errors={errors} shown={["basis", "beats", "bounds", "from"]} />
        <Button type="submit" pending={pending}>
          {t("submit")}
        </Button>
      </PostForm>
    </Card>
  );
}

/** What is known of the heart rate, and the beats or limits that follow from it. */
function BasisFields({
  typed,
  change,
  highest,
  errors,
}: {
  typed: TypedZones;
  change: (some: Partial<TypedZones>) => void;
  highest: Props["highest"];
  errors: readonly FieldError[];
}) {
  const t = useTranslations("zones.form");
  return (
    <>
      <Choices
        name="basis"
        question={t("know")}
        columns="grid-cols-3"
        options={[
          { value: "threshold", label: t("threshold"), sub: t("thresholdSub") },
          { value: "max", label: t("max") },
          { value: "hand", label: t("hand") },
        ]}
        value={typed.basis}
        change={(basis) => change({ basis })}
        error={errorOf(errors, "basis")}
      />
      {typed.basis === "hand" ? (
        <BoundsFields typed={typed} change={change} error={errorOf(errors, "bounds")} />
      ) : (
        <BeatsField
          basis={typed.basis}
          beats={typed.beats}
          highest={highest}
          change={(beats) => change({ beats })}
          error={errorOf(errors, "beats")}
        />
      )}
    </>
  );
}
