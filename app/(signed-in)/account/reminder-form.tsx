"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { errorOf, FieldMessage } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { PostForm } from "@/components/ui/post-form";
import { SaveRow } from "@/components/ui/save-row";
import { SelectField } from "@/components/ui/select-field";
import { useFormat } from "@/components/ui/use-format";
import { useSubmit } from "@/components/ui/use-submit";
import type { FieldError } from "@/lib/engine/input";
import type { ReminderWay } from "@/lib/reminders/settings";
import { saveReminderAction } from "./reminder-actions";
import { reminderIn } from "./reminder-in";

export type ReminderProps = {
  chosen: { way: ReminderWay; time: string | null; days: readonly number[]; evening: boolean };
  /** The mails were ended by the link in one. */
  stopped: boolean;
  /** How many of their devices show messages. */
  devices: number;
  /** Whether this server sends mail. */
  mail: boolean;
  /** What there is to choose from, from the schema on the server. */
  ways: readonly ReminderWay[];
  times: readonly string[];
  /** The time of whoever chooses none, and whether a team's word decides it. */
  usual: { time: string; byTeam: boolean };
  /** When the evening's question comes, HH:MM. */
  eveningAt: string;
};

/** When and how somebody is reminded of the check-in: four things to choose. */
export function ReminderForm(props: ReminderProps) {
  const { chosen, ways, stopped, devices, mail } = props;
  const t = useTranslations("reminders.form");
  const router = useRouter();
  const [saved, setSaved] = useState(false);
  const [way, setWay] = useState<string>(chosen.way);
  const { form, errors, pending, begin, posted } = useSubmit(saveReminderAction, {
    read: reminderIn,
    done: () => {
      setSaved(true);
      router.refresh();
    },
  });
  const change = (fields: FormData) => {
    setSaved(false);
    setWay(`${fields.get("way")}`);
  };
  return (
    <PostForm
      sending={form}
      onChange={(event) => change(new FormData(event.currentTarget))}
      noValidate
      className="space-y-3"
    >
      <p className="text-sm">{t("what")}</p>
      <SelectField
        name="way"
        label={t("way")}
        errors={errors}
        start={begin("way", chosen.way)}
        choices={ways.map((value) => ({ value, label: t(`ways.${value}`) }))}
      />
      {way === "push" && devices === 0 && <p className="text-sm font-medium">{t("noDevice")}</p>}
      {way === "mail" && !mail && <p className="text-sm font-medium">{t("noMail")}</p>}
      {way === "mail" && mail && stopped && <p className="text-sm font-medium">{t("stopped")}</p>}
      <Times {...props} errors={errors} begin={begin} />
      <FormMessage errors={errors} shown={["way", "time", "days", "evening"]} />
      <SaveRow pending={pending} saved={saved || posted?.ok === true} />
    </PostForm>
  );
}

type Fields = { errors: readonly FieldError[]; begin: (name: string, start: string) => string };

function Times({ chosen, times, usual, eveningAt, errors, begin }: ReminderProps & Fields) {
  const t = useTranslations("reminders.form");
  const ui = useTranslations("ui");
  const f = useFormat();
  const week = Array.from({ length: 7 }, (_, i) => 1 + ((f.weekStart - 1 + i) % 7));
  const clock = (time: string) => f.time(new Date(`1970-01-01T${time}Z`), "UTC");
  const daysWrong = errorOf(errors, "days");
  return (
    <>
      <SelectField
        name="time"
        label={t("time")}
        errors={errors}
        start={begin("time", chosen.time ?? "")}
        choices={[
          { value: "", label: t(usual.byTeam ? "usual" : "usualAlone", { time: clock(usual.time) }) },
          ...times.map((value) => ({ value, label: clock(value) })),
        ]}
      />
      <fieldset aria-describedby={daysWrong ? "days-error" : undefined}>
        <legend className="text-sm font-medium">{t("days")}</legend>
        <div className="mt-1 grid grid-cols-2 gap-x-4 sm:grid-cols-4">
          {week.map((day) => (
            <Tick
              key={day}
              name="days"
              value={day}
              ticked={chosen.days.includes(day)}
              words={f.weekday(day)}
            />
          ))}
        </div>
        {daysWrong && (
          <FieldMessage id="days-error">{ui("wrong", { label: t("days"), error: daysWrong })}</FieldMessage>
        )}
      </fieldset>
      <Tick
        name="evening"
        value="yes"
        ticked={chosen.evening}
        words={t("evening", { time: clock(eveningAt) })}
      />
    </>
  );
}

function Tick({
  words,
  ticked,
  ...of
}: {
  name: string;
  value: string | number;
  ticked: boolean;
  words: string;
}) {
  return (
    <label className="flex min-h-9 items-center gap-2 text-sm">
      <input type="checkbox" {...of} defaultChecked={ticked} className="size-5 shrink-0 accent-(--accent)" />
      <span>{words}</span>
    </label>
  );
}
