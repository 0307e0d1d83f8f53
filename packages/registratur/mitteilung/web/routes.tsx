import type { WebModule } from '@verbundakte/ui'
import { EmpfangScreen } from './EmpfangScreen.tsx'
import { MitteilungenScreen } from './MitteilungenScreen.tsx'
import { useZahl } from './use-zahl.ts'

export default {
  name: 'mitteilung',
  lebendig: ['mitteilungen', 'mitteilungszahl'],
  navigation: [
    { titel: 'Mitteilungen', pfad: 'mitteilungen', taste: 'i', rang: 17, recht: ['lesen', 'Mitteilung'], useZahl },
  ],
  konto: [
    {
      titel: 'Mitteilungen einstellen',
      pfad: 'mitteilungen-einstellen',
      icon: 'mail',
      recht: ['lesen', 'Mitteilungsempfang'],
    },
  ],
  routes: [
    { path: 'mitteilungen', element: <MitteilungenScreen /> },
    { path: 'mitteilungen-einstellen', element: <EmpfangScreen /> },
  ],
} satisfies WebModule
