import type { CheckIn } from "@/lib/engine/input";
import { REGION_WORDS, REGIONS, type Region } from "@/lib/engine/vocabulary";
import { BACK, FRONT } from "./body-shapes";
import { siteWords } from "./site-words";

type Sites = CheckIn["sites"];
type Side = Sites[number]["side"];

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

/** Front and back of the legs. The picture is for the thumb; the list under it does the same for everybody else. */
export function BodyMap({ sites, change }: { sites: Sites; change: (sites: Sites) => void }) {
  return (
    <div>
      <div className="grid grid-cols-2 gap-2" aria-hidden="true">
        <Legs title="Front" shapes={FRONT} sites={sites} change={change} left="Right" right="Left" />
        <Legs title="Back" shapes={BACK} sites={sites} change={change} left="Left" right="Right" />
      </div>
      {sites.length > 0 && (
        <p className="mt-1 text-sm" aria-live="polite">
          Marked: {sites.map(siteWords).join(", ")}
        </p>
      )}
      <details className="mt-1">
        <summary className="text-muted min-h-11 py-2.5 text-sm underline decoration-dotted underline-offset-4">
          Choose from a list instead
        </summary>
        <SiteList sites={sites} change={change} />
      </details>
    </div>
  );
}

function Legs({
  title,
  shapes,
  sites,
  change,
  left,
  right,
}: {
  title: string;
  shapes: typeof FRONT;
  sites: Sites;
  change: (sites: Sites) => void;
  left: string;
  right: string;
}) {
  return (
    <svg viewBox="0 0 120 262" role="presentation" className="max-h-72 w-full touch-manipulation">
      <text x="60" y="258" textAnchor="middle" fontSize="10" fill="var(--muted)">
        {title}
      </text>
      <text x="4" y="250" fontSize="9" fill="var(--muted)">
        {left}
      </text>
      <text x="116" y="250" fontSize="9" textAnchor="end" fill="var(--muted)">
        {right}
      </text>
      {shapes.map(({ region, side, d, mirror }) => {
        const on = marks(sites, region, side);
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: hidden from assistive technology; the list below is its equal.
          <path
            key={`${region}-${side}`}
            d={d}
            data-site={`${region}-${side}`}
            transform={mirror ? "translate(120 0) scale(-1 1)" : undefined}
            onClick={() => change(toggleSite(sites, region, side))}
            fill={on ? "var(--rest)" : "var(--accent-soft)"}
            stroke={on ? "var(--rest)" : "var(--field)"}
            strokeWidth={on ? 2 : 1}
            strokeLinejoin="round"
            className="cursor-pointer"
          />
        );
      })}
    </svg>
  );
}

function SiteList({ sites, change }: { sites: Sites; change: (sites: Sites) => void }) {
  return (
    <ul className="divide-line divide-y">
      {REGIONS.map((region) => (
        <li key={region} className="flex items-center justify-between gap-3 py-1">
          <span className="first-letter:uppercase">{REGION_WORDS[region]}</span>
          <span className="flex gap-4">
            {(region === "sacrum" || region === "lower-back"
              ? (["both"] as const)
              : (["left", "right"] as const)
            ).map((side) => (
              <label key={side} className="flex min-h-11 items-center gap-1.5 text-sm">
                <input
                  type="checkbox"
                  name="site"
                  value={`${region} ${side}`}
                  className="size-5 accent-(--accent)"
                  checked={marks(sites, region, side)}
                  onChange={() => change(toggleSite(sites, region, side))}
                  aria-label={`${REGION_WORDS[region]}, ${side === "both" ? "middle" : side}`}
                />
                {side === "both" ? "middle" : side}
              </label>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
