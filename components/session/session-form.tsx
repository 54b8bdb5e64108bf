"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button } from "../ui/button";
import { FormMessage } from "../ui/form-message";
import { PostForm } from "../ui/post-form";
import { useEarly } from "../ui/use-early";
import { useFirstWrong } from "../ui/use-first-wrong";
import { useHydrated } from "../ui/use-hydrated";
import { useViewer } from "../ui/viewer-scope";
import { OtherSession } from "./other-session";
import { SessionFields } from "./session-fields";
import { type Entry, useSession } from "./use-session";

/** The fields whose errors stand beside them, as errors call them. */
const SHOWN = ["date", "kind", "rpe", "durationMin", "distanceKm", "descentM", "pain", "note"];

/** A session by hand: what, how long, how hard; distance, descent and a note where the athlete wants. */
export function SessionForm(entry: Entry) {
  const t = useTranslations("sessions.form");
  const me = useViewer();
  const hydrated = useHydrated();
  const place = useRef<HTMLFormElement>(null);
  const { form, errors, pending, waiting, draft, leave, stored, revision } = useSession(entry);
  useEarly(place, draft.adopt);
  useFirstWrong(place, errors);
  return (
    <PostForm
      sending={form}
      ref={place}
      noValidate
      className="space-y-6"
      data-early={hydrated ? undefined : ""}
    >
      <input type="hidden" name="id" value={draft.id} />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="timeZone" value={me?.timeZone ?? "UTC"} />
      <SessionFields values={draft.values} early={!hydrated} change={draft.change} errors={errors} />
      <FormMessage errors={errors} shown={SHOWN} />
      {stored === undefined ? (
        <Button type="submit" size="thumb" pending={pending && !waiting}>
          {waiting ? t("sendNow") : entry.known ? t("saveChanges") : t("save")}
        </Button>
      ) : (
        <OtherSession mine={draft.values} stored={stored} pending={pending} keepThose={leave} />
      )}
    </PostForm>
  );
}
