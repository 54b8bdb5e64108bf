"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { Version } from "@/lib/injuries/episode";
import { Button } from "../ui/button";
import { useClientId } from "../ui/client-id";
import { FormMessage } from "../ui/form-message";
import { useSend } from "../ui/use-send";
import { sentOf } from "./injury-in";
import type { SaveInjury } from "./open-injury";

/** Takes an episode off the record that was put there by mistake. */
export function RemoveInjury({
  athleteId,
  injury,
  writeId,
  onward,
  save,
}: {
  athleteId: string;
  injury: Version;
  /** The id of the version that removes it, from the server that drew the page. */
  writeId: string;
  /** Where to go then. */
  onward: string;
  save: SaveInjury;
}) {
  const t = useTranslations("injuries.form");
  const router = useRouter();
  const write = useClientId(writeId);
  const { send, errors, pending } = useSend(save, { done: () => router.push(onward), retry: true });
  return (
    <div>
      <FormMessage errors={errors} shown={[]} />
      <Button
        kind="danger"
        pending={pending}
        onClick={() => {
          if (window.confirm(t("askRemove")))
            void send({ ...sentOf(injury, { athleteId, writeId: write.id }), removed: true });
        }}
      >
        {t("remove")}
      </Button>
    </div>
  );
}
