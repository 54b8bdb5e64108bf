"use client";

import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import { LIMITS } from "@/lib/imports/limits";
import { NOTHING_YET, type Told, toldMore } from "@/lib/imports/told";
import { useOwnZone, useViewer, whoseOf } from "../ui/viewer-scope";
import { sendFile } from "./send-file";
import { NotSent, type Trouble } from "./trouble";

export type Upload = {
  id: number;
  file: File;
  state: "waiting" | "sending" | "done" | "failed";
  /** Share of the bytes that arrived, 0..1. */
  sent: number;
  told: Told;
  /** What went wrong on the way. */
  trouble: Trouble | null;
};

const AT_ONCE = 2;

/** A queue of files, a few under way at a time; one that fails never holds the others up. */
export function useUploads(settled: () => void) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const whose = whoseOf(useViewer());
  const zoneNow = useEffectEvent(useOwnZone());
  const next = useRef(1);
  const running = useRef(0);
  const change = useCallback(
    (id: number, values: Partial<Upload> | ((upload: Upload) => Partial<Upload>)) => {
      setUploads((list) =>
        list.map((upload) =>
          upload.id === id
            ? { ...upload, ...(typeof values === "function" ? values(upload) : values) }
            : upload,
        ),
      );
    },
    [],
  );

  const busy = uploads.some(({ state }) => state === "waiting" || state === "sending");
  useEffect(() => {
    const waiting = uploads.find(({ state }) => state === "waiting");
    if (!waiting || running.current >= AT_ONCE) return;
    running.current++;
    const { id, file } = waiting;
    change(id, { ...waitingUpload(id, file), state: "sending" });
    sendFile(
      file,
      { zone: zoneNow(), whose },
      (lines) => change(id, ({ told }) => ({ told: toldMore(told, lines) })),
      (sent) => change(id, { sent }),
    )
      .then(() => change(id, { state: "done", sent: 1 }))
      .catch((error: unknown) => {
        if (!(error instanceof NotSent)) throw error;
        change(id, { state: "failed", trouble: error.trouble });
      })
      .finally(() => {
        running.current--;
        setUploads((list) => {
          if (!list.some(({ state }) => state === "waiting" || state === "sending")) settled();
          return [...list];
        });
      });
  }, [uploads, whose, change, settled]);

  useAskedBeforeLeaving(busy);

  /** Adds files to the queue; returns how many were too many. */
  const add = (files: readonly File[]): number => {
    const taken = files.slice(0, LIMITS.atOnce);
    setUploads((list) => [...taken.map((file) => waitingUpload(next.current++, file)), ...list]);
    return files.length - taken.length;
  };
  const again = (id: number) => change(id, { state: "waiting" });
  return { uploads, add, again, busy };
}

const waitingUpload = (id: number, file: File): Upload => ({
  id,
  file,
  state: "waiting",
  sent: 0,
  told: NOTHING_YET,
  trouble: null,
});

/** The browser asks before it leaves a page that is `busy`. */
function useAskedBeforeLeaving(busy: boolean): void {
  useEffect(() => {
    if (!busy) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [busy]);
}
