import type { WebModule } from '@verbundakte/ui'
import { RegisterScreen } from './RegisterScreen.tsx'
import { ZuordnenScreen } from './ZuordnenScreen.tsx'

export default {
  name: 'buergersicht',
  lebendig: ['letzter-zweck'],
  navigation: [{ titel: 'Beteiligte', pfad: 'register', taste: 'r', rang: 25, recht: ['lesen', 'Registereintrag'] }],
  routes: [
    { path: 'register/zuordnen', element: <ZuordnenScreen /> },
    { path: 'register/*', element: <RegisterScreen /> },
  ],
} satisfies WebModule
