import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { REGIONS } from "@/lib/engine/vocabulary";
import { BodyFigure, shapeId } from "../body/body-figure";
import { FIGURES, HALVES, HEIGHT, isMiddle, sideOf, VIEWS, type View, WIDTH } from "../body/body-shapes";
import { classNames } from "../ui/class-names";
import { useHydrated } from "../ui/use-hydrated";
import { MarkedPlaces } from "./marked-places";
import { marks, type Sites, toggleSite } from "./sites";

type Props = { sites: Sites; change: (sites: Sites) => void };

/** Hips and legs to tap. The picture is for the thumb; the list under it does the same for everybody else. */
export function BodyMap({ sites, change }: Props) {
  const t = useTranslations("body.map");
  const hydrated = useHydrated();
  const [view, setView] = useState<View>(() => (onlyBehind(sites) ? "back" : "front"));
  return (
    <div>
      <fieldset className="border-field mb-2 grid grid-cols-2 rounded-xl border p-0.5 sm:hidden">
        <legend className="sr-only">{t("turn")}</legend>
        {VIEWS.map((side) => (
          <button
            key={side}
            type="button"
            aria-pressed={view === side}
            onClick={() => setView(side)}
            className="aria-pressed:bg-accent aria-pressed:text-accent-ink min-h-11 rounded-[0.6rem] font-semibold"
          >
            {t(side)}
          </button>
        ))}
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-2" aria-hidden="true">
        {VIEWS.map((side) => (
          <div key={side} className={classNames("relative", side !== view && "hidden sm:block")}>
            <Labels view={side} />
            {/* Drawn where it can be tapped: without scripts the list is what works. */}
            <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="presentation" className="w-full touch-manipulation">
              {hydrated && <Tappable view={side} sites={sites} change={change} />}
            </svg>
            <p className="hidden text-center font-semibold sm:block">{t(side)}</p>
          </div>
        ))}
      </div>
      <MarkedPlaces sites={sites} change={change} />
      <details className="mt-1">
        <summary className="text-muted min-h-11 py-2.5 text-sm underline decoration-dotted underline-offset-4">
          {t("list")}
        </summary>
        <SiteList sites={sites} change={change} />
      </details>
    </div>
  );
}

/** Whether all that is marked is seen from behind alone: then that is the side to begin with. */
function onlyBehind(sites: Sites): boolean {
  const front = new Set(FIGURES.front.shapes.map(({ region }) => region));
  return sites.length > 0 && sites.every(({ region }) => !front.has(region));
}

/** Whose left and right, at the hips and at the feet. */
function Labels({ view }: { view: View }) {
  const t = useTranslations("body.map");
  const left = t("yourLeft");
  const right = t("yourRight");
  const [first, second] = view === "front" ? [right, left] : [left, right];
  return (
    <div className="text-muted pointer-events-none absolute inset-x-0 top-0 bottom-0 flex sm:bottom-6 flex-col justify-between text-sm font-semibold">
      <p className="flex justify-between">
        <span>{first}</span>
        <span>{second}</span>
      </p>
      <p className="flex justify-between">
        <span>{first}</span>
        <span>{second}</span>
      </p>
    </div>
  );
}

/** The figure under its shapes as they are tapped: in the drawing's order, and reaching past the outline. */
function Tappable({ view, sites, change }: Props & { view: View }) {
  const id = useId();
  const { shapes, trunk } = FIGURES[view];
  return (
    <>
      <BodyFigure
        view={view}
        id={id}
        paint={(region, side) =>
          marks(sites, region, side) ? { fill: "var(--accent)", marked: true } : { fill: "var(--s0)" }
        }
      />
      <clipPath id={`${id}-half`}>
        <path d={`M0 0H${WIDTH / 2}V${HEIGHT}H0z`} />
      </clipPath>
      <g fill="transparent">
        {HALVES.map(({ mirrored, transform }) => (
          <g key={transform} transform={transform} clipPath={`url(#${id}-half)`}>
            {shapes.map(({ region }) => {
              const side = sideOf(view, mirrored, region);
              return (
                // biome-ignore lint/a11y/noStaticElementInteractions: hidden from assistive technology; the list below is its equal.
                <use
                  key={region}
                  href={`#${shapeId(id, region)}`}
                  data-site={`${region}-${side}`}
                  onClick={() => change(toggleSite(sites, region, side))}
                  className="cursor-pointer"
                />
              );
            })}
            {trunk && <use href={`#${shapeId(id, "trunk")}`} />}
          </g>
        ))}
      </g>
    </>
  );
}

function SiteList({ sites, change }: Props) {
  const t = useTranslations("body");
  return (
    <ul className="divide-line divide-y">
      {REGIONS.map((region) => (
        <li key={region} className="flex items-center justify-between gap-3 py-1">
          <span className="first-letter:uppercase">{t(`region.${region}`)}</span>
          <span className="flex gap-4">
            {(isMiddle(region) ? (["both"] as const) : (["left", "right"] as const)).map((side) => (
              <label key={side} className="flex min-h-11 items-center gap-1.5 text-sm">
                <input
                  type="checkbox"
                  name="site"
                  value={`${region} ${side}`}
                  className="size-5 accent-(--accent)"
                  checked={marks(sites, region, side)}
                  onChange={() => change(toggleSite(sites, region, side))}
                  aria-label={t("sideOf", { region: t(`region.${region}`), side: t(`side.${side}`) })}
                />
                {t(`side.${side}`)}
              </label>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
