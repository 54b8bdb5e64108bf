import { useTranslations } from "next-intl";
import type { Alarm } from "@/lib/backtest/alarms";
import { isMutable } from "@/lib/engine/muting";
import { Card } from "../ui/card";
import { useFormat } from "../ui/use-format";
import { type Mute, MuteButton } from "./mute-button";
import { FigureRow, FigureTable } from "./table";

/** The alarm budget: how often each rule spoke, and what that cost; muted rules that are silent are named, too. */
export function RulesTable({
  rules,
  muted,
  teamId,
  mute,
}: {
  rules: readonly Alarm[];
  muted: readonly string[];
  teamId: string;
  /** Given to owners. */
  mute?: Mute;
}) {
  const t = useTranslations("calibration.rules");
  const name = useTranslations("calibration.rule");
  const f = useFormat();
  const silent = muted.filter((rule) => !rules.some((one) => one.rule === rule));
  const none = { fired: 0, alone: 0, aloneDontRun: 0, share: 0, longest: 0, locked: 0 };
  const shown = [...rules, ...silent.map((rule) => ({ rule, ...none }))];
  const last = (rule: string) => {
    if (!isMutable(rule)) return <span className="text-muted">{t("danger")}</span>;
    const isMuted = muted.includes(rule);
    if (!mute) return isMuted && t("muted");
    return <MuteButton teamId={teamId} rule={rule} muted={isMuted} mute={mute} />;
  };
  return (
    <Card title={t("title")}>
      <FigureTable
        label={t("title")}
        heads={[t("rule"), t("fired"), t("alone"), t("dontRun"), t("longest"), t("locked"), t("mute")]}
      >
        {shown.map(({ rule, fired, alone, aloneDontRun, share, longest, locked }) => (
          <FigureRow
            key={rule}
            name={name.has(rule as never) ? name(rule as never) : rule}
            figures={[
              t("firedOf", {
                n: fired,
                share: f.percent(share, 1),
              }),
              f.number(alone),
              f.number(aloneDontRun),
              f.number(longest),
              f.number(locked),
              last(rule),
            ]}
          />
        ))}
      </FigureTable>
      <p className="text-muted mt-3 text-sm">
        {t("key")} {t("muteKey")}
      </p>
    </Card>
  );
}
