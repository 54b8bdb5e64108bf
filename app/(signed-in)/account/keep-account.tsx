"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { Moment } from "@/components/ui/moment";
import { PostForm } from "@/components/ui/post-form";
import { useSubmit } from "@/components/ui/use-submit";
import { keepAccountAction } from "./actions";

/** Says when everything goes, and takes it back. On every page of whoever asked for it. */
export function KeepAccount({ deleteAfter }: { deleteAfter: Date }) {
  const t = useTranslations("frame.deletion");
  const router = useRouter();
  const { form, errors, pending } = useSubmit(keepAccountAction, {
    read: () => ({}),
    done: () => router.refresh(),
  });
  return (
    <PostForm sending={form} className="flex flex-wrap items-center gap-3">
      <p>{t.rich("when", { date: () => <Moment at={deleteAfter} /> })}</p>
      <Button type="submit" size="small" pending={pending}>
        {t("keep")}
      </Button>
      <FormMessage errors={errors} shown={[]} />
    </PostForm>
  );
}
