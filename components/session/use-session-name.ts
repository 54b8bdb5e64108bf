import { useTranslations } from "next-intl";
import { sessionName } from "@/lib/session-kinds";

/** Names kinds of sessions and sports: "Easy run", or "easy run" within a sentence. */
export function useSessionName(): (kindOrSport: string, where?: "kind" | "within") => string {
  const t = useTranslations("sessions");
  return (kindOrSport, where) => sessionName(kindOrSport, t, where);
}
