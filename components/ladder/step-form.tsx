"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { FieldError } from "@/lib/engine/input";
import type { StepForm as Sent } from "@/lib/ladder/forms";
import { Choices, useYesNo } from "../check-in/choices";
import { Scale } from "../check-in/scale";
import { Hidden } from "../injury/hidden";
import { Button } from "../ui/button";
import { errorOf } from "../ui/field";
import { FormMessage } from "../ui/form-message";
import { PostForm } from "../ui/post-form";
import { useSubmit } from "../ui/use-submit";
import { useOwnZone, useViewer } from "../ui/viewer-scope";
import { expectVerdict } from "../verdict/arrival";

export type SaveStep = (form: Sent, posted?: FormData) => Promise<ActionResult>;

/** A step as the form begins with it; null where nobody said yet. */
export type StepStart = Pick<Sent, "id" | "revision" | "date" | "stage" | "minutes" | "after" | "next"> & {
  during: number | null;
  strideChanged: boolean | null;
};

/** A step that nothing is known of yet. */
export const stepStart = (step: Pick<StepStart, "id" | "date" | "stage" | "minutes">): StepStart => ({
  ...step,
  revision: 0,
  during: null,
  strideChanged: null,
  after: null,
  next: null,
});

const yesNoOf = (changed: boolean | null) => (changed === null ? null : changed ? "yes" : "no");
const numberOf = (typed: string) => (/^\d{1,2}$/.test(typed) ? Number(typed) : null);

/** How a step felt: during, the stride, an hour after; next morning only where no check-in can tell it any more. */
export function StepForm({
  start,
  writeId,
  late = false,
  save,
  done,
}: {
  start: StepStart;
  /** The id of this version, from the server that drew the page; left out for the first, which is the step itself. */
  writeId?: string;
  /** Also asks for the next morning. */
  late?: boolean;
  save: SaveStep;
  done?: () => void;
}) {
  const t = useTranslations("ladder.form");
  const me = useViewer();
  const { given, change, sending } = useStep(start, writeId ?? start.id, save, done);
  const { form, errors, pending, waiting } = sending;
  const { id, revision, date, stage, minutes } = start;
  return (
    <PostForm sending={form} className="space-y-5" noValidate>
      <Hidden values={{ id, revision, date, stage, minutes, writeId: given.writeId }} />
      <input type="hidden" name="timeZone" value={me?.timeZone ?? "UTC"} />
      <Answers given={given} change={change} errors={errors} late={late} />
      <FormMessage errors={errors} shown={["during", "strideChanged", "after", "next"]} />
      <Button type="submit" size="thumb" pending={pending && !waiting}>
        {waiting ? t("sendNow") : t("save")}
      </Button>
    </PostForm>
  );
}

type Given = {
  during: number | null;
  stride: "no" | "yes" | null;
  after: number | null;
  next: number | null;
};

function Answers({
  given,
  change,
  errors,
  late,
}: {
  given: Given;
  change: (more: Partial<Given>) => void;
  errors: readonly FieldError[];
  late: boolean;
}) {
  const t = useTranslations("ladder.form");
  const yesNo = useYesNo();
  const hint = (words: string) => <p className="text-muted -mt-1 mb-2 text-sm">{words}</p>;
  return (
    <>
      <Scale
        name="during"
        question={t("during")}
        hint={hint(t("scale"))}
        value={given.during}
        change={(during) => change({ during })}
        error={errorOf(errors, "during")}
      />
      <Choices
        name="strideChanged"
        question={t("stride")}
        options={yesNo}
        value={given.stride}
        change={(stride) => change({ stride })}
        error={errorOf(errors, "strideChanged")}
      />
      <Scale
        name="after"
        question={t("after")}
        hint={hint(t("afterHint"))}
        value={given.after}
        change={(after) => change({ after })}
        error={errorOf(errors, "after")}
      />
      {late && (
        <Scale
          name="next"
          question={t("next")}
          value={given.next}
          change={(next) => change({ next })}
          error={errorOf(errors, "next")}
        />
      )}
    </>
  );
}

/** The answers, and how they are sent. */
function useStep(start: StepStart, writeId: string, save: SaveStep, done: (() => void) | undefined) {
  const t = useTranslations("ladder.form.missing");
  const router = useRouter();
  const zone = useOwnZone();
  const sending = useSubmit(save, {
    retry: true,
    read: (): Sent | null => {
      const { during, stride } = given;
      const lacks = [
        ...(during === null ? [{ field: "during", message: t("during") }] : []),
        ...(stride === null ? [{ field: "strideChanged", message: t("strideChanged") }] : []),
      ];
      if (lacks.length) sending.setErrors(lacks);
      if (during === null || stride === null) return null;
      const { id, revision, date, stage, minutes } = start;
      const { writeId, after, next } = given;
      const answers = { during, strideChanged: stride === "yes", after, next };
      return { id, writeId, revision, date, stage, minutes, timeZone: zone(), ...answers };
    },
    done: () => {
      expectVerdict();
      done?.();
      router.refresh();
    },
  });
  const { begin } = sending;
  const [given, setGiven] = useState(() => ({
    writeId,
    during: numberOf(begin("during", String(start.during ?? ""))),
    stride:
      (["no", "yes"] as const).find(
        (one) => one === begin("strideChanged", yesNoOf(start.strideChanged) ?? ""),
      ) ?? null,
    after: numberOf(begin("after", String(start.after ?? ""))),
    next: numberOf(begin("next", String(start.next ?? ""))),
  }));
  return {
    given,
    change: (more: Partial<typeof given>) => setGiven((now) => ({ ...now, ...more })),
    sending,
  };
}
