"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { Content, EntryKind, Waiting } from "@/lib/phone/entry";
import { queueHere, tell } from "@/lib/phone/here";
import { letGo, opened } from "@/lib/phone/queue";
import { useLatest } from "../ui/use-latest";
import { useViewer } from "../ui/viewer-scope";
import { onOpen } from "./open-event";

/**
 * Hands a form, once, the entry that waited on this phone and that the server would not take, or failed at: when the form is
 * drawn, and when somebody asks for the entry. `drop` lets it go: it was sent by the form, or its person keeps what the server has.
 */
export function useReturned(
  kind: EntryKind,
  is: (content: Content) => boolean,
  adopt: (content: Content) => void,
): { drop: () => void } {
  const person = useViewer()?.id;
  const t = useTranslations("ui.send");
  const latest = useLatest({ is, adopt, t });
  const taken = useRef<string | null>(null);
  useEffect(() => {
    let here = true;
    const look = async () => {
      const queue = await queueHere();
      if (!queue || queue.person !== person) return;
      const there = (await opened(queue)).find(
        ({ waiting, content }) => isBack(waiting) && content?.kind === kind && latest.current.is(content),
      );
      if (!here || !there?.content || taken.current === there.waiting.id) return;
      taken.current = there.waiting.id;
      const { adopt, t } = latest.current;
      const errors = [{ field: "form", message: t("failedAt") }];
      adopt(there.waiting.state === "failed" ? { ...there.content, refused: { errors } } : there.content);
    };
    void look();
    const stop = onOpen(() => void look());
    return () => {
      here = false;
      stop();
    };
  }, [person, kind, latest]);
  return {
    drop() {
      const id = taken.current;
      taken.current = null;
      if (id) void queueHere().then((queue) => queue && letGo(queue, id).then(() => tell(null)));
    },
  };
}

const isBack = ({ state }: Waiting) => state === "refused" || state === "failed";
