import { redirect } from "next/navigation";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { Pictures } from "@/components/home/pictures";
import { Button, buttonLook } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { PageWords } from "@/components/ui/page-words";
import { ThemeChoice } from "@/components/ui/theme-choice";
import { Wordmark } from "@/components/ui/wordmark";
import { VerdictMark } from "@/components/verdict/verdict-mark";
import { asSystem } from "@/db/connection/as-viewer";
import { hasDemoTeam } from "@/db/people/demo";
import { localDate } from "@/lib/calendar";
import { VERDICTS } from "@/lib/engine/vocabulary";
import { tryDemo } from "./demo-action";
import { firstPage } from "./first-page";
import { chosenTheme } from "./theme";
import { chooseTheme } from "./theme-action";
import { currentViewer } from "./viewer";

export default async function Home() {
  const viewer = await currentViewer();
  if (viewer) redirect(firstPage(viewer));
  const t = await getTranslations("home");
  const demo = await asSystem(hasDemoTeam);
  return (
    <PageWords of={["sessions", "verdict"]}>
      <div className="mx-auto flex min-h-dvh max-w-6xl flex-col px-5 py-5">
        <header className="flex items-center justify-between">
          <Wordmark />
          <Link href="/sign-in" className={buttonLook("quiet")}>
            {t("signIn")}
          </Link>
        </header>
        <main className="grow space-y-14 py-10 sm:py-14">
          <section>
            <h1 className="max-w-2xl text-4xl font-bold tracking-tight text-balance sm:text-5xl">
              {t("title")}
            </h1>
            <p className="text-muted mt-4 max-w-2xl text-lg">{t("what")}</p>
            <Ways demo={demo} />
          </section>
          <Pictures today={localDate(new Date(), "UTC")} />
          <Verdicts />
        </main>
        <footer className="text-muted flex flex-wrap items-center justify-between gap-4 text-sm">
          <p>{t("noDiagnosis")}</p>
          <ThemeChoice chosen={await chosenTheme()} choose={chooseTheme} />
        </footer>
      </div>
    </PageWords>
  );
}

/** Into the demo team, where there is one, or to a team of one's own. */
function Ways({ demo }: { demo: boolean }) {
  const t = useTranslations("home");
  return (
    <form action={tryDemo} className="mt-7 flex flex-wrap items-center gap-3">
      {demo && (
        <>
          <Button type="submit" name="as" value="coach">
            {t("demo.coach")}
          </Button>
          <Button type="submit" name="as" value="athlete">
            {t("demo.athlete")}
          </Button>
        </>
      )}
      <Link href="/register" className={buttonLook(demo ? "quiet" : "primary")}>
        {t("start")}
      </Link>
      {demo && <p className="text-muted w-full text-sm">{t("demo.what")}</p>}
    </form>
  );
}

/** The five words that a morning can get. */
function Verdicts() {
  const t = useTranslations("home");
  const word = useTranslations("verdict.word");
  return (
    <section>
      <h2 className="mb-3 text-lg font-semibold">{t("verdicts")}</h2>
      <ul className="border-line bg-card divide-line grid divide-y overflow-hidden rounded-2xl border lg:grid-cols-5 lg:divide-x lg:divide-y-0">
        {VERDICTS.map((verdict) => (
          <li key={verdict} className="flex items-center gap-3 p-4 lg:flex-col lg:items-start">
            <VerdictMark verdict={verdict} size={24} />
            <div>
              <p className="font-semibold">{word(verdict)}</p>
              <p className="text-muted text-sm">{t(`says.${verdict}`)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
