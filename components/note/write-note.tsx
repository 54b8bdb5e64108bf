"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type RefObject, useRef, useState } from "react";
import { uuidv7 } from "uuidv7";
import * as z from "zod/mini";
import type { ActionResult } from "@/lib/action-result";
import { textOf } from "@/lib/form-fields";
import type { NoteForm } from "@/lib/form-schemas";
import { Button } from "../ui/button";
import { freshId, spendId } from "../ui/client-id";
import { errorOf, Field, inputLook } from "../ui/field";
import { FormMessage } from "../ui/form-message";
import { PostForm } from "../ui/post-form";
import { DAYS, useDraft } from "../ui/use-draft";
import { useEarly } from "../ui/use-early";
import { useSubmit } from "../ui/use-submit";

const draft = z.object({
  id: z.uuid(),
  body: z.string().check(z.maxLength(2000)),
  /** What went out under this id: changed after that, it is another note. */
  sent: z.nullable(z.string()),
});
type Draft = z.infer<typeof draft>;

const withBody = (now: Draft, body: string): Draft =>
  now.sent === null || now.sent === body ? { ...now, body } : { id: uuidv7(), body, sent: null };

type Props = {
  athleteId: string;
  /** The id of the next note, from the server that drew the page. */
  writeId: string;
  /** What the place is called. */
  label?: string;
  /** Under which name it is kept until it is sent: what is written for some must not show where others read. */
  kind?: string;
  add: (form: NoteForm, posted?: FormData) => Promise<ActionResult>;
};

/** A place to write the next note to or of an athlete; what is typed is kept until it is sent. */
export function WriteNote({ folded = false, label, ...props }: Props & { folded?: boolean }) {
  const t = useTranslations("notes");
  const place = useRef<HTMLFormElement>(null);
  const { form, errors, pending, kept, added } = useNote(props, place);
  const { body } = kept.value;
  const write = (
    <PostForm sending={form} ref={place} className="space-y-2">
      <input type="hidden" name="id" value={kept.value.id} />
      <input type="hidden" name="athleteId" value={props.athleteId} />
      <FormMessage errors={errors} shown={["body"]} />
      <Field label={label ?? t("write")} error={errorOf(errors, "body")}>
        {(props) => (
          <textarea
            {...props}
            rows={2}
            maxLength={2000}
            name="body"
            value={body}
            onChange={(e) => kept.change((now) => withBody(now, e.target.value))}
            className={inputLook}
          />
        )}
      </Field>
      <Button type="submit" kind="quiet" pending={pending}>
        {t("add")}
      </Button>
    </PostForm>
  );
  return (
    <>
      {folded ? (
        <details open={body !== "" || errors.length > 0 || undefined}>
          <summary className="min-h-11 py-2.5 font-semibold">{t("new")}</summary>
          {write}
        </details>
      ) : (
        write
      )}
      <p role="status" className="text-muted text-sm">
        {added && body === "" && t("added")}
      </p>
    </>
  );
}

/** The next note as it is typed, kept and sent. */
function useNote(
  { athleteId, writeId, kind = "note", add }: Omit<Props, "label">,
  place: RefObject<HTMLFormElement | null>,
) {
  const router = useRouter();
  const [added, setAdded] = useState(false);
  const { form, errors, pending, begin, typed } = useSubmit(add, {
    read: (): NoteForm => {
      kept.change((now) => ({ ...now, sent: now.body }));
      return { id: kept.value.id, athleteId, body: kept.value.body };
    },
    retry: true,
    done: () => {
      setAdded(true);
      spendId(kept.value.id);
      kept.set({ id: uuidv7(), body: "", sent: null });
      kept.clear();
      router.refresh();
    },
  });
  const [start] = useState(() => ({ id: freshId(writeId), body: begin("body"), sent: null }));
  const kept = useDraft({
    name: `${kind}-${athleteId}`,
    schema: draft,
    maxAgeMs: 7 * DAYS,
    start,
    fresh: typed !== null,
  });
  useEarly(place, (fields) => {
    const body = textOf(fields, "body");
    if (body !== start.body) kept.change((now) => withBody(now, body));
  });
  return { form, errors, pending, kept, added };
}
