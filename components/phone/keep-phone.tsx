"use client";

import { useEffect } from "react";
import { useLatest } from "../ui/use-latest";
import { useViewer } from "../ui/viewer-scope";
import { forgetShelf, refreshShelf } from "./own-shelf";
import { onSent } from "./sent-event";

/** Something sent may bring more with it: asked for anew a moment after the last of it, in milliseconds. */
const MOMENT_MS = 1_500;

/** Keeps on an athlete's phone what it needs without a network (`keeps`), and nothing of anybody who was here before. */
export function KeepPhone({ keeps }: { keeps: boolean }) {
  const person = useViewer();
  const latest = useLatest(person);
  const id = person?.id;
  useEffect(() => {
    if (!id) return;
    void forgetShelf(keeps ? id : undefined);
    if (!keeps || !("serviceWorker" in navigator)) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let here = true;
    const refresh = async () => {
      // Without a worker no page opens without a network: nothing is kept for it.
      await navigator.serviceWorker.ready;
      if (here && latest.current) await refreshShelf(latest.current);
    };
    void refresh();
    const stop = onSent(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void refresh(), MOMENT_MS);
    });
    return () => {
      here = false;
      clearTimeout(timer);
      stop();
    };
  }, [id, keeps, latest]);
  return null;
}

/** On the page of the sign-in: nobody is signed in here any more. */
export function NobodyHere() {
  useEffect(() => void forgetShelf(), []);
  return null;
}
