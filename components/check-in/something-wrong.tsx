import Link from "next/link";
import { buttonLook } from "../ui/button";

/** One red button to the danger signs of a local date, whatever else is on the page. */
export function SomethingWrong({ date }: { date: string }) {
  return (
    <Link href={`/check-ins/${date}?wrong=1`} className={buttonLook("alarm")} prefetch={false}>
      Something is wrong
    </Link>
  );
}
