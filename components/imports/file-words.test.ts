import { describe, expect, it } from "vitest";
import { formatFor } from "@/lib/format/format";
import { type Said, said } from "@/lib/imports/said";
import { sayer } from "@/lib/imports/sayer";
import { wordsIn } from "@/lib/words/words";
import { fileWords } from "./file-words";

const LOCALE = "en-US-u-fw-sun-ms-ussystem";
const t = wordsIn(LOCALE, "imports");
const words = (said: Said[] | null, message: string) =>
  fileWords({ said, message }, t, sayer(t, formatFor(LOCALE)));

describe("what is said of a file in the list", () => {
  it("comes from its codes, in the reader's way of writing", () => {
    const removed = said("outcome.removedOn", { day: { day: "2026-05-09" } });
    expect(words([removed, said("noted.endsEarly")], "the plain text beside it")).toBe(
      "You removed this session on May 9, 2026: bring it back? The file ends early; what was there was read.",
    );
    expect(words([], "")).toBe("");
  });

  it("is the stored text of a row from before, which lacked its subject where a file was refused", () => {
    expect(words(null, "is empty")).toBe("This file is empty.");
    expect(words(null, "2 new, 1 here already.")).toBe("2 new, 1 here already.");
  });

  it("is the stored text where another version's code is not known here", () => {
    expect(words([{ code: "outcome.unheard" } as unknown as Said], "Something else.")).toBe(
      "Something else.",
    );
  });
});
