"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ActionResult } from "@/lib/action-result";
import { Button, buttonLook } from "../ui/button";
import { Card } from "../ui/card";
import { FormMessage } from "../ui/form-message";
import { Link } from "../ui/link";
import { PostForm } from "../ui/post-form";
import { useSubmit } from "../ui/use-submit";

type None = Record<string, never>;

/** Asked once, after a check-in: whoever says no, or chooses, is not asked again. */
export function AskReminder({
  decline,
}: {
  decline: (input: None, posted?: FormData) => Promise<ActionResult>;
}) {
  const t = useTranslations("reminders.ask");
  const router = useRouter();
  const { form, errors, pending } = useSubmit(decline, {
    read: (): None => ({}),
    retry: true,
    done: () => router.refresh(),
  });
  return (
    <Card title={t("title")}>
      <p className="mb-3 text-sm">{t("what")}</p>
      <PostForm sending={form} className="flex flex-wrap items-center gap-3">
        <Link href="/account#reminders" className={buttonLook("quiet")}>
          {t("choose")}
        </Link>
        <Button type="submit" kind="quiet" pending={pending}>
          {t("no")}
        </Button>
        <FormMessage errors={errors} shown={[]} />
      </PostForm>
    </Card>
  );
}
