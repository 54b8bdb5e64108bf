import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { Assessment } from "@/lib/engine/assessment";
import type { FEELINGS } from "@/lib/engine/vocabulary";
import type { FeelCheckForm } from "@/lib/form-schemas";
import { Choices, useYesNo } from "../check-in/choices";
import { SomethingWrong } from "../check-in/something-wrong";
import { useAfterSend } from "../phone/after-send";
import { openToday } from "../phone/open-today";
import { useReturned } from "../phone/use-returned";
import { Button } from "../ui/button";
import { errorOf } from "../ui/field";
import { FormMessage } from "../ui/form-message";
import { PostForm } from "../ui/post-form";
import { useFormat } from "../ui/use-format";
import { useSubmit } from "../ui/use-submit";
import { useOwnZone, useViewer } from "../ui/viewer-scope";
import { bringVerdict, expectVerdict } from "../verdict/arrival";
import { type Other, OtherFeelCheck, otherIn } from "./other-feel-check";

export type SaveFeelCheck = (form: FeelCheckForm, posted?: FormData) => Promise<ActionResult<Assessment>>;
export type Feeling = (typeof FEELINGS)[number];
type YesOrNo = "no" | "yes";

type Asked = {
  date: string;
  id: string;
  /** The feel check that was known when the run began; undefined without scripts. */
  after?: string | null;
  /** Since the start of the run. */
  minutes: number;
  save: SaveFeelCheck;
  done: () => void;
};

/** How the legs feel now, and the stride. */
export function Answer({ date, id, after, minutes, save, done }: Asked) {
  const t = useTranslations("feelCheck");
  const f = useFormat();
  const yesNo = useYesNo();
  const me = useViewer();
  const { taken, feeling, setFeeling, stride, setStride, sending, other, leave } = useAnswer({
    date,
    id,
    after,
    minutes,
    save,
    done,
  });
  const { form, errors, pending, waiting } = sending;
  return (
    <PostForm sending={form} className="space-y-4">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="date" value={date} />
      <input type="hidden" name="minutes" value={taken} />
      <input type="hidden" name="timeZone" value={me?.timeZone ?? "UTC"} />
      <Choices
        name="feeling"
        question={t("feeling.question", { minutes: f.minutes(taken) })}
        columns="grid-cols-3"
        options={(["better", "same", "worse"] as const).map((value) => ({
          value,
          label: t(`feeling.${value}`),
        }))}
        value={feeling}
        change={setFeeling}
        error={errorOf(errors, "feeling")}
      />
      <Choices
        name="gaitChanged"
        question={t("stride")}
        options={yesNo}
        value={stride}
        change={setStride}
        error={errorOf(errors, "gaitChanged")}
      />
      <SomethingWrong date={date} />
      <FormMessage errors={errors} shown={["feeling", "gaitChanged"]} />
      {other ? (
        <OtherFeelCheck
          mine={{ minutes: taken, feeling, gaitChanged: stride === null ? null : stride === "yes" }}
          those={other}
          pending={pending}
          keepThose={() => {
            leave();
            // It may stand there already.
            bringVerdict();
          }}
        />
      ) : (
        <Button type="submit" size="thumb" pending={pending && !waiting}>
          {waiting ? t("sendNow") : t("decide")}
        </Button>
      )}
    </PostForm>
  );
}

/** The two answers, and how they are sent. The minutes are those of the first sight. */
function useAnswer({ date, id, after, minutes, save, done }: Asked) {
  const t = useTranslations("feelCheck.missing");
  const router = useRouter();
  const zone = useOwnZone();
  const afterSend = useAfterSend();
  const [taken, setTaken] = useState(minutes);
  const [feeling, setFeeling] = useState<Feeling | null>(null);
  const [stride, setStride] = useState<YesOrNo | null>(null);
  const [other, setOther] = useState<Other | null>(null);
  const returned = useReturned(
    "feel-check",
    ({ entry }) => entry.date === date && entry.id === id,
    ({ entry, refused }) => {
      const sent = entry as unknown as FeelCheckForm;
      setTaken(sent.minutes);
      setFeeling(sent.feeling);
      setStride(sent.gaitChanged ? "yes" : "no");
      sending.setErrors(refused?.errors ?? []);
      if (refused && "stored" in refused) setOther(otherIn(refused.stored));
    },
  );
  const leave = () => {
    returned.drop();
    expectVerdict();
    done();
    if (afterSend) afterSend();
    else router.refresh();
  };
  const sending = useSubmit(save, {
    retry: true,
    conflict: (stored) => setOther(otherIn(stored)),
    later: {
      of: () => ({ kind: "feel-check", id, slot: `feel-check ${id}` }),
      done: () => {
        done();
        openToday();
      },
    },
    read: (): FeelCheckForm | null => {
      const lacks = [
        ...(feeling ? [] : [{ field: "feeling", message: t("feeling") }]),
        ...(stride ? [] : [{ field: "gaitChanged", message: t("gaitChanged") }]),
      ];
      if (lacks.length) sending.setErrors(lacks);
      if (!feeling || !stride) return null;
      const known = other ? other.id : after;
      const gaitChanged = stride === "yes";
      return { id, date, timeZone: zone(), minutes: taken, feeling, gaitChanged, after: known };
    },
    done: leave,
  });
  return { taken, feeling, setFeeling, stride, setStride, sending, other, leave };
}
