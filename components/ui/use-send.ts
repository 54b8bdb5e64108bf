"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { FieldError } from "@/lib/engine/input";
import { againIn } from "./again";

export type SendOptions<I, T> = {
  done?: (data: T, sent: I) => void;
  /** Send again by itself when the server did not answer: only where the same input twice is one entry. */
  retry?: boolean;
};

/**
 * Sends to an action without ever emptying what was typed. A server that does not answer is told apart from one that
 * refuses: the entry stays on the page and, where that is safe, is sent again until it is kept. What the server has put off
 * (`retryAfter`) it has not begun, so it is sent again when it asked for it, whatever it is.
 */
export function useSend<I, T>(action: (input: I) => Promise<ActionResult<T>>, options: SendOptions<I, T>) {
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [state, setState] = useState<"idle" | "sending" | "waiting">("idle");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const tries = useRef(0);
  const latest = useRef(options);
  latest.current = options;
  useEffect(() => () => clearTimeout(timer.current), []);

  const send = useCallback(
    async (input: I): Promise<void> => {
      clearTimeout(timer.current);
      setState("sending");
      const later = (message: string, retryAfter?: number) => {
        setState("waiting");
        setErrors([{ field: "form", message }]);
        timer.current = setTimeout(() => void send(input), againIn(tries.current++, retryAfter));
      };
      try {
        const result = await action(input);
        if (!result.ok && result.retryAfter !== undefined) {
          const [said] = result.errors;
          later(`${said?.message ?? ""} It is kept here and sent again by itself.`, result.retryAfter);
          return;
        }
        tries.current = 0;
        setState("idle");
        setErrors(result.ok ? [] : result.errors);
        if (result.ok) latest.current.done?.(result.data, input);
      } catch (error) {
        // Next's own redirects travel as errors and are not ours to handle.
        if (String((error as { digest?: string }).digest ?? "").startsWith("NEXT_")) throw error;
        if (latest.current.retry)
          later(
            "Not saved yet: the server does not answer. Your entry is kept here and sent again by itself.",
          );
        else {
          setState("idle");
          setErrors([
            { field: "form", message: "The server did not answer. Nothing is lost: send again in a moment." },
          ]);
        }
      }
    },
    [action],
  );

  return { send, errors, setErrors, pending: state === "sending", waiting: state === "waiting" };
}
