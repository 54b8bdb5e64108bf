"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { FormMessage } from "@/components/ui/form-message";
import { PostForm } from "@/components/ui/post-form";
import { useFormat } from "@/components/ui/use-format";
import { useSubmit } from "@/components/ui/use-submit";
import type { ActionResult } from "@/lib/action-result";
import { textOf } from "@/lib/form-fields";
import { answerConsentAction, withdrawConsentAction } from "./actions";

type View = Extract<Awaited<ReturnType<typeof answerConsentAction>>, { ok: true }>["data"];

const OUTCOME = { open: "openAsk", given: "given", "said-no": "saidNo", withdrawn: "withdrawn" } as const;

/** A guardian reads what they are asked, and answers once. `withdraw`: the other link, where the server sends no mail that has it. */
export function AnswerForm({
  token,
  view,
  withdraw,
}: {
  token: string;
  view: View;
  withdraw: string | null;
}) {
  const t = useTranslations("consent.page");
  const f = useFormat();
  const [answered, setAnswered] = useState(view.state === "open" ? null : view);
  const { athlete } = view;
  const said = { athlete, teams: f.list(view.teams), mail: withdraw ? "no" : "yes" };
  const done = (data: View) => setAnswered(data);
  if (answered)
    return (
      <div role="status" className="space-y-3">
        <p>{t(OUTCOME[answered.state], said)}</p>
        {answered.state !== "given" && <Deleted view={answered} />}
        <OtherLink view={answered} withdraw={withdraw} />
      </div>
    );
  return (
    <div className="space-y-4">
      <p>{t("ask", said)}</p>
      {(["what", "kept", "you", "end"] as const).map((part) => (
        <section key={part}>
          <h2 className="font-semibold">{t(part)}</h2>
          <p className="text-sm">{t(`${part}Text`, said)}</p>
        </section>
      ))}
      <One act={answerConsentAction} name="agrees" value="yes" token={token} label={t("agree")} done={done} />
      <One
        act={answerConsentAction}
        name="agrees"
        value="no"
        token={token}
        label={t("no")}
        done={done}
        kind="quiet"
      />
    </div>
  );
}

/** What the other link is for, once they have answered: in their mail, or here where the server sends none. */
function OtherLink({
  view: { state, deleteAfter },
  withdraw,
}: Pick<Parameters<typeof AnswerForm>[0], "view" | "withdraw">) {
  const t = useTranslations("consent.page");
  const ends = state !== "given";
  if (ends && !deleteAfter) return null;
  if (!withdraw) return <p>{t(ends ? "backMail" : "keepMail")}</p>;
  return (
    <>
      <p>{t(ends ? "backLink" : "keepLink")}</p>
      <p className="bg-accent-soft rounded-lg px-3 py-2 text-xs break-all" data-testid="withdraw-link">
        {withdraw}
      </p>
      <CopyButton text={withdraw} words={t("copyLink")} />
    </>
  );
}

/** A guardian withdraws what they agreed to, or says no to what they were asked; and takes that back. */
export function WithdrawForm({ token, view: first }: { token: string; view: View }) {
  const t = useTranslations("consent.page");
  const f = useFormat();
  const [view, setView] = useState(first);
  const said = { athlete: view.athlete, teams: f.list(view.teams) };
  const act = { act: withdrawConsentAction, name: "withdraws", token, done: setView } as const;
  if (view.state === "withdrawn" || view.state === "said-no")
    return (
      <div className="space-y-4">
        <div role="status" className="space-y-3">
          <p>{t(OUTCOME[view.state], said)}</p>
          <Deleted view={view} />
        </div>
        <One key="back" {...act} value="no" label={t("back")} kind="quiet" />
      </div>
    );
  const given = view.state === "given";
  return (
    <div className="space-y-4">
      <p role="status">{t(given ? "withdrawAsk" : "openAsk", said)}</p>
      <One key="end" {...act} value="yes" label={t(given ? "withdraw" : "no")} kind="danger" />
    </div>
  );
}

function Deleted({ view: { link, deleteAfter } }: { view: View }) {
  const t = useTranslations("consent.page");
  const f = useFormat();
  if (!deleteAfter) return <p>{t("stays")}</p>;
  const date = f.day(new Date(deleteAfter).toISOString().slice(0, 10), "year");
  return <p>{t(link === "answer" ? "deleted" : "deletedHere", { date })}</p>;
}

/** One button with its form, so that each works without scripts. */
function One({
  act,
  token,
  name,
  value,
  label,
  kind,
  done,
}: {
  act: (input: never, posted?: FormData) => Promise<ActionResult<View>>;
  token: string;
  name: "agrees" | "withdraws";
  value: "yes" | "no";
  label: string;
  kind?: "quiet" | "danger";
  done: (view: View) => void;
}) {
  const { form, errors, pending } = useSubmit(act as (input: object) => Promise<ActionResult<View>>, {
    read: (fields) => ({ token, [name]: textOf(fields, name) === "yes" }),
    done,
  });
  return (
    <PostForm sending={form}>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name={name} value={value} />
      <FormMessage errors={errors} shown={[]} />
      <Button type="submit" size="thumb" kind={kind} pending={pending}>
        {label}
      </Button>
    </PostForm>
  );
}
