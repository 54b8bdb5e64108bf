import type { SportWords } from "./words";

/** Portuguese, of Brazil and Portugal. */
export const sportsPt: SportWords = {
  run: `corrida, correr, corridas, corrida em esteira, corrida na esteira, corrida em passadeira, corrida na passadeira, corrida em trilha,
    corrida de trilha, corrida em trilhas, corrida em trilhos, corrida de trail, corrida de montanha, trail running, corrida em pista,
    corrida de pista, corrida virtual, corrida de rua, corrida indoor, corrida em ambiente fechado, corrida com obstáculos, trote, cooper,
    maratona, meia maratona, ultramaratona, treino de corrida, =trail, =pista, =esteira, =passadeira, ~esteira, ~passadeira`,
  walk: `caminhada, caminhar, caminhadas, andar, marcha, passeio, passeio a pé, trilha, trekking, caminhada em trilha, montanhismo,
    alpinismo, caminhada na esteira, caminhada em esteira, caminhada em ambiente fechado, caminhada nórdica, raquetes de neve, pedestrianismo`,
  ride: `ciclismo, bicicleta, bike, pedalada, pedal, pedalar, pedalada virtual, ciclismo de estrada, ciclismo em estrada, ciclismo de montanha,
    ciclismo indoor, ciclismo em ambiente interno, ciclismo interior, ciclismo em interior, ciclismo em recinto fechado, ciclismo virtual,
    mountain bike, mtb, btt, passeio de bicicleta, bicicleta elétrica, pedalada elétrica, pedalada de mountain bike, pedalada em cascalho,
    ciclismo de cascalho, ciclismo gravel, gravel, ciclismo em pista, ciclocross, spinning, rolo`,
  swim: `natação, nadar, nado, natação em piscina, natação em águas abertas, piscina natação, águas abertas, natação em mar, ~piscina`,
  "water-run": `corrida na água, corrida em água, corrida aquática, corrida em piscina, corrida na piscina, deep running, deep water,
    aquajogging, aqua jogging, hidrocorrida`,
  strength: `força, treinamento de força, treino de força, musculação, treinamento com peso, treinamento com pesos, treino com pesos,
    levantamento de peso, academia, ginásio, treinamento funcional, treino funcional, pilates, yoga, ioga, crossfit, core`,
  other: `esqui, esqui cross country, esqui alpino, esqui nórdico, snowboard, patinação, patinagem, patins, remo, remo indoor, remo virtual,
    remo em ambiente interno, caiaque, canoagem, stand up paddle, vela, surfe, surf, windsurf, kitesurf, escalada, escalada indoor, futebol,
    tênis, ténis, tênis de mesa, ténis de mesa, badminton, padel, golfe, rugby, rúgbi, handebol, andebol, voleibol, vôlei, basquete,
    basquetebol, dança, boxe, artes marciais, hipismo, equitação, passeio a cavalo, cavalgada, motociclismo, moto, motocross, condução,
    dirigir, automobilismo, elíptico, escada, escadas, subida de escadas, cardio, cárdio, cardiovascular, hiit,
    treino intervalado de alta intensidade, treinamento intervalado de alta intensidade, respiração, meditação, alongamento, mobilidade,
    flexibilidade, pular corda, mergulho, pesca, caça, fisioterapia, cadeira de rodas, ginástica, hidroginástica, corrida de carro`,
  generic: `outro, outros, outra, outras, treino, treinamento, atividade, actividade, esporte, desporto, exercício, geral`,
};
