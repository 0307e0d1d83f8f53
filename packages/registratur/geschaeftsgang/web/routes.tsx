import type { WebModule } from '@verbundakte/ui'
import { AbwesenheitScreen } from './AbwesenheitScreen.tsx'
import { NochOffen } from './aufgaben/NochOffen.tsx'
import { PostkorbScreen } from './PostkorbScreen.tsx'
import { useZahl } from './use-zahlen.ts'
import { AufDenWeg, VorgangBeitrag } from './VorgangBeitrag.tsx'

export default {
  name: 'geschaeftsgang',
  lebendig: ['postkorb', 'postkorbzahlen', 'geschaeftsgang', 'abwesenheiten'],
  hilfe: { titel: 'Geschäftsgang', gegenstaende: [] },
  navigation: [
    { titel: 'Postkorb', pfad: 'postkorb', taste: 'k', rang: 15, recht: ['bearbeiten', 'Schritt'], useZahl },
  ],
  konto: [
    {
      titel: 'Abwesenheit und Kalender',
      pfad: 'abwesenheit',
      icon: 'calendar-today',
      recht: ['anlegen', 'Abwesenheit'],
    },
  ],
  beitraege: [
    { ort: 'vorgang', rang: 10, zeigt: VorgangBeitrag },
    { ort: 'vorgangsabschluss', rang: 10, zeigt: NochOffen },
    { ort: 'vorgangshandlungen', rang: 10, zeigt: AufDenWeg },
  ],
  routes: [
    { path: 'postkorb', element: <PostkorbScreen /> },
    { path: 'abwesenheit', element: <AbwesenheitScreen /> },
  ],
} satisfies WebModule
