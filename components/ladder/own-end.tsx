"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ActionResult } from "@/lib/action-result";
import type { LocalDate } from "@/lib/calendar";
import type { EndForm } from "@/lib/ladder/end-form";
import { Hidden } from "../injury/hidden";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { FormMessage } from "../ui/form-message";
import { PostForm } from "../ui/post-form";
import { useFormat } from "../ui/use-format";
import { useSubmit } from "../ui/use-submit";
import { expectVerdict } from "../verdict/arrival";
import { endIn } from "./end-in";

export type SaveEnd = (form: EndForm, posted?: FormData) => Promise<ActionResult>;

/** "I am back to full training": what that means, and the tap that ends the way back. */
export function EndWay({ save }: { save: SaveEnd }) {
  const t = useTranslations("ladder.end");
  return (
    <details className="border-line mt-4 border-t">
      <summary className="min-h-11 py-2.5 font-semibold">{t("title")}</summary>
      <p className="text-muted mb-3 text-sm">{t("what")}</p>
      <Send ended save={save} />
    </details>
  );
}

/** That it has ended, and the way to go on with it. */
export function EndedWay({ on, save }: { on: LocalDate; save: SaveEnd }) {
  const t = useTranslations("ladder.end");
  const f = useFormat();
  return (
    <Card title={t("ended")}>
      <p className="mb-3">{t("endedWhat", { date: f.day(on) })}</p>
      <Send ended={false} save={save} />
    </Card>
  );
}

function Send({ ended, save }: { ended: boolean; save: SaveEnd }) {
  const t = useTranslations("ladder.end");
  const router = useRouter();
  const { form, errors, pending } = useSubmit(save, {
    read: endIn,
    retry: true,
    done: () => {
      expectVerdict();
      router.refresh();
    },
  });
  return (
    <PostForm sending={form}>
      <Hidden values={{ ended: Number(ended) }} />
      <FormMessage errors={errors} shown={[]} />
      <Button type="submit" kind="quiet" pending={pending}>
        {ended ? t("go") : t("takeBack")}
      </Button>
    </PostForm>
  );
}
