"use client";

import { useEffect, useRef, useState } from "react";
import { draftIsOpen, dropDraft, readDraft, type Schema, writeDraft } from "./drafts";
import { useLatest } from "./use-latest";
import { useViewer } from "./viewer-scope";

export const HOURS = 3_600_000;
export const DAYS = 24 * HOURS;

type Kind<T> = {
  /** What of the page it is; a person has one draft of a name. Another name begins with its own draft, or `start`. */
  name: string;
  schema: Schema<T>;
  maxAgeMs: number;
  start: T;
  /** What the page begins with is newer than any draft: it was just typed and refused. */
  fresh?: boolean;
};

export type Draft<T> = {
  value: T;
  set: (value: T) => void;
  /** Changes the newest value, also one that was read since this page was drawn. */
  change: (how: (value: T) => T) => void;
  clear: () => void;
};

/**
 * State that outlives a reload, a locked phone and a session that ended: kept in this browser for the person the page
 * was drawn for, until `clear`, sign-out or its age. Without storage it lives as long as the page.
 */
export function useDraft<T>({ name, schema, maxAgeMs, start, fresh = false }: Kind<T>): Draft<T> {
  const person = useViewer()?.id ?? "nobody";
  const [value, setValue] = useState(start);
  const open = useRef<{ value: T } | null>(null);
  const read = useLatest({ schema, maxAgeMs, fresh, start });
  useEffect(() => {
    if (read.current.fresh) return;
    const kept = readDraft(person, name, read.current.schema, read.current.maxAgeMs);
    open.current = kept === null ? null : { value: kept };
    setValue(kept ?? read.current.start);
  }, [person, name, read]);
  useEffect(
    () =>
      draftIsOpen(() => {
        if (open.current) writeDraft(person, name, open.current.value, { refused: true });
      }),
    [person, name],
  );
  const set = (next: T) => {
    open.current = { value: next };
    setValue(next);
    writeDraft(person, name, next);
  };
  return {
    value,
    set,
    change: (how) => set(how(open.current ? open.current.value : value)),
    clear() {
      open.current = null;
      dropDraft(person, name);
    },
  };
}
