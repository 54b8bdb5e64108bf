"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { InputField } from "@/components/ui/input-field";
import { PostForm } from "@/components/ui/post-form";
import { useSubmit } from "@/components/ui/use-submit";
import { useOwnZone, useViewer } from "@/components/ui/viewer-scope";
import { textsOf } from "@/lib/form-fields";
import { createTeamAction } from "./actions";

export function NewTeamForm() {
  const t = useTranslations("team.another");
  const me = useViewer();
  const zone = useOwnZone();
  const { form, errors, pending, begin } = useSubmit(createTeamAction, {
    read: (fields) => ({ ...textsOf(fields, "name"), timeZone: zone() }),
    done: () => window.location.assign("/team"),
  });
  return (
    <PostForm sending={form} noValidate className="space-y-3">
      <input type="hidden" name="timeZone" value={me?.timeZone ?? "UTC"} />
      <InputField name="name" label={t("name")} errors={errors} start={begin("name")} maxLength={80} />
      <FormMessage errors={errors} shown={["name"]} />
      <Button type="submit" kind="quiet" pending={pending}>
        {t("submit")}
      </Button>
    </PostForm>
  );
}
