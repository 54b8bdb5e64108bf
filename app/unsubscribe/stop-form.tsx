"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { PostForm } from "@/components/ui/post-form";
import { useSubmit } from "@/components/ui/use-submit";
import { stopMailsAction } from "./actions";

/** Asks once; whoever has the link needs no account for it. */
export function StopForm({ token, what }: { token: string; what: string }) {
  const t = useTranslations("notices.stop");
  const router = useRouter();
  const { form, errors, pending } = useSubmit(stopMailsAction, {
    read: () => ({ token }),
    done: () => router.refresh(),
  });
  return (
    <PostForm sending={form} className="space-y-4">
      <input type="hidden" name="token" value={token} />
      <p>{t("ask", { what })}</p>
      <FormMessage errors={errors} shown={[]} />
      <Button type="submit" size="thumb" pending={pending}>
        {t("button")}
      </Button>
    </PostForm>
  );
}
