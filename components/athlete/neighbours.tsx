"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { listensTo } from "../keys/page-keys";
import { isPlainKey } from "../keys/plain-key";
import { useKeptOrder } from "../roster/kept-order";
import { Link } from "../ui/link";
import { useLatest } from "../ui/use-latest";

type Athlete = { id: string; name: string };

/**
 * The way back to the athlete's line of the roster, and to whoever stands before and after them there: as the roster was last
 * looked at, else by name. By button and by key (u, k, j).
 */
export function Neighbours({ athleteId, everybody }: { athleteId: string; everybody: readonly Athlete[] }) {
  const t = useTranslations("athlete.beside");
  const { before, after, back } = useBeside(athleteId, everybody);
  useKeys({ j: after && hrefOf(after), k: before && hrefOf(before), u: back });
  return (
    <nav
      aria-label={t("label")}
      {...listensTo(...(before || after ? (["beside"] as const) : []), "back")}
      className="flex flex-wrap items-center gap-x-1 text-sm"
    >
      <Link href={back} aria-keyshortcuts="u" className={`${LOOK} underline`}>
        {t("back")}
      </Link>
      {before && (
        <Link href={hrefOf(before)} rel="prev" aria-keyshortcuts="k" className={`${LOOK} border-line border`}>
          <span aria-hidden="true">‹</span>
          <span className="sr-only">{t("before", { name: before.name })}</span>
          <Name of={before} />
        </Link>
      )}
      {after && (
        <Link href={hrefOf(after)} rel="next" aria-keyshortcuts="j" className={`${LOOK} border-line border`}>
          <span className="sr-only">{t("after", { name: after.name })}</span>
          <Name of={after} />
          <span aria-hidden="true">›</span>
        </Link>
      )}
    </nav>
  );
}

const LOOK = "hover:border-field inline-flex min-h-8 items-center gap-1.5 rounded-lg px-2.5";
const hrefOf = ({ id }: Athlete) => `/athletes/${id}`;

function Name({ of: { name } }: { of: Athlete }) {
  return (
    <bdi aria-hidden="true" className="max-w-28 truncate sm:max-w-40">
      {name}
    </bdi>
  );
}

function useBeside(athleteId: string, everybody: readonly Athlete[]) {
  const kept = useKeptOrder();
  const known = new Map(everybody.map((athlete) => [athlete.id, athlete]));
  const order = kept?.ids.includes(athleteId) ? kept.ids.flatMap((id) => known.get(id) ?? []) : everybody;
  const at = order.findIndex(({ id }) => id === athleteId);
  return {
    before: at > 0 ? order[at - 1] : undefined,
    after: at < 0 ? undefined : order[at + 1],
    back: `${kept?.href ?? "/roster"}#${athleteId}`,
  };
}

/** Goes where a key leads. */
function useKeys(ways: Record<string, string | undefined>): void {
  const router = useRouter();
  const latest = useLatest(ways);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const way = latest.current[event.key];
      if (!way || !isPlainKey(event)) return;
      event.preventDefault();
      router.push(way);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [latest, router]);
}
