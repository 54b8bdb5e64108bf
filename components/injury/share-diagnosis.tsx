"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ActionResult } from "@/lib/action-result";
import { textOf } from "@/lib/form-fields";
import { Button } from "../ui/button";
import { FormMessage } from "../ui/form-message";
import { PostForm } from "../ui/post-form";
import { useSubmit } from "../ui/use-submit";
import { Hidden } from "./hidden";

type Share = { id: string; shared: boolean };

/** The athlete's own word on whether their coaches read what an episode is. */
export function ShareDiagnosis({
  id,
  shared,
  share,
}: Share & { share: (input: Share, posted?: FormData) => Promise<ActionResult> }) {
  const t = useTranslations("injuries.story");
  const router = useRouter();
  const { form, errors, pending } = useSubmit(share, {
    read: (fields) => ({ id, shared: textOf(fields, "shared") === "yes" }),
    retry: true,
    done: () => router.refresh(),
  });
  const next = shared ? "no" : "yes";
  return (
    <PostForm sending={form} className="flex flex-wrap items-center justify-between gap-3">
      <Hidden values={{ id, shared: next }} />
      <p>{t("sharing", { shared: shared ? "yes" : "no" })}</p>
      <FormMessage errors={errors} shown={[]} />
      <Button type="submit" kind="quiet" pending={pending}>
        {shared ? t("unshare") : t("share")}
      </Button>
    </PostForm>
  );
}
