import type { WebModule } from '@verbundakte/ui'
import { VerbundpostScreen } from './VerbundpostScreen.tsx'

export default {
  name: 'verbundpost',
  lebendig: ['verbundpost'],
  konto: [{ titel: 'Verbundpost', pfad: 'verbundpost', icon: 'mail', recht: ['lesen', 'Verbundpostausgang'] }],
  routes: [{ path: 'verbundpost', element: <VerbundpostScreen /> }],
} satisfies WebModule
