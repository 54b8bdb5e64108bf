"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { Moment } from "@/components/ui/moment";
import { useSend } from "@/components/ui/use-send";
import { makeFeedAction, revokeFeedAction } from "./actions";

/** The secret calendar address: made, shown once, made anew, ended. */
export function CalendarFeed({ madeAt }: { madeAt: Date | null }) {
  const t = useTranslations("account.calendar");
  const router = useRouter();
  const [link, setLink] = useState<string | null>(null);
  const show = (made: string | null) => {
    setLink(made);
    router.refresh();
  };
  const make = useSend(makeFeedAction, { done: (data) => show(data.link) });
  const revoke = useSend(revokeFeedAction, { done: () => show(null) });
  return (
    <div className="space-y-3">
      <p className="text-sm">{t("what")}</p>
      {link && (
        <>
          <p className="bg-accent-soft rounded-lg px-3 py-2 text-sm break-all" data-testid="feed-link">
            {link}
          </p>
          <p className="text-sm">{t("shownOnce")}</p>
        </>
      )}
      {madeAt && !link && (
        <p className="text-sm">{t.rich("inUse", { date: () => <Moment at={madeAt} /> })}</p>
      )}
      <FormMessage errors={[...make.errors, ...revoke.errors]} shown={[]} />
      <div className="flex flex-wrap gap-2">
        <Button
          kind="quiet"
          pending={make.pending}
          onClick={() => (!madeAt || window.confirm(t("askAnother"))) && void make.send({})}
        >
          {t(madeAt ? "another" : "make")}
        </Button>
        {madeAt && (
          <Button
            kind="quiet"
            pending={revoke.pending}
            onClick={() => window.confirm(t("askEnd")) && void revoke.send({})}
          >
            {t("end")}
          </Button>
        )}
      </div>
    </div>
  );
}
