"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ActionResult } from "@/lib/action-result";
import type { MutableRule } from "@/lib/engine/muting";
import { Button } from "../ui/button";
import { FormMessage } from "../ui/form-message";
import { PostForm } from "../ui/post-form";
import { useSubmit } from "../ui/use-submit";

type Muting = { teamId: string; rule: MutableRule; muted: boolean };
export type Mute = (input: Muting, posted?: FormData) => Promise<ActionResult>;

/** Mutes a rule in the team, or lets it speak again. */
export function MuteButton({ mute, ...given }: Muting & { mute: Mute }) {
  const { teamId, rule, muted } = given;
  const t = useTranslations("calibration.rules");
  const name = useTranslations("calibration.rule");
  const router = useRouter();
  const { form, errors, pending } = useSubmit(mute, {
    read: () => ({ teamId, rule, muted: !muted }),
    done: () => router.refresh(),
  });
  const does = muted ? t("unmute") : t("mute");
  return (
    <PostForm sending={form}>
      <input type="hidden" name="teamId" value={teamId} />
      <input type="hidden" name="rule" value={rule} />
      <input type="hidden" name="muted" value={muted ? "no" : "yes"} />
      <FormMessage errors={errors} shown={[]} />
      <Button type="submit" kind="quiet" size="small" pending={pending} aria-label={`${does}: ${name(rule)}`}>
        {does}
      </Button>
    </PostForm>
  );
}
