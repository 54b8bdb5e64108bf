import type { Answers } from "./answers";
import { Choices } from "./choices";

type Key = "sleepQuality" | "fatigue" | "stress" | "mood";
const SCALES: readonly { key: Key; question: string; low: string; high: string }[] = [
  { key: "sleepQuality", question: "Sleep quality", low: "poor", high: "great" },
  { key: "fatigue", question: "Tiredness", low: "fresh", high: "worn out" },
  { key: "stress", question: "Stress", low: "calm", high: "a lot" },
  { key: "mood", question: "Mood", low: "low", high: "great" },
];

/** What is not asked of everybody every day, but lets Feelcheck learn the athlete's own usual. */
export function Wellness({
  answers,
  answer,
  error,
}: {
  answers: Answers;
  answer: (given: Partial<Answers>) => void;
  error: (name: string) => string | undefined;
}) {
  return (
    <>
      <Choices
        name="illness"
        question="Feeling ill?"
        columns="grid-cols-3"
        options={[
          { value: "none", label: "No" },
          { value: "above-neck", label: "Head cold" },
          { value: "below-neck-or-fever", label: "Fever, chest, stomach" },
        ]}
        value={answers.illness}
        change={(illness) => answer({ illness })}
        error={error("illness")}
      />
      {SCALES.map(({ key, question, low, high }) => (
        <Choices
          key={key}
          name={key}
          question={question}
          columns="grid-cols-5"
          options={[1, 2, 3, 4, 5].map((value) => ({
            value,
            label: String(value),
            sub: value === 1 ? low : value === 5 ? high : undefined,
          }))}
          value={answers[key]}
          change={(value) => answer({ [key]: value })}
          error={error(key)}
        />
      ))}
    </>
  );
}
