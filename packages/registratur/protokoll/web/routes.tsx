import type { WebModule } from '@verbundakte/ui'
import { ProtokollScreen } from './ProtokollScreen.tsx'

export default {
  name: 'protokoll',
  navigation: [{ titel: 'Protokoll', pfad: 'protokoll', taste: 'l', rang: 40, recht: ['lesen', 'Protokoll'] }],
  routes: [{ path: 'protokoll', element: <ProtokollScreen /> }],
} satisfies WebModule
