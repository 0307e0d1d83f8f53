import type { WebModule } from '@verbundakte/ui'
import { DublettenScreen } from './DublettenScreen.tsx'

export default {
  name: 'beteiligte',
  // Names in Akten, and whose papers are whose, follow the register.
  lebendig: ['register', 'registereintrag', 'dubletten', 'akte', 'vorgang', 'dokumente'],
  routes: [{ path: 'register/dubletten', element: <DublettenScreen /> }],
} satisfies WebModule
