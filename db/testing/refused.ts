import { Refusal } from "@/lib/action-result";
import { teller } from "@/lib/words/told";
import { PLAIN_LOCALE } from "@/lib/words/words";

/** What somebody is told in English where work is refused. Fails where it is not, and throws what is no refusal. */
export async function refused(work: Promise<unknown>) {
  const error = await work.then(
    () => new Error("Nothing was refused."),
    (reason: unknown) => reason,
  );
  if (!(error instanceof Refusal)) throw error;
  const { status, field, code } = error;
  return { status, field, code, message: teller(PLAIN_LOCALE, "refusals")(error) };
}
