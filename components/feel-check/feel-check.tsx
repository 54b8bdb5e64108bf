"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { Assessment } from "@/lib/engine/assessment";
import type { FeelCheckForm } from "@/lib/form-schemas";
import { Choices } from "../check-in/choices";
import { useDraft } from "../check-in/draft";
import { browserTimeZone } from "../ui/account-fields";
import { Button } from "../ui/button";
import { useClientId } from "../ui/client-id";
import { errorOf } from "../ui/field";
import { FormMessage } from "../ui/form-message";
import { useSend } from "../ui/use-send";

const MINUTES = 10;
const WORDS = { better: "Better", same: "The same", worse: "Worse" };

type Feeling = keyof typeof WORDS;

/** Ten minutes into the run: a timer that counts from the clock, not from ticks, then three answers and the stride. */
export function FeelCheck({
  date,
  given,
  save,
}: {
  date: string;
  given: null | { minutes: number; feeling: Feeling; gaitChanged: boolean };
  save: (form: FeelCheckForm) => Promise<ActionResult<Assessment>>;
}) {
  const [startedAt, setStartedAt, forget] = useDraft<number | null>(`feel-check-${date}`, null);
  const [early, setEarly] = useState(false);
  const seconds = useSecondsSince(startedAt);
  if (given && startedAt === null)
    return (
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p>
          Feel check after {given.minutes} min: <strong>{WORDS[given.feeling].toLowerCase()}</strong>
          {given.gaitChanged && ", stride changed"}.
        </p>
        <Button kind="quiet" onClick={() => setStartedAt(Date.now())}>
          Check again
        </Button>
      </div>
    );
  if (startedAt === null)
    return (
      <div>
        <p className="mb-3">Setting off? Feelcheck asks again after ten easy minutes.</p>
        <Button size="thumb" onClick={() => setStartedAt(Date.now())}>
          Start the feel check
        </Button>
      </div>
    );
  const due = seconds >= MINUTES * 60;
  if (!due && !early)
    return (
      <div className="text-center">
        <p className="text-5xl font-bold tabular-nums" role="timer" aria-label="Time since you set off">
          {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, "0")}
        </p>
        <p className="text-muted mt-1 text-sm">
          Run easily until 10:00. You can lock the phone or close this page.
        </p>
        <div className="mt-4 flex justify-center gap-3">
          <Button kind="quiet" onClick={() => setStartedAt(null)}>
            Cancel
          </Button>
          <Button kind="quiet" onClick={() => setEarly(true)}>
            Answer now
          </Button>
        </div>
      </div>
    );
  return (
    <Answer
      date={date}
      minutes={Math.max(1, Math.min(600, Math.round(seconds / 60)))}
      save={save}
      done={() => {
        setStartedAt(null);
        setEarly(false);
        forget();
      }}
    />
  );
}

function Answer({
  date,
  minutes,
  save,
  done,
}: {
  date: string;
  minutes: number;
  save: (form: FeelCheckForm) => Promise<ActionResult<Assessment>>;
  done: () => void;
}) {
  const router = useRouter();
  const { id } = useClientId();
  const [taken] = useState(minutes);
  const [feeling, setFeeling] = useState<Feeling | null>(null);
  const [gait, setGait] = useState<"no" | "yes" | null>(null);
  const { send, errors, setErrors, pending, waiting } = useSend(save, {
    retry: true,
    done: () => {
      done();
      router.refresh();
    },
  });
  const form = (): FeelCheckForm => ({
    id,
    date,
    timeZone: browserTimeZone(),
    minutes: taken,
    feeling: feeling ?? "worse",
    gaitChanged: gait === "yes",
  });
  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        const lacks = [
          ...(feeling ? [] : [{ field: "feeling", message: "Tap how it feels now." }]),
          ...(gait ? [] : [{ field: "gaitChanged", message: "Tap yes or no." }]),
        ];
        if (lacks.length) setErrors(lacks);
        else void send(form());
      }}
    >
      <Choices
        name="feeling"
        question={`After ${taken} min: how do the legs feel now?`}
        columns="grid-cols-3"
        options={(Object.keys(WORDS) as Feeling[]).map((value) => ({ value, label: WORDS[value] }))}
        value={feeling}
        change={setFeeling}
        error={errorOf(errors, "feeling")}
      />
      <Choices
        name="gaitChanged"
        question="Has your stride changed?"
        options={[
          { value: "no", label: "No" },
          { value: "yes", label: "Yes" },
        ]}
        value={gait}
        change={setGait}
        error={errorOf(errors, "gaitChanged")}
      />
      <FormMessage errors={errors} shown={["feeling", "gaitChanged"]} />
      <Button type="submit" size="thumb" pending={pending && !waiting}>
        {waiting ? "Send now" : "Decide"}
      </Button>
    </form>
  );
}

function useSecondsSince(startedAt: number | null): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (startedAt === null) return;
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, 1000);
    document.addEventListener("visibilitychange", tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", tick);
    };
  }, [startedAt]);
  return startedAt === null ? 0 : Math.max(0, Math.floor((now - startedAt) / 1000));
}
