import type { WebModule } from '@verbundakte/ui'
import { KontenScreen } from './KontenScreen.tsx'

export default {
  name: 'identity',
  navigation: [{ titel: 'Personen', pfad: 'personen', taste: 'b', rang: 60, recht: ['pflegen', 'Konto'] }],
  routes: [{ path: 'personen', element: <KontenScreen /> }],
} satisfies WebModule
