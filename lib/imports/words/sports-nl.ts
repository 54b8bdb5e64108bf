import type { SportWords } from "./words";

/** Dutch. */
export const sportsNl: SportWords = {
  run: `hardlopen, hardloop, hardloopsessie, hardlooptraining, hardlooprondje, rennen, joggen, looptraining, duurloop, intervaltraining lopen,
    ochtendloop, middagloop, avondloop, nachtloop, trailrun, trailrunnen, trailrunning, trail hardlopen, trail running, baanhardlopen,
    baanloop, baantraining lopen, hardlopen op de baan, hardlopen op baan, wegloop, straatlopen, virtuele hardloopsessie,
    virtueel hardlopen, virtuele run, indoor hardlopen, binnen hardlopen, loopband, loopbandtraining, hardlopen op loopband,
    hardlopen op de loopband, obstakelrun, halve marathon, marathon, ultraloop, veldloop, =cross, =trail, =baan, =wedstrijd`,
  walk: `wandelen, wandeling, wandelsessie, lopen wandelen, hiken, hike, hiking, snelwandelen, nordic walking, bergbeklimmen,
    sneeuwschoenwandelen, wandelen op de loopband, indoor wandelen, wandeltocht, stappen`,
  ride: `fietsen, fietsrit, fiets, fietstocht, wielrennen, wielrennen op de weg, wielrennen weg, racefiets, mountainbiken, mountainbike,
    mountainbikerit, mtb, gravelrit, gravelbiken, gravelfietsen, virtuele fietsrit, virtueel fietsen, virtuele rit, indoor fietsen,
    indoorfietsen, binnen fietsen, e bikerit, ebikerit, e fietsrit, e bike rit, e mountainbikerit, elektrisch fietsen, e bike, ebike,
    baanwielrennen, baanfietsen, veldrijden, cyclocross, spinning, spinnen, handbike, hometrainer, rit, ochtendrit, middagrit, avondrit`,
  swim: `zwemmen, zwemsessie, zwemtraining, baantjes zwemmen, baanzwemmen, zwembad, zwemmen in zwembad, zwemmen in het zwembad,
    openwaterzwemmen, open water zwemmen, zwemmen in open water, openwater`,
  "water-run": `aquajoggen, aqua joggen, aquajogging, aqua jogging, aquarunning, hardlopen in water, hardlopen in het water, waterlopen,
    diepwaterlopen`,
  strength: `krachttraining, kracht, gewichttraining, gewichtstraining, gewichtheffen, fitness kracht, sportschool, functionele training,
    rompstabiliteit, pilates, yoga, crossfit, core`,
  other: `skiën, langlaufen, langlauf, alpineskiën, toerskiën, snowboarden, schaatsen, schaatsen op ijs, inlineskaten, inline skaten, skeeleren,
    roeien, indoor roeien, roeimachine, virtueel roeien, kajakken, kanoën, suppen, stand up paddle, zeilen, surfen, windsurfen, kitesurfen,
    klimmen, boulderen, rotsklimmen, voetbal, voetballen, tennis, tafeltennis, badminton, padel, golf, golfen, rugby, handbal, volleybal,
    basketbal, hockey, korfbal, dansen, boksen, vechtsport, paardrijden, motorrijden, motor, motorcross, autorijden, crosstrainer,
    elliptische trainer, elliptical, traplopen, trappen lopen, stepper, cardio, hiit, intensieve intervaltraining, ademhaling, meditatie,
    rekken, stretchen, mobiliteit, touwtjespringen, duiken, vissen, jagen, fysiotherapie, rolstoel, gymnastiek, turnen`,
  generic: `overig, overige, anders, andere, training, activiteit, sport, workout, oefening, algemeen`,
};
