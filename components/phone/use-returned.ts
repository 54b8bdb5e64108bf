"use client";

import { useEffect, useRef } from "react";
import type { Content, EntryKind } from "@/lib/phone/entry";
import { queueHere, tell } from "@/lib/phone/here";
import { letGo, opened } from "@/lib/phone/queue";
import { useLatest } from "../ui/use-latest";
import { useViewer } from "../ui/viewer-scope";

/**
 * Hands a form, once, the entry that waited on this phone and that the server would not take. `drop` lets it go: it was sent
 * by the form, or its person keeps what the server has.
 */
export function useReturned(
  kind: EntryKind,
  is: (content: Content) => boolean,
  adopt: (content: Content) => void,
): { drop: () => void } {
  const person = useViewer()?.id;
  const latest = useLatest({ is, adopt });
  const taken = useRef<string | null>(null);
  useEffect(() => {
    let here = true;
    void queueHere().then(async (queue) => {
      if (!queue || queue.person !== person) return;
      const there = (await opened(queue)).find(
        ({ waiting, content }) =>
          waiting.state === "refused" && content?.kind === kind && latest.current.is(content),
      );
      if (!here || !there?.content) return;
      taken.current = there.waiting.id;
      latest.current.adopt(there.content);
    });
    return () => {
      here = false;
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
