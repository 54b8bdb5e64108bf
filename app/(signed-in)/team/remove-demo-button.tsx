"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { PostForm } from "@/components/ui/post-form";
import { useSubmit } from "@/components/ui/use-submit";
import { removeDemoTeamAction } from "./actions";

export function RemoveDemoButton({ teamId }: { teamId: string }) {
  const t = useTranslations("team.demo");
  const { form, errors, pending } = useSubmit(removeDemoTeamAction, {
    read: () => (window.confirm(t("askRemove")) ? { teamId } : null),
    done: () => window.location.assign("/"),
  });
  return (
    <PostForm sending={form} className="space-y-2">
      <input type="hidden" name="teamId" value={teamId} />
      <FormMessage errors={errors} shown={[]} />
      <Button type="submit" kind="danger" pending={pending}>
        {t("remove")}
      </Button>
    </PostForm>
  );
}
