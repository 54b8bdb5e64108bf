import type { z } from "zod";
import { type FieldError, fieldOf } from "@/lib/engine/input";
import type { Tell, Told } from "./told";
import { wrongIn } from "./wrong";

/** What a schema found wrong, as field names and sentences in the reader's language. */
export function fieldErrors(error: z.ZodError, tell: Tell<"fields">): FieldError[] {
  return error.issues.map((issue) => ({ field: fieldOf(issue), message: tell(toldOf(issue)) }));
}

type Issue = z.ZodError["issues"][number];

/** The sentence of an issue: the one its schema names, or one for its kind. */
function toldOf(issue: Issue): Told<"fields"> {
  const named = wrongIn(issue.message);
  if (named) return named;
  switch (issue.code) {
    case "custom":
      return { code: OF_ENGINE[String(issue.params?.code)] ?? "impossible" };
    case "invalid_type":
      return { code: "otherKind" };
    case "invalid_value":
      return { code: "choice" };
    case "too_small":
      return issue.origin === "string"
        ? { code: "tooShort", params: { least: Number(issue.minimum) } }
        : { code: "least", params: { least: Number(issue.minimum) } };
    case "too_big":
      return issue.origin === "string"
        ? { code: "tooLong", params: { most: Number(issue.maximum) } }
        : { code: "most", params: { most: Number(issue.maximum) } };
    case "unrecognized_keys":
      return { code: "unknown" };
    default:
      return { code: "impossible" };
  }
}

/** The engine's own codes; its messages are English for its command line and its address on the web. */
const OF_ENGINE: Readonly<Record<string, Told<"fields">["code"]>> = {
  date: "date",
  "when-sore": "entry.whenSore",
  "when-not-sore": "entry.whenNotSore",
};
