"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { type ActionResult, OTHER_PERSON, SIGNED_OUT } from "@/lib/action-result";
import type { FieldError } from "@/lib/engine/input";
import { type ForLater, keepForLater } from "../phone/later";
import { tellSent } from "../phone/sent-event";
import { againIn } from "./again";
import { keepOpenDrafts } from "./drafts";
import { inTime } from "./in-time";
import { useLatest } from "./use-latest";
import { useViewer, whoseOf } from "./viewer-scope";

export type SendOptions<I, T> = {
  done?: (data: T, sent: I) => void;
  /** Send again by itself when the server did not answer: only where the same input twice is one entry. */
  retry?: boolean;
  /** What the server said of a form posted before scripts ran. */
  posted?: ActionResult<T> | null;
  /** Somebody wrote in between: what is kept now. */
  conflict?: (stored: unknown) => void;
  /** What waits on the phone where there is no network, and what then follows. */
  later?: { of: (input: I) => ForLater; done: () => void };
};

/**
 * Sends to an action without ever emptying what was typed, and says for whom the page was drawn. A server that does not
 * answer is told apart from one that refuses: the entry stays on the page and, where that is safe, is sent again until it
 * is kept. What the server has put off (`retryAfter`) it has not begun, so it is sent again when it asked for it, whatever
 * it is.
 */
export function useSend<I, T>(action: (input: I) => Promise<ActionResult<T>>, options: SendOptions<I, T>) {
  const { posted } = options;
  const t = useTranslations("ui.send");
  const [errors, setErrors] = useState<FieldError[]>(posted && !posted.ok ? posted.errors : []);
  const [state, setState] = useState<"idle" | "sending" | "waiting">("idle");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const tries = useRef(0);
  const latest = useLatest({ ...options, t });
  const person = useViewer();
  const whose = whoseOf(person);
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
        const result = await inTime(action(whose ? { ...input, whose } : input), latest.current.later);
        if (!result.ok && result.retryAfter !== undefined) {
          const [said] = result.errors;
          later(latest.current.t("putOff", { why: said?.message ?? "" }), result.retryAfter);
          return;
        }
        tries.current = 0;
        setState("idle");
        setErrors(result.ok ? [] : result.errors);
        if (result.ok) {
          tellSent();
          latest.current.done?.(result.data, input);
        } else {
          if (result.errors.some(({ field }) => field === SIGNED_OUT || field === OTHER_PERSON))
            keepOpenDrafts();
          if ("stored" in result) latest.current.conflict?.(result.stored);
        }
      } catch (error) {
        if (isRedirect(error)) throw error;
        const waits = latest.current.later;
        // A server that fails is no network that lacks: what it sends back is no TypeError.
        if (
          waits &&
          error instanceof TypeError &&
          (await keepForLater(person, waits.of(input), input as object))
        ) {
          setState("idle");
          setErrors([]);
          waits.done();
        } else if (latest.current.retry) later(latest.current.t("waiting"));
        else {
          setState("idle");
          setErrors([{ field: "form", message: latest.current.t("silent") }]);
        }
      }
    },
    [action, person, whose, latest],
  );

  return { send, errors, setErrors, pending: state === "sending", waiting: state === "waiting" };
}

/** Next's own redirects travel as errors and are not ours to handle. */
const isRedirect = (error: unknown) =>
  String((error as { digest?: string }).digest ?? "").startsWith("NEXT_");
