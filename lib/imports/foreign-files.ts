/** Formats that only their own programs read: how they begin, what they are, and where the same workout is to be had. */
const FOREIGN: readonly { begins: RegExp; what: string; instead: string }[] = [
  {
    begins: /^\s*\{[\s\S]{0,2000}"DeviceLog"/,
    what: "Suunto's own JSON",
    instead: "export the workout as FIT or GPX in the Suunto app",
  },
  {
    begins: /^\s*\{[\s\S]{0,4000}"(?:exportVersion|exercises)"/,
    what: "Polar's own JSON",
    instead: "open the session in Polar Flow and export it as TCX or GPX",
  },
  {
    begins: /^\s*\{[\s\S]{0,4000}"sport_type_id"/,
    what: "Runtastic's own JSON",
    instead: "choose the GPX file of the same workout from the folder GPS-data",
  },
  {
    begins: /^\s*(?:\{\s*(?:"|\})|\[\s*(?:\{|"|\[|\d|\]))/,
    what: "a JSON file, which each service writes in its own way",
    instead: "export the workout as FIT, TCX or GPX",
  },
  {
    begins: /^\s*\[Params\]/i,
    what: "Polar's old HRM format",
    instead: "export the workout as TCX or GPX in Polar Flow",
  },
  {
    begins: /<(?:\w+:)?pwx[\s>]/,
    what: "TrainingPeaks' PWX format",
    instead: "download the original file, a FIT, TCX or GPX",
  },
  {
    begins: /<(?:\w+:)?kml[\s>]/,
    what: "a KML map, which has no workout in it",
    instead: "export the workout as FIT, TCX or GPX",
  },
  {
    begins: /<(?:\w+:)?sml[\s>]/,
    what: "Suunto's SML format",
    instead: "export the workout as FIT or GPX in the Suunto app",
  },
  {
    begins: /<(?:\w+:)?(?:FitnessWorkbook|AthleteLog)[\s>]/,
    what: "SportTracks' FITLOG format",
    instead: "export the workout as TCX or GPX",
  },
];

/** What to say of a text in a format that is not read here, by its beginning; null for any other. */
export function foreignFile(head: string): string | null {
  const found = FOREIGN.find(({ begins }) => begins.test(head));
  return found ? `is ${found.what}; ${found.instead} instead` : null;
}
