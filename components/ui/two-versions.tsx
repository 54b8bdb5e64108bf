"use client";

import Link from "next/link";
import { Button, buttonLook } from "./button";
import { ScrollRegion } from "./scroll-region";

/** One answer in both versions; a version that lacks it shows a dash. */
export type TwoAnswers = { question: string; mine: string; those: string };

/** Within a form: what was typed beside what another device saved in between. Sending the form keeps mine. */
export function TwoVersions({
  answers,
  keepThose,
  onward,
  pending,
}: {
  answers: readonly TwoAnswers[];
  keepThose: () => void;
  /** Where whoever keeps those goes. */
  onward: string;
  pending: boolean;
}) {
  const differ = answers.filter(({ mine, those }) => mine !== those);
  return (
    <section aria-label="Both versions" className="border-line bg-card space-y-3 rounded-xl border p-4">
      <ScrollRegion label="Both versions, side by side" className="overflow-x-auto">
        <table className="w-full table-fixed text-left text-sm">
          <thead>
            <tr>
              <th scope="col" className="text-muted py-1 pr-2 font-medium">
                Question
              </th>
              <th scope="col" className="py-1 pr-2">
                Yours
              </th>
              <th scope="col" className="py-1">
                Saved there
              </th>
            </tr>
          </thead>
          <tbody className="divide-line divide-y align-top">
            {differ.map(({ question, mine, those }) => (
              <tr key={question}>
                <th scope="row" className="text-muted py-1 pr-2 font-normal wrap-anywhere">
                  {question}
                </th>
                <td className="py-1 pr-2 wrap-anywhere">{mine || "–"}</td>
                <td className="py-1 wrap-anywhere">{those || "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {differ.length === 0 && <p className="text-sm">Both say the same.</p>}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" pending={pending}>
          Keep mine
        </Button>
        <Link
          href={onward}
          className={buttonLook("quiet")}
          onClick={(event) => {
            event.preventDefault();
            keepThose();
          }}
        >
          Keep those
        </Link>
      </div>
    </section>
  );
}
