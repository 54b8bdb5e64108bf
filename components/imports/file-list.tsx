import Link from "next/link";
import { Moment } from "../ui/moment";
import { andMore } from "./session-words";

type File = {
  id: string;
  name: string;
  outcome: "kept" | "merged" | "known" | "asked" | "refused";
  message: string;
  sessionId: string | null;
  at: Date;
};

const WORDS = {
  kept: "imported",
  merged: "joined",
  known: "here already",
  asked: "waits for your answer",
  refused: "not imported",
};

/** The files given lately, newest first, with what became of each. */
export function FileList({ files, total }: { files: readonly File[]; total: number }) {
  return (
    <>
      <ul className="divide-line divide-y">
        {files.map((file) => (
          <li key={file.id} className="py-2">
            <p className="flex flex-wrap justify-between gap-x-4">
              <span className="min-w-0 break-words">{file.name}</span>
              <span className="text-muted text-sm">
                {WORDS[file.outcome]}, <Moment at={file.at} />
                {file.sessionId && (
                  <>
                    {" · "}
                    <Link href={`/sessions/${file.sessionId}`} className="underline">
                      Session
                    </Link>
                  </>
                )}
              </span>
            </p>
            {file.message && (
              <p className={file.outcome === "refused" ? "text-danger text-sm" : "text-muted text-sm"}>
                {whole(file.message)}
              </p>
            )}
          </li>
        ))}
      </ul>
      {total > files.length && <p className="text-muted pt-2 text-sm">… {andMore(files.length, total)}</p>}
    </>
  );
}

/** What the readers say of a file lacks its subject and its full stop. */
const whole = (message: string) => (/^[a-z]/.test(message) ? `This file ${message}.` : message);
