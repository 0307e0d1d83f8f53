import type { WebModule } from '@verbundakte/ui'
import { FassungenScreen } from './FassungenScreen.tsx'
import { PlanScreen } from './PlanScreen.tsx'

export default {
  name: 'aktenplan',
  lebendig: ['aktenplan'],
  hilfe: { titel: 'Aktenplan', gegenstaende: [] },
  navigation: [{ titel: 'Aktenplan', pfad: 'aktenplan', taste: 'p', rang: 20 }],
  routes: [
    { path: 'aktenplan/fassungen', element: <FassungenScreen /> },
    { path: 'aktenplan/:position?', element: <PlanScreen /> },
  ],
} satisfies WebModule
