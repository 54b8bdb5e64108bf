"use client";

/** Says what was done, and takes it back. */
export function UndoLine({
  words,
  undoWords,
  undo,
  pending,
}: {
  words: string;
  undoWords: string;
  /** Null where there is nothing to take back. */
  undo: (() => void) | null;
  pending: boolean;
}) {
  return (
    <p role="status" className="bg-accent-soft mb-3 rounded-lg px-4 py-2 text-sm">
      {words}{" "}
      {undo && (
        <button type="button" disabled={pending} className="min-h-6 font-semibold underline" onClick={undo}>
          {undoWords}
        </button>
      )}
    </p>
  );
}
