import { FieldMessage } from "../ui/field";
import { type Answers, asksPlace, hasPlace } from "./answers";
import { BodyMap } from "./body-map";
import { Choices, YES_NO } from "./choices";

/** Where it is, and of a pain on one side or in one spot whether it hurts at rest: until scripts run, by what is checked. */
export function PainPlace({
  answers,
  early,
  answer,
  error,
}: {
  answers: Answers;
  early: boolean;
  answer: (given: Partial<Answers>) => void;
  error: (name: string) => string | undefined;
}) {
  const focused = asksPlace(answers);
  const night = (nightPain: "yes" | "no") => {
    const others = answers.redFlags.filter((sign) => sign !== "night-pain");
    answer({ nightPain, redFlags: nightPain === "yes" ? [...others, "night-pain"] : others });
  };
  return (
    <>
      {(hasPlace(answers) || early) && (
        <fieldset data-when="placed" aria-invalid={error("sites") ? true : undefined}>
          <legend className="mb-1 font-semibold">
            {focused ? "Which place?" : "Tap where it hurts"}{" "}
            {!focused && <span className="text-muted font-normal">optional</span>}
          </legend>
          <BodyMap sites={answers.sites} change={(sites) => answer({ sites })} />
          {error("sites") && <FieldMessage>{error("sites")}</FieldMessage>}
        </fieldset>
      )}
      {(focused || early) && (
        <div data-when="focused">
          <Choices
            name="nightPain"
            question="Does it hurt at rest or at night?"
            options={YES_NO}
            value={answers.nightPain}
            change={night}
            error={error("nightPain")}
          />
        </div>
      )}
    </>
  );
}
