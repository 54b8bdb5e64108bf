import { type ownUsual, USUAL_DAYS } from "@/lib/story/own-usual";
import { changeWords } from "../load/load-words";

/** Today beside the athlete's own usual: mean, spread and how many days or weeks they rest on. */
export function Baselines({ answers, load }: ReturnType<typeof ownUsual>) {
  const { week, usual, sessions, unrated } = load;
  const allUnrated = unrated > 0 && unrated === sessions;
  return (
    <table className="w-full text-left text-sm tabular-nums">
      <thead className="text-muted">
        <tr>
          {["Measure", "Now", "Usual of 28 days", "From"].map((name) => (
            <th key={name} scope="col" className="pr-3 pb-1 font-medium">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {answers.map(({ name, unit, now, usual, answered }) => (
          <tr key={name} className="border-line border-t">
            <th scope="row" className="py-1.5 pr-3 font-normal">
              {name}
            </th>
            <td className="pr-3 font-semibold">{now === null ? "–" : `${round(now)}${unit}`}</td>
            <td className="pr-3">
              {usual
                ? `${round(usual.mean)}${unit} ± ${round(usual.sd)}`
                : `too early: ${answered} of ${USUAL_DAYS} days`}
            </td>
            <td className="text-muted whitespace-nowrap">{answered} days</td>
          </tr>
        ))}
        <tr className="border-line border-t">
          <th scope="row" className="py-1.5 pr-3 font-normal">
            Load of 7 days
          </th>
          <td className="pr-3">
            <strong className="font-semibold">{allUnrated ? "–" : Math.round(week)}</strong>{" "}
            <span className="text-muted">{changeWords(load)}</span>
          </td>
          <td className="pr-3">
            {usual ? `${Math.round(usual.mean)} ± ${Math.round(usual.sd)} a week` : "–"}
          </td>
          <td className="text-muted whitespace-nowrap">{usual ? `${usual.n} weeks` : ""}</td>
        </tr>
      </tbody>
    </table>
  );
}

const round = (value: number) => (Math.abs(value) >= 20 ? Math.round(value) : Number(value.toFixed(1)));
