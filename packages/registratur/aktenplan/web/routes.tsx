import type { WebModule } from '@verbundakte/ui'
import { AntraegeScreen } from './AntraegeScreen.tsx'
import { AufgabenScreen } from './AufgabenScreen.tsx'
import { EntwurfScreen } from './EntwurfScreen.tsx'
import { FassungenScreen } from './FassungenScreen.tsx'
import { PlanScreen } from './PlanScreen.tsx'

export default {
  name: 'aktenplan',
  lebendig: ['aktenplan', 'planantraege', 'planentwurf'],
  hilfe: { titel: 'Aktenplan', gegenstaende: [] },
  navigation: [{ titel: 'Aktenplan', pfad: 'aktenplan', taste: 'p', rang: 20 }],
  routes: [
    { path: 'aktenplan/fassungen', element: <FassungenScreen /> },
    { path: 'aktenplan/aufgaben', element: <AufgabenScreen /> },
    { path: 'aktenplan/antraege', element: <AntraegeScreen /> },
    { path: 'aktenplan/entwurf', element: <EntwurfScreen /> },
    { path: 'aktenplan/:position?', element: <PlanScreen /> },
  ],
} satisfies WebModule
