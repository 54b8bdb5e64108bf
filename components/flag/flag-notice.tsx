"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ActionResult } from "@/lib/action-result";
import { Button } from "../ui/button";
import { FormMessage } from "../ui/form-message";
import { PostForm } from "../ui/post-form";
import { useFormat } from "../ui/use-format";
import { useSubmit } from "../ui/use-submit";

type Flag = {
  id: string;
  severity: string;
  order: "rest" | "easy" | null;
  reason: string;
  until: string | null;
  acknowledgedAt: Date | null;
};

/** What the coach asks of the athlete, until it is acknowledged and after. */
export function FlagNotice({
  flag,
  by,
  acknowledge,
}: {
  flag: Flag;
  by: string | null;
  acknowledge: (input: { id: string }, posted?: FormData) => Promise<ActionResult>;
}) {
  const t = useTranslations("flags.notice");
  const f = useFormat();
  const router = useRouter();
  const { form, errors, pending } = useSubmit(acknowledge, {
    read: () => ({ id: flag.id }),
    retry: true,
    done: () => router.refresh(),
  });
  const asks = { by: by ?? t("goneCoach"), order: flag.order ?? "none" };
  return (
    <section aria-label={t("label")} className="rounded-2xl border-2 p-4" data-ground="rest">
      <h2 className="font-semibold wrap-anywhere">
        {flag.until ? t("asksUntil", { ...asks, until: f.day(flag.until) }) : t("asks", asks)}
      </h2>
      <p className="mt-1 wrap-anywhere whitespace-pre-wrap">{flag.reason}</p>
      {flag.acknowledgedAt ? (
        <p className="text-muted mt-2 text-sm">{t("read")}</p>
      ) : (
        <PostForm sending={form} className="mt-3">
          <input type="hidden" name="id" value={flag.id} />
          <FormMessage errors={errors} shown={[]} />
          <Button type="submit" kind="quiet" pending={pending}>
            {t("haveRead")}
          </Button>
        </PostForm>
      )}
    </section>
  );
}
