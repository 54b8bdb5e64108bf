import type { SportWords } from "./words";

/** Italian. */
export const sportsIt: SportWords = {
  run: `corsa, correre, corse, corsa a piedi, podismo, jogging, corsa su tapis roulant, corsa sul tapis roulant, corsa su strada, corsa su pista,
    corsa in pista, corsa su sentiero, corsa trail, corsa in montagna, trail running, corsa virtuale, corsa indoor, corsa al coperto,
    corsa a ostacoli, maratona, mezza maratona, ultramaratona, uscita di corsa, =trail, =pista, =tapis roulant, ~tapis roulant`,
  walk: `camminata, camminare, passeggiata, cammino, marcia, escursionismo, escursione, trekking, nordic walking, alpinismo, ciaspole,
    racchette da neve, camminata veloce, camminata indoor, camminata su tapis roulant`,
  ride: `ciclismo, bicicletta, bici, ciclismo su strada, ciclismo indoor, ciclismo al coperto, ciclismo virtuale, mountain bike, mtb,
    giro in bici, uscita in bici, pedalata, pedalata virtuale, bici elettrica, bicicletta elettrica, e bike, ebike, e mtb, gravel,
    ciclismo gravel, giro gravel, giro virtuale, ciclismo su pista, ciclocross, cyclette, spinning, rulli, ciclismo in mountain bike,
    giro in mountain bike, giro in e bike`,
  swim: `nuoto, nuotare, nuotata, nuoto in piscina, nuoto in acque libere, nuoto in acque aperte, acque libere, acque aperte, vasche,
    ~piscina`,
  "water-run": `corsa in acqua, corsa nell acqua, corsa in piscina, aquajogging, aqua jogging, acqua running, aquarunning`,
  strength: `forza, allenamento della forza, allenamento di forza, allenamento con i pesi, allenamento con pesi, pesi, sollevamento pesi,
    potenziamento, potenziamento muscolare, palestra, allenamento funzionale, pilates, yoga, crossfit, core`,
  other: `sci, sci di fondo, sci alpino, sci alpinismo, scialpinismo, sci nordico, snowboard, pattinaggio, pattinaggio su ghiaccio,
    pattinaggio in linea, canottaggio, canottaggio indoor, vogatore, remoergometro, kayak, canoa, sup, vela, surf, windsurf, kitesurf,
    arrampicata, arrampicata indoor, calcio, tennis, ping pong, tennistavolo, badminton, padel, golf, rugby, pallamano, pallavolo,
    pallacanestro, basket, ballo, danza, boxe, pugilato, arti marziali, equitazione, passeggiata a cavallo, motociclismo, moto, motocross,
    guida, automobilismo, ellittica, bici ellittica, scale, salita scale, cardio, hiit, allenamento a intervalli ad alta intensità,
    respirazione, meditazione, stretching, mobilità, flessibilità, salto della corda, immersione, immersioni, pesca, caccia,
    fisioterapia, sedia a rotelle, ginnastica, acquagym`,
  generic: `altro, altri, altra, altre, allenamento, attività, sport, esercizio, generico`,
};
