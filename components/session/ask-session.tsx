import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ActionResult } from "@/lib/action-result";
import { RPES } from "@/lib/session-kinds";
import type { RateForm } from "@/lib/training-forms";
import { FormMessage } from "../ui/form-message";
import { useFormat } from "../ui/use-format";
import { useHydrated } from "../ui/use-hydrated";
import { useSend } from "../ui/use-send";

type Asked = { id: string; rate: (input: RateForm) => Promise<ActionResult> };

/** Asked of a session just done: nothing hurt, or how much; then its form asks for the place. */
export function AskPain({ id, rate }: Asked) {
  const t = useTranslations("sessions.ask");
  const f = useFormat();
  const router = useRouter();
  const { send, errors, pending } = useSend(rate, { done: () => router.refresh() });
  const say = (worst: string) => {
    if (worst === "0") void send({ id, nothingHurt: true });
    else router.push(`/sessions/${id}?hurt=${worst}#pain`);
  };
  return (
    <div>
      <Choice question={t("hurt")} empty={t("worst")} pending={pending} say={say}>
        <option value="0">{t("nothing")}</option>
        {RPES.slice(1).map((worst) => (
          <option key={worst} value={worst}>
            {f.number(worst)}
          </option>
        ))}
      </Choice>
      <FormMessage errors={errors} shown={[]} />
    </div>
  );
}

/** Asked of a session that came without its effort. */
export function AskEffort({ id, rate }: Asked) {
  const t = useTranslations("sessions");
  const router = useRouter();
  const { send, errors, pending } = useSend(rate, { done: () => router.refresh() });
  return (
    <div>
      <Choice
        question={t("ask.effort")}
        empty={t("ask.rpe")}
        pending={pending}
        say={(rpe) => void send({ id, rpe: Number(rpe) })}
      >
        {RPES.map((rpe) => (
          <option key={rpe} value={rpe}>
            {t("rpe", { rpe: `${rpe}` })}
          </option>
        ))}
      </Choice>
      <FormMessage errors={errors} shown={[]} />
    </div>
  );
}

/** A list that says at once what is chosen in it. */
function Choice({
  question,
  empty,
  pending,
  say,
  children,
}: {
  question: string;
  empty: string;
  pending: boolean;
  say: (chosen: string) => void;
  children: ReactNode;
}) {
  const hydrated = useHydrated();
  return (
    <label className="mt-1 flex flex-wrap items-center gap-2 text-sm font-medium">
      {question}
      <select
        defaultValue=""
        disabled={pending || !hydrated}
        onChange={(event) => event.target.value && say(event.target.value)}
        className="border-field bg-card min-h-9 max-w-full rounded-lg border px-2"
      >
        <option value="">{empty}</option>
        {children}
      </select>
    </label>
  );
}
