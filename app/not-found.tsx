import Link from "next/link";
import { buttonLook } from "@/components/ui/button";

export default function NotFound() {
  return (
    <main className="mx-auto max-w-md px-5 py-16">
      <h1 className="text-2xl font-bold tracking-tight">There is no such page</h1>
      <p className="mt-3 mb-6">It does not exist, or it is not yours to see.</p>
      <Link href="/" className={buttonLook("primary")}>
        To the start
      </Link>
    </main>
  );
}
