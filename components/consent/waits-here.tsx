import { useTranslations } from "next-intl";
import { Link } from "../ui/link";

/** What a guardian has not agreed to, or has ended (`ended`), in one sentence, where a form would be refused. */
export function WaitsHere({ ended }: { ended: boolean }) {
  const t = useTranslations("consent.here");
  return (
    <p className="bg-accent-soft rounded-xl px-4 py-3">
      {t.rich(ended ? "ended" : "waits", {
        link: (chunks) => (
          <Link href="/today" className="underline">
            {chunks}
          </Link>
        ),
      })}
    </p>
  );
}
