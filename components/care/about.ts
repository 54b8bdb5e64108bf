import type { LocalDate } from "@/lib/calendar";
import { type Injury, isOpen } from "@/lib/injuries/episode";
import type { Episode } from "@/lib/injuries/vocabulary";
import type { Start } from "../injury/start";

/** What an assessment may be about besides an episode that is open. */
export const ABOUT = ["injury", "illness", "nothing"] as const;

/** What the form of an assessment begins with: the episode, known (`revision` above 0) or new; null for none. */
export type About = Start | null;

type Offer = {
  what: Episode;
  place: { region: Start["region"]; side: Start["side"] } | null;
  onset: LocalDate;
};

/**
 * What an assessment is about: as the address asks, else the first open episode, else what the mornings tell. `key` is how the
 * address says it.
 */
export function aboutOf(
  asked: string | null,
  { injuries, offers, today }: { injuries: readonly Injury[]; offers: readonly Offer[]; today: LocalDate },
): { key: string; about: About } {
  const open = injuries.filter((injury) => isOpen(injury, today));
  const known = open.find(({ id }) => id === asked) ?? (isOne(asked) ? null : (open[0] ?? null));
  if (known) {
    const [word] = known.told;
    return {
      key: known.id,
      about: { ...known, kind: word?.kind ?? null, diagnosis: word?.diagnosis ?? "", shared: false },
    };
  }
  const [offer] = offers;
  const what = isOne(asked) ? asked : (offer?.what ?? "nothing");
  if (what === "nothing") return { key: what, about: null };
  const told = offers.find((one) => one.what === what);
  return { key: what, about: { ...BLANK, what, onset: told?.onset ?? today, ...place(told) } };
}

const isOne = (asked: string | null): asked is (typeof ABOUT)[number] =>
  ABOUT.some((known) => known === asked);

const place = (offer: Offer | undefined) => ({
  region: offer?.place?.region ?? null,
  side: offer?.place?.side ?? null,
});

/** A new one, which gets the id of the assessment that records it. */
const BLANK = {
  id: "",
  revision: 0,
  mode: null,
  course: "new",
  earlier: null,
  during: null,
  firstSeenBy: null,
  restriction: "modified",
  expectedOn: null,
  returnedOn: null,
  nextVisit: null,
  kind: null,
  diagnosis: "",
  shared: false,
} as const;
