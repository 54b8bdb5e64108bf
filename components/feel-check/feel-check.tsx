"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { SomethingWrong } from "../check-in/something-wrong";
import { useReturned } from "../phone/use-returned";
import { Button } from "../ui/button";
import { clock } from "../ui/clock";
import { useFormat } from "../ui/use-format";
import { useHydrated } from "../ui/use-hydrated";
import { Answer, type Feeling, type SaveFeelCheck } from "./answer";
import { shake, useRing } from "./use-ring";
import { useRun } from "./use-run";
import { useScreenOn } from "./use-screen-on";

/** Minutes of easy running after which it asks, and the most that an answer may tell. */
const MINUTES = 10;
const MOST_MINUTES = 600;

type Given = { id: string; minutes: number; feeling: Feeling; gaitChanged: boolean };

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
  given: null | Given;
  save: SaveFeelCheck;
}) {
  const t = useTranslations("feelCheck");
  const run = useRun(date);
  const [early, setEarly] = useState(false);
  useComingBack(date, (id, after) => {
    run.resume(id, after);
    setEarly(true);
  });
  const over = run.under && run.seconds >= MINUTES * 60;
  const waits = run.under && !over && !early;
  const alarm = useAlarm(waits ? MINUTES * 60 - run.seconds : null, over);
  const begin = given ? (
    <Done given={given} again={() => run.start(given.id)} />
  ) : (
    <Begin start={() => run.start(null)}>
      <Answer date={date} id={writeId} minutes={MINUTES} save={save} done={run.stop} />
    </Begin>
  );
  return (
    <div id="feel-check" className="scroll-mt-3">
      <p role="status" className="sr-only">
        {over && t("over")}
      </p>
      {!run.under && begin}
      {waits && (
        <Running
          date={date}
          seconds={run.seconds}
          alarm={alarm}
          cancel={run.stop}
          now={() => setEarly(true)}
        />
      )}
      {run.under && !waits && (
        <Answer
          date={date}
          id={run.id ?? writeId}
          after={run.after}
          minutes={Math.max(1, Math.min(MOST_MINUTES, Math.round(run.seconds / 60)))}
          save={save}
          done={() => {
            run.stop();
            setEarly(false);
          }}
        />
      )}
    </div>
  );
}

/** An answer of this date that waited on the phone and came back is asked again, under its own id. */
function useComingBack(date: string, ask: (id: string, after: string | null) => void): void {
  useReturned(
    "feel-check",
    ({ entry }) => entry.date === date,
    ({ entry }) => ask(String(entry.id), typeof entry.after === "string" ? entry.after : null),
  );
}

/** Rings, shakes and keeps the screen on until then; `seconds` null where nothing is waited for. */
function useAlarm(seconds: number | null, over: boolean) {
  const waits = seconds !== null;
  const waited = useRef(false);
  const ring = useRing(seconds);
  const screenOn = useScreenOn(waits);
  useEffect(() => {
    if (waited.current && over) shake();
    waited.current = waits;
  }, [waits, over]);
  return { ...ring, screenOn };
}

/** What was answered today. */
function Done({ given, again }: { given: Given; again: () => void }) {
  const t = useTranslations("feelCheck");
  const f = useFormat();
  const hydrated = useHydrated();
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p>
        {t.rich("given", {
          minutes: f.minutes(given.minutes),
          feeling: given.feeling,
          stride: given.gaitChanged ? "changed" : "same",
          strong: (chunks) => <strong>{chunks}</strong>,
        })}
      </p>
      <Button kind="quiet" disabled={!hydrated} onClick={again}>
        {t("again")}
      </Button>
    </div>
  );
}

/** Before the run; without scripts there is no timer, and the answer is asked at once. */
function Begin({ start, children }: { start: () => void; children: React.ReactNode }) {
  const t = useTranslations("feelCheck");
  const hydrated = useHydrated();
  return (
    <div>
      <p className="mb-3">{t("settingOff")}</p>
      <Button size="thumb" disabled={!hydrated} onClick={start}>
        {t("start")}
      </Button>
      <noscript>{children}</noscript>
    </div>
  );
}

function Running({
  date,
  seconds,
  alarm: { sound, screenOn, wake },
  cancel,
  now,
}: {
  date: string;
  seconds: number;
  alarm: ReturnType<typeof useAlarm>;
  cancel: () => void;
  /** Answers before the time is over. */
  now: () => void;
}) {
  const t = useTranslations("feelCheck");
  return (
    <div className="text-center">
      <p className="text-5xl font-bold tabular-nums" role="timer" aria-label={t("timer")}>
        {clock(seconds)}
      </p>
      <p className="mt-1">{t("until", { clock: clock(MINUTES * 60) })}</p>
      <p className="text-muted text-sm">{t(`then.${sound}`, { screen: screenOn ? "on" : "off" })}</p>
      {sound === "asks" && (
        <Button kind="quiet" size="small" className="mt-2" onClick={wake}>
          {t("letRing")}
        </Button>
      )}
      <div className="mt-4 flex justify-center gap-3">
        <Button kind="quiet" onClick={cancel}>
          {t("cancel")}
        </Button>
        <Button kind="quiet" onClick={now}>
          {t("answerNow")}
        </Button>
      </div>
      <div className="mt-4">
        <SomethingWrong date={date} />
      </div>
    </div>
  );
}
