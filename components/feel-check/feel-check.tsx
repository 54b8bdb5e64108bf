"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { uuidv7 } from "uuidv7";
import * as z from "zod/mini";
import type { ActionResult } from "@/lib/action-result";
import type { Assessment } from "@/lib/engine/assessment";
import type { FeelCheckForm } from "@/lib/form-schemas";
import { Choices } from "../check-in/choices";
import { SomethingWrong } from "../check-in/something-wrong";
import { Button } from "../ui/button";
import { errorOf } from "../ui/field";
import { FormMessage } from "../ui/form-message";
import { PostForm } from "../ui/post-form";
import { HOURS, useDraft } from "../ui/use-draft";
import { useHydrated } from "../ui/use-hydrated";
import { useSubmit } from "../ui/use-submit";
import { useOwnZone, useViewer } from "../ui/viewer-scope";
import { expectVerdict } from "../verdict/arrival";

const MINUTES = 10;
const runSchema = z.object({ startedAt: z.number(), id: z.uuid() });
type Run = z.infer<typeof runSchema>;
type Save = (form: FeelCheckForm, posted?: FormData) => Promise<ActionResult<Assessment>>;
const WORDS = { better: "Better", same: "The same", worse: "Worse" };

type Feeling = keyof typeof WORDS;

/** Ten minutes into the run: a timer that counts from the clock, not from ticks, then three answers and the stride. */
export function FeelCheck({
  date,
  writeId,
  given,
  save,
}: {
  date: string;
  /** The id of an answer posted without scripts, from the server that drew the page. */
  writeId: string;
  given: null | { minutes: number; feeling: Feeling; gaitChanged: boolean };
  save: Save;
}) {
  const hydrated = useHydrated();
  const run = useDraft<Run | null>({
    name: `feel-check-${date}`,
    schema: z.nullable(runSchema),
    maxAgeMs: 12 * HOURS,
    start: null,
  });
  const startedAt = run.value?.startedAt ?? null;
  const start = () => run.set({ startedAt: Date.now(), id: uuidv7() });
  const stop = () => {
    run.set(null);
    run.clear();
  };
  const [early, setEarly] = useState(false);
  const seconds = useSecondsSince(startedAt);
  if (given && startedAt === null)
    return (
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p>
          Feel check after {given.minutes} min: <strong>{WORDS[given.feeling].toLowerCase()}</strong>
          {given.gaitChanged && ", stride changed"}.
        </p>
        <Button kind="quiet" disabled={!hydrated} onClick={start}>
          Check again
        </Button>
      </div>
    );
  if (startedAt === null)
    return (
      <div>
        <p className="mb-3">Setting off? Feelcheck asks again after ten easy minutes.</p>
        <Button size="thumb" disabled={!hydrated} onClick={start}>
          Start the feel check
        </Button>
        <noscript>
          <Answer date={date} id={writeId} minutes={MINUTES} save={save} done={stop} />
        </noscript>
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
          <Button kind="quiet" onClick={stop}>
            Cancel
          </Button>
          <Button kind="quiet" onClick={() => setEarly(true)}>
            Answer now
          </Button>
        </div>
        <div className="mt-4">
          <SomethingWrong date={date} />
        </div>
      </div>
    );
  return (
    <Answer
      date={date}
      id={run.value?.id ?? writeId}
      minutes={Math.max(1, Math.min(600, Math.round(seconds / 60)))}
      save={save}
      done={() => {
        stop();
        setEarly(false);
      }}
    />
  );
}

function Answer({
  date,
  id,
  minutes,
  save,
  done,
}: {
  date: string;
  /** Kept with the timer: sent again after a reload, it is the same answer. */
  id: string;
  minutes: number;
  save: Save;
  done: () => void;
}) {
  const router = useRouter();
  const me = useViewer();
  const zone = useOwnZone();
  const [taken] = useState(minutes);
  const [feeling, setFeeling] = useState<Feeling | null>(null);
  const [gait, setGait] = useState<"no" | "yes" | null>(null);
  const { form, errors, setErrors, pending, waiting } = useSubmit(save, {
    retry: true,
    read: (): FeelCheckForm | null => {
      const lacks = [
        ...(feeling ? [] : [{ field: "feeling", message: "Tap how it feels now." }]),
        ...(gait ? [] : [{ field: "gaitChanged", message: "Tap yes or no." }]),
      ];
      if (lacks.length) setErrors(lacks);
      if (!feeling || !gait) return null;
      return { id, date, timeZone: zone(), minutes: taken, feeling, gaitChanged: gait === "yes" };
    },
    done: () => {
      expectVerdict();
      done();
      router.refresh();
    },
  });
  return (
    <PostForm sending={form} className="space-y-4">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="date" value={date} />
      <input type="hidden" name="minutes" value={taken} />
      <input type="hidden" name="timeZone" value={me?.timeZone ?? "UTC"} />
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
      <SomethingWrong date={date} />
      <FormMessage errors={errors} shown={["feeling", "gaitChanged"]} />
      <Button type="submit" size="thumb" pending={pending && !waiting}>
        {waiting ? "Send now" : "Decide"}
      </Button>
    </PostForm>
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
