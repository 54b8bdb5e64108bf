import type { CheckIn } from "@/lib/engine/input";
import type { Region } from "@/lib/engine/vocabulary";

export type Sites = CheckIn["sites"];
export type Side = Sites[number]["side"];

/** The sites with one region and side switched; both sides of a region are kept as "both". */
export function toggleSite(sites: Sites, region: Region, side: Side): Sites {
  const there = sites.find((site) => site.region === region);
  const rest = sites.filter((site) => site.region !== region);
  if (!there) return [...rest, { region, side }];
  if (there.side === side) return rest;
  if (there.side === "both") return [...rest, { region, side: side === "left" ? "right" : "left" }];
  return [...rest, { region, side: "both" }];
}

export function marks(sites: Sites, region: Region, side: Side): boolean {
  return sites.some(
    (site) => site.region === region && (site.side === side || site.side === "both" || side === "both"),
  );
}
