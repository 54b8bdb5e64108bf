import Link from "next/link";
import type { ReactNode } from "react";
import { NavLink } from "@/components/ui/nav-link";
import { Whose } from "@/components/ui/post-form";
import { SignOutButton } from "@/components/ui/sign-out-button";
import { ViewerScope } from "@/components/ui/viewer-scope";
import { Wordmark } from "@/components/ui/wordmark";
import { signInAction, signOutAction } from "../sign-in/actions";
import { chooseTeam } from "../team-cookie";
import { coaches, hasDays, personOf, requireViewer } from "../viewer";
import { KeepAccount } from "./account/own-data";

export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer();
  const links = [
    ...(coaches(viewer)
      ? [
          { href: "/roster", name: "Roster" },
          { href: "/trends", name: "Trends" },
          { href: "/plan", name: "Plan" },
        ]
      : []),
    ...(hasDays(viewer)
      ? [
          { href: "/today", name: "Today" },
          { href: "/history", name: "History" },
        ]
      : []),
    { href: "/team", name: "Team" },
    { href: "/account", name: "Account" },
  ];
  return (
    <ViewerScope person={personOf(viewer)} signIn={signInAction}>
      <a
        href="#main"
        className="bg-accent text-accent-ink sr-only z-10 rounded-lg px-4 py-2 focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
      >
        To the content
      </a>
      <header className="border-line bg-card border-b">
        <div className="mx-auto flex max-w-[90rem] flex-wrap items-center gap-x-5 gap-y-1 px-4 py-2">
          <Link href="/" className="rounded-md py-1">
            <Wordmark />
          </Link>
          <nav
            aria-label="Main"
            className="order-last -mx-2 flex w-full overflow-x-auto sm:order-none sm:mx-0 sm:w-auto"
          >
            {links.map((link) => (
              <NavLink key={link.href} {...link} />
            ))}
          </nav>
          <div className="ml-auto flex items-center gap-3">
            {viewer.teams.length > 1 ? (
              <form action={chooseTeam} className="flex items-center gap-2">
                <Whose />
                <label htmlFor="team" className="sr-only">
                  Team
                </label>
                <select
                  key={viewer.team?.id}
                  id="team"
                  name="team"
                  defaultValue={viewer.team?.id}
                  className="border-field bg-card min-h-9 max-w-40 rounded-lg border px-2 text-sm"
                >
                  {viewer.teams.map((team) => (
                    <option key={team.id} value={team.id}>
                      {team.name}
                    </option>
                  ))}
                </select>
                <button type="submit" className="border-line min-h-9 rounded-lg border px-3 text-sm">
                  Switch
                </button>
              </form>
            ) : (
              <bdi
                title={viewer.team?.name}
                className="text-muted hidden max-w-48 truncate text-sm sm:inline-block"
              >
                {viewer.team?.name}
              </bdi>
            )}
            <SignOutButton signOut={signOutAction} />
          </div>
        </div>
        {viewer.deleteAfter && (
          <div className="bg-danger-soft flex justify-center px-4 py-1.5 text-sm">
            <KeepAccount deleteAfter={viewer.deleteAfter} />
          </div>
        )}
        {viewer.team?.isDemo && (
          <p className="bg-accent-soft px-4 py-1 text-center text-sm">
            Demo team, to look around in.{" "}
            {coaches(viewer) && (
              <Link href="/team" className="underline">
                Remove it
              </Link>
            )}
          </p>
        )}
      </header>
      <main id="main" className="mx-auto max-w-[90rem] px-4 py-5">
        {children}
      </main>
    </ViewerScope>
  );
}
