import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import { FormMessage } from "../ui/form-message";
import { Link } from "../ui/link";
import { useFormat } from "../ui/use-format";
import { useSend } from "../ui/use-send";
import { useOwnZone } from "../ui/viewer-scope";
import { useSessionName } from "./use-session-name";

export type Removal = { id: string; removed: boolean; timeZone: string };

/** What an athlete may do with a session of theirs: change it, remove it, and undo that. */
export function OwnSession({
  session,
  remove,
}: {
  session: { id: string; date: string; kind: string };
  remove: (input: Removal) => Promise<ActionResult>;
}) {
  const t = useTranslations("sessions.list");
  const f = useFormat();
  const router = useRouter();
  const [removed, setRemoved] = useState(false);
  const { send, errors, pending } = useSend(remove, {
    done: (_, sent) => {
      setRemoved(sent.removed);
      // The list is drawn anew only after an undo was possible.
      if (!sent.removed) router.refresh();
    },
  });
  const zone = useOwnZone();
  const ask = (remove: boolean) => void send({ id: session.id, removed: remove, timeZone: zone() });
  const which = { session: useSessionName()(session.kind), date: f.day(session.date) };
  return (
    <div className="text-sm whitespace-nowrap">
      <FormMessage errors={errors} shown={[]} />
      {removed ? (
        <span role="status">
          {t("removed")}{" "}
          <button
            type="button"
            disabled={pending}
            className="min-h-9 px-1 font-semibold underline"
            onClick={() => ask(false)}
          >
            {t("undo")}
          </button>
        </span>
      ) : (
        <>
          <Link
            href={`/sessions/${session.id}`}
            className="inline-block min-h-9 px-2 py-2 underline"
            aria-label={t("changeOf", which)}
          >
            {t("change")}
          </Link>
          <button
            type="button"
            disabled={pending}
            className="min-h-9 px-2 underline"
            aria-label={t("removeOf", which)}
            onClick={() => ask(true)}
          >
            {t("remove")}
          </button>
        </>
      )}
    </div>
  );
}
