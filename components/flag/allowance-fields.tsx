import type { FieldError } from "@/lib/engine/input";
import type { ALLOWANCES } from "@/lib/engine/vocabulary";
import { Choices } from "../check-in/choices";
import { errorOf, Field, inputLook } from "../ui/field";
import { STAGE_WORDS } from "./allowance";

type Allows = (typeof ALLOWANCES)[number];
const OPTIONS: readonly { value: Allows; label: string; sub: string }[] = [
  { value: "full", label: "Full training", sub: "no limits" },
  { value: "easy", label: "Easy only", sub: "nothing hard" },
  { value: "ladder", label: "Back in steps", sub: "walk and run" },
];

/** What whoever examined the athlete allows. The stage is shown with the steps back; without scripts by what is checked. */
export function AllowanceFields({
  question,
  allows,
  stage,
  change,
  errors,
}: {
  question: string;
  allows: string;
  stage: string;
  change: (given: { allows?: string; stage?: string }) => void;
  errors: readonly FieldError[];
}) {
  return (
    <div className="space-y-3">
      <Choices
        name="allows"
        question={question}
        columns="grid-cols-3"
        options={OPTIONS}
        value={OPTIONS.find(({ value }) => value === allows)?.value}
        change={(given) => change({ allows: given })}
        error={errorOf(errors, "allows")}
      />
      <div data-when="ladder">
        <Field
          label="From stage"
          hint="At most one step every other day. If nobody said, begin with 1."
          error={errorOf(errors, "stage")}
        >
          {(props) => (
            <select
              {...props}
              name="stage"
              value={stage}
              onChange={(event) => change({ stage: event.target.value })}
              className={inputLook}
            >
              {STAGE_WORDS.map((words, value) => (
                <option key={words} value={value}>
                  {value}: {words}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
    </div>
  );
}
