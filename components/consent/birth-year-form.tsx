"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import { numberIn, textOf } from "@/lib/form-fields";
import { Button } from "../ui/button";
import { FormMessage } from "../ui/form-message";
import { PostForm } from "../ui/post-form";
import { useSubmit } from "../ui/use-submit";
import { BirthYearField } from "./birth-year-field";

type Tell = (input: { birthYear: number | null }, posted?: FormData) => Promise<ActionResult>;

/** Tells or corrects the year of birth. */
export function BirthYearForm({ known, tell }: { known: number | null; tell: Tell }) {
  const t = useTranslations("consent.year");
  const router = useRouter();
  const [saved, setSaved] = useState(false);
  const { form, errors, pending, begin, posted } = useSubmit(tell, {
    read: (fields) => ({ birthYear: numberIn(textOf(fields, "birthYear")) ?? Number.NaN }),
    done: () => {
      setSaved(true);
      router.refresh();
    },
  });
  return (
    <PostForm sending={form} noValidate onChange={() => setSaved(false)} className="space-y-3">
      <BirthYearField
        errors={errors}
        start={begin("birthYear", known === null ? "" : `${known}`)}
        hinted={false}
      />
      <FormMessage errors={errors} shown={["birthYear"]} />
      <div className="flex items-center gap-3">
        <Button type="submit" pending={pending}>
          {t("save")}
        </Button>
        <span role="status" className="text-muted text-sm">
          {(saved || posted?.ok === true) && t("saved")}
        </span>
      </div>
    </PostForm>
  );
}

/** Leaves the question unanswered: it is not asked again. */
export function RatherNot({ tell }: { tell: Tell }) {
  const t = useTranslations("consent.year");
  const router = useRouter();
  const { form, errors, pending } = useSubmit(tell, {
    read: () => ({ birthYear: null }),
    done: () => router.refresh(),
  });
  return (
    <PostForm sending={form}>
      <input type="hidden" name="rather-not" value="yes" />
      <FormMessage errors={errors} shown={[]} />
      <Button type="submit" kind="quiet" size="small" pending={pending}>
        {t("later")}
      </Button>
    </PostForm>
  );
}
