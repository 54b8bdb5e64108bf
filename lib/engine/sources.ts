/** Where each fact comes from. A DOI is given only where it is known for certain. */
export type Source = { authors: string; year: number | null; title: string; doi?: string };

export const SOURCES = {
  article: {
    authors: "SportCoaching (Graeme, head coach)",
    year: null,
    title: "Should You Keep Running With Sore Legs or Take a Break?",
  },
  "cheung-2003": {
    authors: "Cheung K, Hume PA, Maxwell L",
    year: 2003,
    title: "Delayed onset muscle soreness: treatment strategies and performance factors",
    doi: "10.2165/00007256-200333020-00005",
  },
  "hyldahl-2014": {
    authors: "Hyldahl RD, Hubal MJ",
    year: 2014,
    title:
      "Lengthening our perspective: morphological, cellular, and molecular responses to eccentric exercise",
    doi: "10.1002/mus.24077",
  },
  "thomee-1997": {
    authors: "Thomeé R",
    year: 1997,
    title: "A comprehensive treatment approach for patellofemoral pain syndrome in young women",
    doi: "10.1093/ptj/77.12.1690",
  },
  "silbernagel-2007": {
    authors: "Silbernagel KG, Thomeé R, Eriksson BI, Karlsson J",
    year: 2007,
    title:
      "Continued sports activity, using a pain-monitoring model, during rehabilitation in patients with Achilles tendinopathy",
    doi: "10.1177/0363546506298279",
  },
  "foster-2001": {
    authors: "Foster C, Florhaug JA, Franklin J, et al.",
    year: 2001,
    title: "A new approach to monitoring exercise training",
    doi: "10.1519/00124278-200102000-00019",
  },
  "seiler-2006": {
    authors: "Seiler KS, Kjerland GØ",
    year: 2006,
    title:
      "Quantifying training intensity distribution in elite endurance athletes: is there evidence for an “optimal” distribution?",
    doi: "10.1111/j.1600-0838.2004.00418.x",
  },
  "seiler-2010": {
    authors: "Seiler S",
    year: 2010,
    title: "What is best practice for training intensity and duration distribution in endurance athletes?",
    doi: "10.1123/ijspp.5.3.276",
  },
  "treff-2019": {
    authors: "Treff G, Winkert K, Sareban M, Steinacker JM, Sperlich B",
    year: 2019,
    title:
      "The Polarization-Index: a simple calculation to distinguish polarized from non-polarized training intensity distributions",
    doi: "10.3389/fphys.2019.00707",
  },
  "frandsen-2025": {
    authors: "Frandsen JSB and colleagues",
    year: 2025,
    title:
      "How much running is too much? Identifying high-risk running sessions in a 5200-person cohort study",
    doi: "10.1136/bjsports-2024-109380",
  },
  "impellizzeri-2020": {
    authors: "Impellizzeri FM, Tenan MS, Kempton T, Novak A, Coutts AJ",
    year: 2020,
    title: "Acute:chronic workload ratio: conceptual issues and fundamental pitfalls",
    doi: "10.1123/ijspp.2019-0864",
  },
  "saw-2016": {
    authors: "Saw AE, Main LC, Gastin PB",
    year: 2016,
    title:
      "Monitoring the athlete training response: subjective self-reported measures trump commonly used objective measures",
    doi: "10.1136/bjsports-2015-094758",
  },
  "warden-2014": {
    authors: "Warden SJ, Davis IS, Fredericson M",
    year: 2014,
    title: "Management and prevention of bone stress injuries in long-distance runners",
    doi: "10.2519/jospt.2014.5334",
  },
  "warden-2021": {
    authors: "Warden SJ, Edwards WB, Willy RW",
    year: 2021,
    title:
      "Optimal load for managing low-risk tibial and metatarsal bone stress injuries in runners: the science behind the clinical reasoning",
    doi: "10.2519/jospt.2021.9982",
  },
  "george-2024": {
    authors: "George ERM, Sheerin KR, Reid D",
    year: 2024,
    title:
      "Criteria and guidelines for returning to running following a tibial bone stress injury: a scoping review",
    doi: "10.1007/s40279-024-02051-y",
  },
  "robertson-2017": {
    authors: "Robertson GA, Wood AM",
    year: 2017,
    title: "Femoral neck stress fractures in sport: a current concepts review",
    doi: "10.1055/s-0043-103946",
  },
  "schwellnus-2022": {
    authors: "Schwellnus M and colleagues",
    year: 2022,
    title:
      "International Olympic Committee (IOC) consensus statement on acute respiratory illness in athletes part 1: acute respiratory infections",
    doi: "10.1136/bjsports-2022-105759",
  },
  "heiderscheit-2011": {
    authors: "Heiderscheit BC, Chumanov ES, Michalski MP, Wille CM, Ryan MB",
    year: 2011,
    title: "Effects of step rate manipulation on joint mechanics during running",
    doi: "10.1249/MSS.0b013e3181ebedf4",
  },
  "dupuy-2018": {
    authors: "Dupuy O, Douzi W, Theurot D, Bosquet L, Dugué B",
    year: 2018,
    title: "An evidence-based approach for choosing post-exercise recovery techniques",
    doi: "10.3389/fphys.2018.00403",
  },
} as const satisfies Record<string, Source>;

/** What is nobody's paper: the athlete's coach, and our own rules, which say whom they follow (`verdict.reasons.house`). */
export const HOUSE_SOURCES = [
  "coach",
  "house",
  "house-danger",
  "house-bands",
  "house-load",
  "house-share",
  "house-return",
] as const;
export type HouseSource = (typeof HOUSE_SOURCES)[number];

export type SourceId = keyof typeof SOURCES | HouseSource;

export const isHouse = (source: SourceId): source is HouseSource =>
  (HOUSE_SOURCES as readonly string[]).includes(source);
