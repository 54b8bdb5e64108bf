/** How a device shows the pages: as its system says, or always light or dark. */
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** A theme that a cookie or a form names; the system's where it names none. */
export const themeIn = (given: unknown): Theme => THEMES.find((theme) => theme === given) ?? "system";

/** The colours of the browser's own bars: those of --paper in app/globals.css. */
export const BARS = { light: "#f6f5f1", dark: "#12171b" } as const;
