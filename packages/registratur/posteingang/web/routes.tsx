import type { WebModule } from '@verbundakte/ui'
import { PosteingangScreen } from './PosteingangScreen.tsx'

export default {
  name: 'posteingang',
  lebendig: ['eingaenge', 'eingang', 'poststapel', 'postfach'],
  hilfe: { titel: 'Posteingang', gegenstaende: ['Eingang'] },
  navigation: [{ titel: 'Posteingang', pfad: 'posteingang', taste: 'e', rang: 15, recht: ['lesen', 'Eingang'] }],
  routes: [{ path: 'posteingang/*', element: <PosteingangScreen /> }],
} satisfies WebModule
