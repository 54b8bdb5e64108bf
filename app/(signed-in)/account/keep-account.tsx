"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { Moment } from "@/components/ui/moment";
import { PostForm } from "@/components/ui/post-form";
import { useSubmit } from "@/components/ui/use-submit";
import { keepAccountAction } from "./actions";

/**
 * Says when everything goes, and takes it back where that is the reader's to do: not after a guardian's word. On every page of whoever
 * it is about.
 */
export function KeepAccount({ deleteAfter, mayKeep }: { deleteAfter: Date; mayKeep: boolean }) {
  const t = useTranslations("frame.deletion");
  const router = useRouter();
  const { form, errors, pending } = useSubmit(keepAccountAction, {
    read: () => ({}),
    done: () => router.refresh(),
  });
  return (
    <PostForm sending={form} className="flex flex-wrap items-center gap-3">
      <p>{t.rich("when", { date: () => <Moment at={deleteAfter} /> })}</p>
      {mayKeep ? (
        <Button type="submit" size="small" pending={pending}>
          {t("keep")}
        </Button>
      ) : (
        <p>{t("guardian")}</p>
      )}
      <FormMessage errors={errors} shown={[]} />
    </PostForm>
  );
}
