import { useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import * as z from "zod/mini";
import type { ActionResult } from "@/lib/action-result";
import { localDate } from "@/lib/calendar";
import { textOf } from "@/lib/form-fields";
import type { SessionForm as Sent } from "@/lib/form-schemas";
import { minutesIn } from "@/lib/typed-minutes";
import { useAfterSend } from "../phone/after-send";
import { openToday } from "../phone/open-today";
import { useReturned } from "../phone/use-returned";
import { freshId, spendId } from "../ui/client-id";
import { sayNext } from "../ui/said";
import { DAYS, useDraft } from "../ui/use-draft";
import { changedFrom } from "../ui/use-early";
import { useFormat } from "../ui/use-format";
import { useSubmit } from "../ui/use-submit";
import { useOwnZone } from "../ui/viewer-scope";
import { revisionOf } from "./other-session";
import { pageWith } from "./page-with";
import {
  type SessionValues,
  sessionOfValues,
  sessionValues,
  sessionValuesIn,
  sessionValuesOf,
} from "./session-values";
import { useSessionName } from "./use-session-name";

/** The write's id is part of the draft: sent again after a reload, it is the same session. */
const schema = z.object({ id: z.uuid(), link: z.string(), values: sessionValues });

export type Entry = {
  start: SessionValues;
  /** The session being corrected. */
  known?: { id: string; revision: number };
  /** The id of a new session, from the server that drew the page. */
  writeId?: string;
  save: (form: Sent, posted?: FormData) => Promise<ActionResult>;
};

/** A session being typed: its draft, what is wrong with it, and how it is sent. */
export function useSession({ start, known, writeId, save }: Entry) {
  const router = useRouter();
  const zone = useOwnZone();
  const afterSend = useAfterSend();
  const savedWords = useSavedWords();
  const [met, setMet] = useState<unknown>(undefined);
  const { form, errors, setErrors, pending, waiting, typed, ...earlier } = useSubmit(save, {
    read: (): Sent => sessionOfValues(draft.values, { id: draft.id, revision, timeZone: zone() }),
    retry: true,
    conflict: setMet,
    later: {
      of: ({ id }) => ({ kind: "session", id, slot: `session ${id}` }),
      done: () => {
        forgetDraft();
        openToday();
      },
    },
    done: () => {
      sayNext(savedWords(draft.values));
      leave();
    },
  });
  const stored = met ?? earlier.stored;
  const revision = stored === undefined ? (known?.revision ?? 0) : revisionOf(stored);
  const draft = useSessionDraft({ start, known, writeId, typed });
  const asked = useSearchParams().get("returned");
  const returned = useReturned(
    "session",
    ({ entry }) => entry.id === asked,
    ({ entry, refused }) => {
      const sent = entry as unknown as Sent;
      draft.takeBack(sent.id, sessionValuesOf({ ...sent, pain: sent.pain ?? null }, start.units));
      setErrors(refused?.errors ?? []);
      if (refused && "stored" in refused) setMet(refused.stored);
    },
  );
  const forgetDraft = () => {
    spendId(draft.id);
    draft.clear();
  };
  const leave = () => {
    forgetDraft();
    returned.drop();
    if (afterSend) afterSend();
    else router.push(pageWith(draft.values.date, localDate(new Date(), zone())));
  };
  return {
    form,
    errors,
    pending,
    waiting,
    draft,
    leave,
    /** How another device saved it in between; undefined where none did. */
    stored,
    /** The revision that it takes the place of. */
    revision,
  };
}

/** A session just saved, in a few words. */
function useSavedWords(): (values: SessionValues) => string {
  const t = useTranslations("sessions.form");
  const f = useFormat();
  const sessionName = useSessionName();
  return ({ kind, durationMin, date }) =>
    t("saved", {
      session: sessionName(kind ?? "other"),
      minutes: f.duration(minutesIn(durationMin) ?? 0),
      date: f.day(date),
    });
}

/** What is typed of a session, kept in this browser until it is saved. */
function useSessionDraft({ start, known, writeId, typed }: Omit<Entry, "save"> & { typed: FormData | null }) {
  const [first] = useState(() => ({
    id: known?.id ?? (typed && textOf(typed, "id")) ?? freshId(writeId),
    link: start.date,
    values: typed ? sessionValuesIn(typed) : start,
  }));
  const kept = useDraft({
    name: `session-${known ? `${known.id}-${known.revision}` : "new"}`,
    schema,
    maxAgeMs: 7 * DAYS,
    start: first,
    fresh: typed !== null,
  });
  // A draft of another day keeps what was typed; the day is the one the link names.
  const there = kept.value.link === start.date;
  const change = (given: Partial<SessionValues>) =>
    kept.change(({ id, link, values }) => ({
      id,
      link: start.date,
      values: { ...values, ...(link !== start.date && { date: start.date }), ...given },
    }));
  return {
    id: kept.value.id,
    values: there ? kept.value.values : { ...kept.value.values, date: start.date },
    change,
    clear: kept.clear,
    /** Begins with what waited on this phone and came back. */
    takeBack: (id: string, values: SessionValues) => kept.set({ id, link: start.date, values }),
    /** Takes over what was typed before scripts ran. */
    adopt(fields: FormData) {
      const early = changedFrom(first.values, sessionValuesIn(fields));
      if (Object.keys(early).length) change(early);
    },
  };
}
