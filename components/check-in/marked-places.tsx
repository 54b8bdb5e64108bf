import { useTranslations } from "next-intl";
import { useSiteWords } from "../body/use-site-words";
import { useFormat } from "../ui/use-format";
import { useHydrated } from "../ui/use-hydrated";
import type { Sites } from "./sites";

/**
 * The marked places by name, each with a button to take it away again; said aloud whenever they
 * change. On a phone they stay in sight above the send button, the newest first.
 */
export function MarkedPlaces({ sites, change }: { sites: Sites; change: (sites: Sites) => void }) {
  const t = useTranslations("body.map");
  const f = useFormat();
  const siteWords = useSiteWords();
  const hydrated = useHydrated();
  return (
    <>
      <p className="sr-only" aria-live="polite">
        {sites.length > 0 && t("markedSites", { sites: f.facts(sites.map(siteWords)) })}
      </p>
      {sites.length > 0 && (
        <ul
          aria-label={t("marked")}
          className="bg-paper/90 sticky bottom-20 -mx-4 flex gap-2 overflow-x-auto px-4 py-2 sm:static sm:flex-wrap"
        >
          {[...sites].reverse().map((site) => (
            <li
              key={site.region}
              className="border-accent bg-accent-soft flex min-h-11 shrink-0 items-center rounded-full border pl-4 font-semibold"
            >
              <span className="pr-3 first-letter:uppercase">{siteWords(site)}</span>
              {hydrated && (
                <button
                  type="button"
                  aria-label={t("remove", { site: siteWords(site) })}
                  onClick={() => change(sites.filter(({ region }) => region !== site.region))}
                  className="-ml-2 grid size-11 place-items-center rounded-full"
                >
                  <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
                    <path
                      d="M3 3l10 10M13 3L3 13"
                      stroke="currentColor"
                      strokeWidth="2"
                      strokeLinecap="round"
                    />
                  </svg>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
