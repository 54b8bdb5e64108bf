"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type ActionResult, OTHER_PERSON, SIGNED_OUT } from "@/lib/action-result";
import type { FieldError } from "@/lib/engine/input";
import { againIn } from "./again";
import { keepOpenDrafts } from "./drafts";
import { useViewer, whoseOf } from "./viewer-scope";

const WAITING =
  "Not saved yet: the server does not answer. Your entry is kept here and sent again by itself.";
const SILENT = "The server did not answer. Nothing is lost: send again in a moment.";

export type SendOptions<I, T> = {
  done?: (data: T, sent: I) => void;
  /** Send again by itself when the server did not answer: only where the same input twice is one entry. */
  retry?: boolean;
  /** What the server said of a form posted before scripts ran. */
  posted?: ActionResult<T> | null;
  /** Somebody wrote in between: what is kept now. */
  conflict?: (stored: unknown) => void;
};

/**
 * Sends to an action without ever emptying what was typed, and says for whom the page was drawn. A server that does not
 * answer is told apart from one that refuses: the entry stays on the page and, where that is safe, is sent again until it
 * is kept. What the server has put off (`retryAfter`) it has not begun, so it is sent again when it asked for it, whatever
 * it is.
 */
export function useSend<I, T>(action: (input: I) => Promise<ActionResult<T>>, options: SendOptions<I, T>) {
  const { posted } = options;
  const [errors, setErrors] = useState<FieldError[]>(posted && !posted.ok ? posted.errors : []);
  const [state, setState] = useState<"idle" | "sending" | "waiting">("idle");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const tries = useRef(0);
  const latest = useRef(options);
  latest.current = options;
  const whose = whoseOf(useViewer());
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
        const result = await action(whose ? { ...input, whose } : input);
        if (!result.ok && result.retryAfter !== undefined) {
          const [said] = result.errors;
          later(`${said?.message ?? ""} It is kept here and sent again by itself.`, result.retryAfter);
          return;
        }
        tries.current = 0;
        setState("idle");
        setErrors(result.ok ? [] : result.errors);
        if (result.ok) latest.current.done?.(result.data, input);
        else {
          if (result.errors.some(({ field }) => field === SIGNED_OUT || field === OTHER_PERSON))
            keepOpenDrafts();
          if ("stored" in result) latest.current.conflict?.(result.stored);
        }
      } catch (error) {
        // Next's own redirects travel as errors and are not ours to handle.
        if (String((error as { digest?: string }).digest ?? "").startsWith("NEXT_")) throw error;
        if (latest.current.retry) later(WAITING);
        else {
          setState("idle");
          setErrors([{ field: "form", message: SILENT }]);
        }
      }
    },
    [action, whose],
  );

  return { send, errors, setErrors, pending: state === "sending", waiting: state === "waiting" };
}
