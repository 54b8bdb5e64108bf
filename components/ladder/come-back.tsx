"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ActionResult } from "@/lib/action-result";
import type { ComeBackForm } from "@/lib/ladder/forms";
import { Hidden } from "../injury/hidden";
import { Button } from "../ui/button";
import { useClientId } from "../ui/client-id";
import { FormMessage } from "../ui/form-message";
import { PostForm } from "../ui/post-form";
import { useSubmit } from "../ui/use-submit";
import { expectVerdict } from "../verdict/arrival";
import { comeBackIn } from "./come-back-in";

export type SaveComeBack = (form: ComeBackForm, posted?: FormData) => Promise<ActionResult>;

/** One tap that begins the way back, or begins it anew. */
export function ComeBack({
  episode,
  writeId,
  anew = false,
  save,
}: {
  /** The injury or illness it leads back from. */
  episode: string | null;
  /** The id of the way back, from the server that drew the page. */
  writeId: string;
  anew?: boolean;
  save: SaveComeBack;
}) {
  const t = useTranslations("ladder.begin");
  const router = useRouter();
  const { id } = useClientId(writeId);
  const { form, errors, pending } = useSubmit(save, {
    read: comeBackIn,
    retry: true,
    done: () => {
      expectVerdict();
      router.push("/today");
      router.refresh();
    },
  });
  return (
    <PostForm sending={form}>
      <Hidden values={{ id, episode }} />
      <FormMessage errors={errors} shown={[]} />
      <Button type="submit" kind={anew ? "quiet" : "primary"} pending={pending}>
        {anew ? t("anew") : t("go")}
      </Button>
    </PostForm>
  );
}
