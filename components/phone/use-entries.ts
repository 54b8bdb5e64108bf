"use client";

import { useCallback, useEffect, useState } from "react";
import { CHANNEL, queueHere } from "@/lib/phone/here";
import { type Opened, opened, type Round } from "@/lib/phone/queue";
import { useLatest } from "../ui/use-latest";

/** What waits on this phone of whoever is signed in; null until it is read. `heard`: a round of sending ended, in any tab. */
export function useEntries(heard?: (round: Round) => void): readonly Opened[] | null {
  const [entries, setEntries] = useState<readonly Opened[] | null>(null);
  const latest = useLatest(heard);
  const read = useCallback(async () => {
    const queue = await queueHere();
    setEntries(queue ? await opened(queue) : []);
  }, []);
  useEffect(() => {
    void read();
    if (typeof BroadcastChannel === "undefined") return;
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = ({ data }: MessageEvent<Round | null>) => {
      void read();
      if (data) latest.current?.(data);
    };
    return () => channel.close();
  }, [read, latest]);
  return entries;
}
