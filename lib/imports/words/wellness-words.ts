/** What a column of a table of mornings can hold. */
export const MORNING_FIELDS = [
  "date",
  "soreness",
  "sleepHours",
  "sleepQuality",
  "fatigue",
  "stress",
  "mood",
  "hrvMs",
  "restingHr",
] as const;
export type WellnessField = (typeof MORNING_FIELDS)[number];

/**
 * Names of columns of mornings, as Whoop, Oura, HRV4Training, Garmin, Polar and people write them; of two in one table the
 * earlier in the list is taken. A night is dated by the morning it ends on.
 */
export const wellnessWords: Readonly<Record<WellnessField, string>> = {
  date: `wake onset, date, day, calendar date, measurement date, night, sleep score 4 weeks, sleep score 7 days, sleep score 1 year,
    datum, tag, fecha, día, data, giorno, dia, dato, dag, dzień, dátum, nap, jour, dag en tijd, timestamp, date time, bedtime end,
    timestamp measurement`,
  soreness: `soreness, muscle soreness, sore, doms, legs, muskelkater, courbatures, agujetas, dolor muscular, dores musculares,
    dolore muscolare, indolenzimento, spierpijn, träningsvärk, muskelømhed, stølhet, zakwasy, izomláz`,
  sleepHours: `asleep duration, total sleep duration, total sleep time, sleep duration, sleep time, sleep hours, hours of sleep,
    hours slept, time asleep, sleep secs, sleep, duration of sleep, actual sleep, schlafdauer, schlaf, schlafstunden, durée du sommeil,
    sommeil, horas de sueño, sueño, duración del sueño, horas de sono, sono, ore di sonno, sonno, slaapduur, slaap, sömn, sömntid,
    søvn, sen, długość snu, alvás, alvásidő`,
  sleepQuality: `sleep quality, quality of sleep, schlafqualität, qualité du sommeil, calidad del sueño, qualidade do sono,
    qualità del sonno, slaapkwaliteit, sömnkvalitet, søvnkvalitet, jakość snu, alvásminőség`,
  fatigue: `fatigue, tiredness, müdigkeit, fatiga, cansancio, cansaço, fadiga, stanchezza, vermoeidheid, trötthet, træthed, trøtthet,
    zmęczenie, fáradtság`,
  stress: "stress, mental stress, stress level, estrés, estresse, stres, stressz",
  mood: "mood, stimmung, laune, humeur, ánimo, humor, umore, stemming, humör, humør, nastrój, hangulat",
  hrvMs: `rmssd, heart rate variability, hrv, overnight hrv, average hrv, hrv avg, nightly hrv, hrv rmssd, avg hrv, hrv last night,
    hrv sdnn, sdnn, herzfrequenzvariabilität, vfc, variabilidad de la frecuencia cardíaca`,
  restingHr: `resting heart rate, average resting heart rate, lowest resting heart rate, lowest heart rate, resting hr, rhr,
    rest hr, restinghr, resting pulse, morning pulse, morning heart rate, ruhepuls, ruheherzfrequenz, fc repos, fréquence cardiaque au repos,
    fc en reposo, frecuencia cardíaca en reposo, fc em repouso, fc a riposo, rusthartslag, vilopuls, hvilepuls, tętno spoczynkowe,
    nyugalmi pulzus`,
};
