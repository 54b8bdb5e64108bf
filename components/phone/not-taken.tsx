"use client";

import { useTranslations } from "next-intl";
import { localDate } from "@/lib/calendar";
import { queueHere, tell } from "@/lib/phone/here";
import { letGo, type Opened, type Queue, tryAgain } from "@/lib/phone/queue";
import { Button, buttonLook } from "../ui/button";
import { Link } from "../ui/link";
import { useFormat } from "../ui/use-format";
import { tellOpen } from "./open-event";

/** An entry that came back, with its reason and what its person can do: the server would not take it, failed at it, or it can't be read. */
export function NotTaken({ entry, changed }: { entry: Opened; changed: () => void }) {
  const t = useTranslations("offline.waiting");
  const { waiting, content } = entry;
  const change = async (by: (queue: Queue) => Promise<void>) => {
    const queue = await queueHere();
    if (queue) await by(queue);
    tell(null);
    changed();
  };
  const failed = content !== null && waiting.state === "failed";
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p className="min-w-0 grow basis-60">
        <strong>
          <What {...entry} />
        </strong>{" "}
        {failed ? t("failedWhy") : content?.refused?.errors.map(({ message }) => message).join(" ")}
      </p>
      <div className="flex flex-wrap gap-2">
        {failed && (
          <Button kind="quiet" size="small" onClick={() => void change((of) => tryAgain(of, waiting.id))}>
            {t("tryAgain")}
          </Button>
        )}
        {content && (
          <Link
            href={formOf(waiting.id, content)}
            onClick={tellOpen}
            className={buttonLook("quiet", "small")}
          >
            {t(failed ? "change" : "open")}
          </Link>
        )}
        <Button kind="quiet" size="small" onClick={() => void change((of) => letGo(of, waiting.id))}>
          {t(failed ? "remove" : "discard")}
        </Button>
      </div>
    </div>
  );
}

function What({ waiting, content }: Opened) {
  const t = useTranslations("offline.waiting");
  const f = useFormat();
  const date = f.day(String(content?.entry.date ?? localDate(new Date(waiting.at), "UTC")));
  if (!content) return t("unreadable", { date });
  return t(`${waiting.state === "failed" ? "failed" : "refused"}.${content.kind}`, { date });
}

/** The page whose form takes an entry back. */
function formOf(id: string, { kind, entry }: NonNullable<Opened["content"]>): string {
  if (kind === "check-in") return `/check-ins/${entry.date}`;
  if (kind === "feel-check") return "/today#feel-check";
  return `/sessions/${entry.revision === 0 ? "new" : entry.id}?date=${entry.date}&returned=${id}`;
}
