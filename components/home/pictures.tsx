import { useTranslations } from "next-intl";
import type { LocalDate } from "@/lib/calendar";
import { exampleCard, exampleTeam } from "@/lib/demo/examples";
import { ExampleTeam } from "../sample/example-team";
import { useEngineWords } from "../verdict/use-engine-words";
import { VerdictCard } from "../verdict/verdict-card";

/** What a coach and an athlete see, drawn by the product's own parts from made-up mornings. Nothing in it can be pressed. */
export function Pictures({ today }: { today: LocalDate }) {
  const t = useTranslations("home.picture");
  const card = exampleCard(exampleTeam(today, useEngineWords("athlete")));
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[3fr_2fr]">
      <figure>
        <figcaption className="mb-3">
          <h2 className="text-lg font-semibold">{t("coach")}</h2>
          <p className="text-muted">{t("coachWhat")}</p>
        </figcaption>
        <div className="border-line bg-card overflow-hidden rounded-2xl border shadow-sm">
          <ExampleTeam today={today} />
        </div>
      </figure>
      <figure>
        <figcaption className="mb-3">
          <h2 className="text-lg font-semibold">{t("athlete")}</h2>
          <p className="text-muted">{t("athleteWhat")}</p>
        </figcaption>
        <div inert className="rounded-2xl shadow-sm">
          <VerdictCard reader="athlete" assessment={card.assessment} soreness={card.days} />
        </div>
      </figure>
    </div>
  );
}
