"use client";

import { useRouter } from "next/navigation";
import type { ActionResult } from "@/lib/action-result";
import { inWords } from "@/lib/calendar";
import { Button } from "../ui/button";
import { FormMessage } from "../ui/form-message";
import { PostForm } from "../ui/post-form";
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
  const router = useRouter();
  const { form, errors, pending } = useSubmit(acknowledge, {
    read: () => ({ id: flag.id }),
    retry: true,
    done: () => router.refresh(),
  });
  const asks =
    flag.order === "rest"
      ? "asks you to rest"
      : flag.order === "easy"
        ? "asks you to keep it easy"
        : "has an eye on this";
  return (
    <section aria-label="Flag from your coach" className="rounded-2xl border-2 p-4" data-ground="rest">
      <h2 className="font-semibold wrap-anywhere">
        {by ?? "A coach whose account is gone"} {asks}
        {flag.until && ` until ${inWords(flag.until)}`}
      </h2>
      <p className="mt-1 wrap-anywhere whitespace-pre-wrap">{flag.reason}</p>
      {flag.acknowledgedAt ? (
        <p className="text-muted mt-2 text-sm">You have read this.</p>
      ) : (
        <PostForm sending={form} className="mt-3">
          <input type="hidden" name="id" value={flag.id} />
          <FormMessage errors={errors} shown={[]} />
          <Button type="submit" kind="quiet" pending={pending}>
            I have read this
          </Button>
        </PostForm>
      )}
    </section>
  );
}
