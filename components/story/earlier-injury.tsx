"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { FieldError } from "@/lib/engine/input";
import { REGIONS } from "@/lib/engine/vocabulary";
import type { InjuryForm as Sent } from "@/lib/training-forms";
import { Choices, useYesNo } from "../check-in/choices";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { errorOf, Field, inputLook } from "../ui/field";
import { FormMessage } from "../ui/form-message";
import { PostForm } from "../ui/post-form";
import { useSubmit } from "../ui/use-submit";
import { injuryIn } from "./injury-in";

/** Asked once at joining and at the start of a season; may be passed over. The style sheet asks where and when after a yes. */
export function EarlierInjury({
  writeId,
  save,
}: {
  /** The id of this answer, from the server that drew the page. */
  writeId: string;
  save: (form: Sent, posted?: FormData) => Promise<ActionResult>;
}) {
  const t = useTranslations("story.injury");
  const router = useRouter();
  const yesNo = useYesNo();
  const [had, setHad] = useState<Sent["had"] | undefined>(undefined);
  const { form, errors, pending } = useSubmit(save, {
    read: (fields): Sent => injuryIn(fields),
    done: () => router.refresh(),
  });
  return (
    <Card title={t("title")}>
      <PostForm sending={form} noValidate className="space-y-3">
        <p className="text-muted text-sm">{t("what")}</p>
        <input type="hidden" name="id" value={writeId} />
        <Choices
          name="had"
          question={t("question")}
          columns="grid-cols-3"
          options={[...yesNo, { value: "skip", label: t("skip") }]}
          value={had}
          change={setHad}
          error={errorOf(errors, "had")}
        />
        <WhereAndWhen errors={errors} />
        <FormMessage errors={errors} shown={["had", "region", "month"]} />
        <Button type="submit" pending={pending}>
          {t("save")}
        </Button>
      </PostForm>
    </Card>
  );
}

function WhereAndWhen({ errors }: { errors: readonly FieldError[] }) {
  const t = useTranslations("story.injury");
  const body = useTranslations("body");
  return (
    <div data-when="injured">
      <div className="grid grid-cols-2 gap-3">
        <Field label={t("where")} hint={t("optional")} error={errorOf(errors, "region")}>
          {(props) => (
            <select {...props} name="region" defaultValue="" className={inputLook}>
              <option value="">–</option>
              {REGIONS.map((region) => (
                <option key={region} value={region}>
                  {body(`region.${region}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t("when")} hint={t("optional")} error={errorOf(errors, "month")}>
          {(props) => <input {...props} type="month" name="month" className={inputLook} />}
        </Field>
      </div>
    </div>
  );
}
