"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { type DeviceActions, useDevice } from "./use-device";

/** Whether this browser shows messages, said plainly, and the one button that changes it. `devices`: how many of theirs do. */
export function DeviceCard({
  serverKey,
  devices,
  actions,
}: {
  serverKey: string;
  devices: number;
  actions: DeviceActions;
}) {
  const t = useTranslations("notices.device");
  const device = useDevice(serverKey, actions);
  const { standing, errors, pending } = device;
  const others = Math.max(0, devices - (standing === "on" ? 1 : 0));
  return (
    <div className="space-y-3 text-sm">
      <p>{t("what")}</p>
      <p role="status" className={standing === "on" || standing === "off" ? "font-semibold" : undefined}>
        {t(standing)}
      </p>
      <FormMessage errors={errors} shown={[]} />
      {(standing === "on" || standing === "off") && (
        <div className="flex flex-wrap gap-2">
          {standing === "off" ? (
            <Button pending={pending} onClick={() => void device.turnOn()}>
              {t("turnOn")}
            </Button>
          ) : (
            <>
              <Button kind="quiet" pending={device.testing} onClick={() => void device.test()}>
                {t("test")}
              </Button>
              <Button kind="quiet" pending={pending} onClick={() => void device.turnOff()}>
                {t("turnOff")}
              </Button>
            </>
          )}
        </div>
      )}
      <p role="status">{device.sent && t("sent")}</p>
      {others > 0 && <p className="text-muted">{t("others", { count: others })}</p>}
    </div>
  );
}
