import type { ReactNode } from "react";

/** A line of a list of people to tick, in or out of those `chosen`; what else is said of them stands at its end. */
export function TickPerson({
  person: { id, name },
  chosen,
  choose,
  children,
}: {
  person: { id: string; name: string };
  chosen: ReadonlySet<string>;
  choose: (ids: ReadonlySet<string>) => void;
  children?: ReactNode;
}) {
  return (
    <label className="flex min-h-9 items-center gap-2 text-sm">
      <input
        type="checkbox"
        className="size-5 shrink-0 accent-(--accent)"
        checked={chosen.has(id)}
        onChange={({ target }) => {
          const others = [...chosen].filter((one) => one !== id);
          choose(new Set(target.checked ? [...others, id] : others));
        }}
      />
      <bdi className="min-w-0 wrap-anywhere">{name}</bdi>
      {children}
    </label>
  );
}
