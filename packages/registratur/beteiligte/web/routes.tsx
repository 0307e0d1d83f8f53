import type { WebModule } from '@verbundakte/ui'
import { DublettenScreen } from './DublettenScreen.tsx'

export default {
  name: 'beteiligte',
  lebendig: ['register', 'registereintrag', 'dubletten'],
  routes: [{ path: 'register/dubletten', element: <DublettenScreen /> }],
} satisfies WebModule
