"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Moment } from "@/components/ui/moment";
import { useHydrated } from "@/components/ui/use-hydrated";

export type Made = { link: string; qr: string; until: Date };

/** An invite that was just made, to be handed on: as a link, as a code to scan, or on paper for the wall. */
export function NewInvite({ link, qr, until, team }: Made & { team: string }) {
  const t = useTranslations("team.invite");
  const hydrated = useHydrated();
  return (
    <>
      <div role="status" className="bg-accent-soft grid gap-4 rounded-xl p-4 sm:grid-cols-[auto_1fr]">
        {/* biome-ignore lint/performance/noImgElement: a data address, nothing to optimise. */}
        <img src={qr} alt={t("code")} className="size-36 rounded-lg bg-white p-1" />
        <div className="min-w-0">
          <p className="mb-2 font-semibold">{t("send")}</p>
          <p className="mb-3 text-sm break-all" data-testid="invite-link">
            {link}
          </p>
          <div className="flex flex-wrap items-start gap-2">
            <CopyButton key={link} text={link} words={t("copy")} />
            {hydrated && (
              <Button kind="quiet" onClick={printPoster}>
                {t("print")}
              </Button>
            )}
          </div>
        </div>
      </div>
      <Poster link={link} qr={qr} until={until} team={team} />
    </>
  );
}

/** One sheet for the wall: nothing but how to join. It is on paper only (`app/print.css`). */
function Poster({ link, qr, until, team }: Made & { team: string }) {
  const t = useTranslations("team.invite.poster");
  return (
    <section data-poster aria-hidden className="hidden">
      <h2 className="wrap-anywhere">{t("title", { team })}</h2>
      {/* biome-ignore lint/performance/noImgElement: a data address, nothing to optimise. */}
      <img src={qr} alt="" />
      <p>{t("scan")}</p>
      <p className="break-all">{link}</p>
      <p>{t.rich("until", { date: () => <Moment at={until} /> })}</p>
    </section>
  );
}

/** Prints the sheet alone; what is printed by the browser's own menu afterwards is the page again. */
function printPoster(): void {
  const { dataset } = document.documentElement;
  dataset.print = "poster";
  window.addEventListener("afterprint", () => delete dataset.print, { once: true });
  window.print();
}
