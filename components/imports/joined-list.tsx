"use client";

import { useRouter } from "next/navigation";
import type { ActionResult } from "@/lib/action-result";
import { Button } from "../ui/button";
import { FormMessage } from "../ui/form-message";
import { useSend } from "../ui/use-send";

export type Undoable = { id: string; text: string; label: string; kind: "join" | "answer" };
type Undo = (input: { id: string }) => Promise<ActionResult>;

/** What was joined or answered lately, each with the way back. It is there after a reload, too. */
export function JoinedList({
  undoable,
  undoMerge,
  undoAnswer,
}: {
  undoable: readonly Undoable[];
  undoMerge: Undo;
  undoAnswer: Undo;
}) {
  return (
    <ul className="divide-line divide-y">
      {undoable.map((one) => (
        <One key={one.id} one={one} undo={one.kind === "join" ? undoMerge : undoAnswer} />
      ))}
    </ul>
  );
}

function One({ one, undo }: { one: Undoable; undo: Undo }) {
  const router = useRouter();
  const { send, errors, pending } = useSend(undo, { done: () => router.refresh() });
  return (
    <li className="flex flex-wrap items-center justify-between gap-2 py-2 text-sm">
      <span className="min-w-0 break-words">{one.text}</span>
      <Button kind="quiet" size="small" pending={pending} onClick={() => void send({ id: one.id })}>
        {one.label}
      </Button>
      <FormMessage errors={errors} shown={[]} />
    </li>
  );
}
