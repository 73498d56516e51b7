import type { SampleWords } from '../../domain/sampleWords.ts'

/** What the sample person writes, in Canadian French. */
export const sampleWords: SampleWords = {
  notes: [
    'Six d’affilée. Je m’entendais hocher la tête.',
    'Une matinée lente m’a fait plus de bien que la fin de semaine.',
    'De la fatigue, et je le dis.',
    'Quelqu’un a ri en séance, et moi aussi.',
    'Encore mes notes à la table de cuisine.',
    'Retour à pied, par le grand détour.',
    'La bonne chaise, la fenêtre ouverte, dix minutes tranquilles.',
    'J’ai dit que je regarderais demain. J’ai regardé ce soir.',
  ],
  momentNotes: [
    'Après le dernier appel.',
    'Dans le corridor.',
    'C’était gentil, et je voulais dire non.',
    'Deux minutes qui ont aidé.',
  ],
  heavy: [
    'Trois premiers rendez-vous en une semaine.',
    'La liste d’attente.',
    'Une fin difficile.',
    'Des nouvelles de chez moi.',
    'La part de leur histoire qui est aussi la mienne.',
  ],
  working: [
    'La supervision du mardi.',
    'Dîner dehors. Deux fois.',
    'Dire le tarif à voix haute.',
    'La chorale.',
  ],
  shifts: ['Une heure libre le jeudi.', 'Le téléphone reste dans l’entrée.', 'Demander la petite salle.', ''],
  lastShift: 'Plus d’accueil après seize heures.',
  leave: 'Au bord du lac',
  ownMoment: 'Dix minutes à la rivière',
  repairs: [
    {
      title: 'La supervision devenue silencieuse',
      happened: 'J’ai cessé de répondre et laissé filer l’heure.',
      myPart: 'J’attendais qu’on me démasque.',
      entrusted: 'Que ce silence ressemblait à une porte qui se ferme.',
      nextStep: 'Demander comment cela a été reçu.',
    },
    {
      title: 'Un courriel sec',
      happened: 'J’ai répondu à une collègue à minuit.',
      myPart: 'Je voulais m’en débarrasser.',
      entrusted: 'Qu’elle l’avait relu deux fois.',
      nextStep: 'Un café, et des excuses.',
    },
  ],
  statements: [
    {
      situation: 'Un message hors des heures',
      offer: 'Je lis mes messages en semaine jusqu’à dix-sept heures.',
      limit: 'Je ne réponds pas le soir.',
      door: 'Nous pourrons en parler jeudi.',
    },
  ],
  restoratives: [
    { name: 'Dix minutes par terre', gaveBack: 'Mes épaules sont redescendues.' },
    { name: 'La nage', gaveBack: 'Une nuit complète.' },
  ],
  people: [
    { name: 'Mirela', about: 'La marche du jeudi', call: '', message: '' },
    { name: 'Jo', about: 'Ma supervision', call: '', message: '' },
  ],
}
