import Link from "next/link";
import { redirect } from "next/navigation";
import { buttonLook } from "@/components/ui/button";
import { Wordmark } from "@/components/ui/wordmark";
import { VerdictMark } from "@/components/verdict/verdict-mark";
import { VERDICT_WORD } from "@/components/verdict/verdict-words";
import { VERDICTS } from "@/lib/engine/vocabulary";
import { coaches, currentViewer } from "./viewer";

const SAYS = {
  train: "Nothing speaks against it.",
  easy: "Even, dull, eases as you move.",
  "cross-train": "Leave the impact out today.",
  rest: "Your stride changed. Day off.",
  "see-professional": "This is not training soreness.",
} as const;

export default async function Home() {
  const viewer = await currentViewer();
  if (viewer) redirect(coaches(viewer) ? "/roster" : "/today");
  return (
    <div className="mx-auto flex min-h-dvh max-w-5xl flex-col px-5 py-5">
      <header className="flex items-center justify-between">
        <Wordmark />
        <Link href="/sign-in" className={buttonLook("quiet")}>
          Sign in
        </Link>
      </header>
      <main className="grid grow items-center gap-10 py-12 md:grid-cols-[3fr_2fr]">
        <div>
          <h1 className="max-w-xl text-4xl font-bold tracking-tight text-balance sm:text-5xl">
            Sore legs: run, or leave it today?
          </h1>
          <p className="text-muted mt-5 max-w-lg text-lg">
            Athletes answer a check-in in under 30 seconds. Feelcheck says what to do today and always says
            why. Coaches see the whole team on one page, most urgent first.
          </p>
          <div className="mt-8 flex flex-wrap gap-3">
            <Link href="/register" className={buttonLook("primary")}>
              Start a team
            </Link>
            <Link href="/sign-in" className={buttonLook("quiet")}>
              I have an account
            </Link>
          </div>
        </div>
        <ul
          className="border-line bg-card divide-line divide-y rounded-2xl border"
          aria-label="The five verdicts"
        >
          {VERDICTS.map((verdict) => (
            <li key={verdict} className="flex items-center gap-4 px-5 py-4">
              <VerdictMark verdict={verdict} size={24} />
              <div>
                <p className="font-semibold">{VERDICT_WORD[verdict]}</p>
                <p className="text-muted text-sm">{SAYS[verdict]}</p>
              </div>
            </li>
          ))}
        </ul>
      </main>
      <footer className="text-muted text-sm">
        General guidance for runners; not a diagnosis and no substitute for one.
      </footer>
    </div>
  );
}
