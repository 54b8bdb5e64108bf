import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { KeysDialog } from "@/components/keys/keys-dialog";
import { KeepPhone } from "@/components/phone/keep-phone";
import { KeepWorker } from "@/components/phone/keep-worker";
import { Waiting } from "@/components/phone/waiting";
import { Link } from "@/components/ui/link";
import { NavLink } from "@/components/ui/nav-link";
import { PageWords } from "@/components/ui/page-words";
import { Whose } from "@/components/ui/post-form";
import { SignOutButton } from "@/components/ui/sign-out-button";
import { ThemeChoice } from "@/components/ui/theme-choice";
import { ViewerScope } from "@/components/ui/viewer-scope";
import { Wordmark } from "@/components/ui/wordmark";
import { can } from "@/lib/can";
import { signInAction, signOutAction } from "../sign-in/actions";
import { chooseTeam } from "../team-cookie";
import { chosenTheme } from "../theme";
import { chooseTheme } from "../theme-action";
import { personOf, requireViewer, type Viewer } from "../viewer";
import { KeepAccount } from "./account/keep-account";

export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer();
  const t = await getTranslations("frame");
  return (
    <ViewerScope person={personOf(viewer)} signIn={signInAction}>
      <KeepWorker />
      <KeepPhone keeps={can(viewer, "own-days")} />
      <a
        href="#main"
        className="bg-accent text-accent-ink sr-only z-10 rounded-lg px-4 py-2 focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
      >
        {t("skip")}
      </a>
      <header className="border-line bg-card border-b">
        <div className="mx-auto flex max-w-[90rem] flex-wrap items-center gap-x-5 gap-y-1 px-4 py-2">
          <Link href="/" className="inline-flex min-h-10 items-center rounded-md">
            <Wordmark />
          </Link>
          <nav
            aria-label={t("main")}
            className="order-last -mx-3 flex w-full overflow-x-auto sm:order-none sm:mx-0 sm:w-auto"
          >
            {pagesOf(viewer).map((page) => (
              <NavLink key={page} href={`/${page}`} name={t(`page.${page}`)} />
            ))}
          </nav>
          <div className="ml-auto flex items-center gap-3">
            <TeamChoice viewer={viewer} />
            <SignOutButton signOut={signOutAction} />
          </div>
        </div>
        {viewer.deleteAfter && (
          <div className="bg-danger-soft flex justify-center px-4 py-1.5 text-sm">
            <KeepAccount deleteAfter={viewer.deleteAfter} mayKeep={viewer.consent !== "ended"} />
          </div>
        )}
        {viewer.team?.isDemo && <DemoNotice mayRemove={can(viewer, "remove-demo")} />}
      </header>
      <main id="main" className="mx-auto max-w-[90rem] px-4 py-5">
        {can(viewer, "own-days") && (
          <PageWords of={["offline"]}>
            <Waiting />
          </PageWords>
        )}
        {children}
      </main>
      <footer className="mx-auto flex max-w-[90rem] flex-wrap items-center justify-between gap-x-4 px-4 pb-4 print:hidden">
        <ThemeChoice chosen={await chosenTheme()} choose={chooseTheme} />
        <KeysDialog />
      </footer>
    </ViewerScope>
  );
}

/** The pages of somebody's menu, in its order. */
const pagesOf = (viewer: Viewer) => [
  ...(can(viewer, "see-care") ? (["care"] as const) : []),
  ...(can(viewer, "see-roster") ? (["roster"] as const) : []),
  ...(can(viewer, "see-trends") ? (["trends"] as const) : []),
  ...(can(viewer, "plan") ? (["plan"] as const) : []),
  ...(can(viewer, "own-days") ? (["today", "history"] as const) : []),
  "team" as const,
  "account" as const,
];

/** The team that is looked at; for whoever has several, the choice of another. */
function TeamChoice({ viewer: { team: current, teams } }: { viewer: Viewer }) {
  const t = useTranslations("frame");
  if (teams.length < 2)
    return (
      <bdi title={current?.name} className="text-muted hidden max-w-48 truncate text-sm sm:inline-block">
        {current?.name}
      </bdi>
    );
  return (
    <form action={chooseTeam} className="flex items-center gap-2">
      <Whose />
      <label htmlFor="team" className="sr-only">
        {t("team")}
      </label>
      <select
        key={current?.id}
        id="team"
        name="team"
        defaultValue={current?.id}
        className="border-field bg-card min-h-9 max-w-40 rounded-lg border px-2 text-sm"
      >
        {teams.map((team) => (
          <option key={team.id} value={team.id}>
            {team.name}
          </option>
        ))}
      </select>
      <button type="submit" className="border-line min-h-9 rounded-lg border px-3 text-sm">
        {t("switch")}
      </button>
    </form>
  );
}

function DemoNotice({ mayRemove }: { mayRemove: boolean }) {
  const t = useTranslations("frame");
  return (
    <p className="bg-accent-soft px-4 py-1 text-center text-sm">
      {mayRemove
        ? t.rich("demoOwner", {
            link: (chunks) => (
              <Link href="/team" className="underline">
                {chunks}
              </Link>
            ),
          })
        : t("demo")}
    </p>
  );
}
