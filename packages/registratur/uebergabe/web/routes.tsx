import type { WebModule } from '@verbundakte/ui'
import { KontoBeitrag } from './KontoBeitrag.tsx'
import { UebergabeScreen } from './UebergabeScreen.tsx'

export default {
  name: 'uebergabe',
  lebendig: ['uebergabe'],
  konto: [{ titel: 'Übergabe', pfad: 'uebergabe', icon: 'autorenew', recht: ['anlegen', 'Uebergabe'] }],
  beitraege: [{ ort: 'konto', rang: 10, zeigt: KontoBeitrag }],
  routes: [{ path: 'uebergabe/:person?', element: <UebergabeScreen /> }],
} satisfies WebModule
