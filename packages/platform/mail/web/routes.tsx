import type { WebModule } from '@verbundakte/ui'
import { MailversandScreen } from './MailversandScreen.tsx'

export default {
  name: 'mail',
  lebendig: ['mailversand'],
  konto: [{ titel: 'Mailversand', pfad: 'mailversand', icon: 'mail', recht: ['lesen', 'Mailausgang'] }],
  routes: [{ path: 'mailversand', element: <MailversandScreen /> }],
} satisfies WebModule
