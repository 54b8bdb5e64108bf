"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { sendHere } from "@/lib/phone/here";
import { againIn } from "../ui/again";

/** Sends what waits: now, when the phone has a network again, when somebody looks, and again while the server is silent. */
export function useSending(waits: boolean): { sending: boolean; send: () => void } {
  const [sending, setSending] = useState(false);
  const tries = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const send = useCallback(async () => {
    clearTimeout(timer.current);
    setSending(true);
    const round = await sendHere();
    setSending(false);
    if (round?.end !== "silent" && round?.end !== "later") return;
    timer.current = setTimeout(() => void send(), againIn(tries.current++, round.retryAfter));
  }, []);
  useEffect(() => {
    if (!waits) return;
    const seen = () => {
      if (document.visibilityState === "visible") void send();
    };
    tries.current = 0;
    void send();
    addEventListener("online", seen);
    document.addEventListener("visibilitychange", seen);
    return () => {
      clearTimeout(timer.current);
      removeEventListener("online", seen);
      document.removeEventListener("visibilitychange", seen);
    };
  }, [waits, send]);
  return { sending, send: () => void send() };
}
