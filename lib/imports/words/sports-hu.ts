import type { SportWords } from "./words";

/** Hungarian. */
export const sportsHu: SportWords = {
  run: `futás, futó, kocogás, futóedzés, futópad, futás futópadon, futópados futás, futópadon futás, terepfutás, trail futás, =trail,
    pályafutás, pályás futás, futás pályán, utcai futás, országúti futás, aszfaltfutás, virtuális futás, beltéri futás, fedett pályás futás,
    akadályfutás, ultrafutás, maraton, félmaraton, reggeli futás, esti futás, délutáni futás, tájfutás, hegyi futás`,
  walk: `gyaloglás, séta, sétálás, túra, túrázás, gyalogtúra, kirándulás, természetjárás, nordic walking, hegymászás, hótalpas túra,
    séta futópadon, beltéri gyaloglás, beltéri séta`,
  ride: `kerékpározás, kerékpár, bicikli, biciklizés, bringa, bringázás, kerékpártúra, tekerés, országúti kerékpározás, országúti kerékpár,
    hegyi kerékpározás, hegyikerékpározás, hegyikerékpár, mountain bike, mtb, beltéri kerékpározás, szobakerékpár, szobakerékpározás, szobabicikli, spinning,
    virtuális kerékpározás, virtuális bringázás, elektromos kerékpár, elektromos kerékpározás, e bike, e bike ozás, gravel,
    gravel kerékpározás, pályakerékpározás, cyclocross, görgőzés`,
  swim: `úszás, úszóedzés, medence, medencés úszás, úszás medencében, uszodai úszás, uszoda, nyílt víz, nyílt vízi úszás, nyíltvízi úszás,
    úszás nyílt vízen`,
  "water-run": `vízi futás, vízben futás, futás vízben, aquajogging, aqua jogging, mélyvízi futás`,
  strength: `erő, erőedzés, erősítés, erősítő edzés, erőnléti edzés, súlyzós edzés, súlyemelés, konditerem, edzőterem, funkcionális edzés,
    törzserősítés, pilates, jóga, yoga, crossfit, core`,
  other: `síelés, sífutás, sítúra, sítúrázás, alpesi sí, snowboard, snowboardozás, korcsolya, korcsolyázás, görkorcsolya, görkorcsolyázás,
    evezés, evezőgép, evezőpad, beltéri evezés, kajak, kajakozás, kenu, kenuzás, sup, vitorlázás, szörfözés, szörf, széllovaglás,
    kiteszörf, mászás, sziklamászás, falmászás, labdarúgás, foci, tenisz, asztalitenisz, tollaslabda, padel, golf, rögbi, kézilabda,
    röplabda, kosárlabda, jégkorong, tánc, boksz, ökölvívás, harcművészet, küzdősport, lovaglás, motorozás, motorkerékpározás, motor,
    motocross, autóvezetés, vezetés, elliptikus tréner, elliptikus, lépcsőzés, lépcsőzőgép, lépcsőmászás, kardió, cardio, hiit,
    nagy intenzitású intervallum edzés, légzés, légzőgyakorlat, meditáció, nyújtás, mobilitás, ugrókötél, ugrókötelezés, búvárkodás,
    merülés, horgászat, vadászat, gyógytorna, kerekesszék, torna, vízitorna`,
  generic: `egyéb, más, edzés, tevékenység, sport, általános`,
};
