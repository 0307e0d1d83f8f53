import type { WebModule } from '@verbundakte/ui'
import { AktenScreen } from './AktenScreen.tsx'
import { AkteScreen } from './AkteScreen.tsx'
import { InBearbeitungScreen } from './InBearbeitungScreen.tsx'
import { MeldesperrenScreen } from './Meldesperren.tsx'
import { SucheScreen } from './SucheScreen.tsx'
import { VorgangScreen } from './VorgangScreen.tsx'
import { VergleichScreen } from './vergleich/VergleichScreen.tsx'
import { Workplace } from './Workplace.tsx'

export default {
  name: 'akte',
  lebendig: ['akte', 'akten', 'vorgang', 'vorgaenge', 'dokument', 'dokumente', 'bearbeitungen', 'meldesperren'],
  hilfe: { titel: 'E-Akte', gegenstaende: ['Akte', 'Vorgang', 'Dokument'] },
  navigation: [
    { titel: 'Akten', pfad: 'akten', dazu: ['akte'], taste: 'a', rang: 10 },
    { titel: 'Suche', pfad: 'suche', taste: 's', rang: 30 },
  ],
  routes: [
    {
      element: <Workplace />,
      children: [
        { path: 'akten', element: <AktenScreen /> },
        { path: 'akten/meine', element: <AktenScreen eigene /> },
        { path: 'akten/in-bearbeitung', element: <InBearbeitungScreen /> },
        { path: 'akten/amt/:amt', element: <AktenScreen /> },
        { path: 'akten/position/:position', element: <AktenScreen /> },
        { path: 'akte/:akte', element: <AkteScreen /> },
        // One route with and without a Dokument: list and preview stay mounted while people arrow through.
        { path: 'akte/:akte/vorgang/:vorgang/*', element: <VorgangScreen /> },
      ],
    },
    { path: 'akte/:akte/vorgang/:vorgang/dokument/:dokument/vergleich', element: <VergleichScreen /> },
    { path: 'akten/gesperrt', element: <MeldesperrenScreen /> },
    { path: 'suche', element: <SucheScreen /> },
  ],
} satisfies WebModule
