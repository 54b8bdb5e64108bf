"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ActionResult } from "@/lib/action-result";
import type { InjuryForm } from "@/lib/injuries/forms";
import type { Suggestion } from "@/lib/injuries/suggest";
import { useSiteWords } from "../body/use-site-words";
import { Button } from "../ui/button";
import { useClientId } from "../ui/client-id";
import { FormMessage } from "../ui/form-message";
import { PostForm } from "../ui/post-form";
import { useFormat } from "../ui/use-format";
import { useSubmit } from "../ui/use-submit";
import { Hidden } from "./hidden";
import { injuryIn } from "./injury-in";
import { injuryHref } from "./links";

export type SaveInjury = (form: InjuryForm, posted?: FormData) => Promise<ActionResult<{ id: string }>>;

/** What one tap records, with the id of the episode from the server that drew the page. */
export type Offer = Suggestion & { id: string; earlier: string | null };

/** One tap that records what the mornings tell, and leads to the rest of it. */
export function OpenInjury({
  athleteId,
  own,
  offer,
  save,
}: {
  athleteId: string;
  /** Whether the viewer is the athlete. */
  own: boolean;
  offer: Offer;
  save: SaveInjury;
}) {
  const t = useTranslations("injuries.open");
  const f = useFormat();
  const router = useRouter();
  const siteWords = useSiteWords();
  const { id } = useClientId(offer.id);
  const { form, errors, pending } = useSubmit(save, {
    read: injuryIn,
    retry: true,
    done: ({ id }) => router.push(injuryHref(id, own ? null : athleteId)),
  });
  const { place, onset } = offer;
  return (
    <PostForm sending={form}>
      <Hidden values={{ ...tapped(offer), id, writeId: id, athleteId, revision: 0 }} />
      <FormMessage errors={errors} shown={[]} />
      <Button type="submit" kind="quiet" pending={pending} className="h-auto py-2 text-left">
        {place
          ? t("injury", { place: siteWords(place), date: f.day(onset) })
          : t("illness", { date: f.day(onset) })}
      </Button>
    </PostForm>
  );
}

/** What one tap says. */
const tapped = ({ what, place, onset, restriction, earlier }: Offer) => ({
  what,
  onset,
  region: place?.region ?? null,
  side: place?.side ?? null,
  course: earlier ? "recurrent" : "new",
  earlier,
  restriction,
});
