import type { WebModule } from '@verbundakte/ui'
import { EingangswegeScreen } from './EingangswegeScreen.tsx'
import { PosteingangScreen } from './PosteingangScreen.tsx'

export default {
  name: 'posteingang',
  lebendig: ['eingaenge', 'eingang', 'poststapel', 'postfach', 'eingangswege'],
  hilfe: { titel: 'Posteingang', gegenstaende: ['Eingang'] },
  navigation: [{ titel: 'Posteingang', pfad: 'posteingang', taste: 'e', rang: 15, recht: ['lesen', 'Eingang'] }],
  konto: [{ titel: 'Eingangswege', pfad: 'eingangswege', icon: 'mail', recht: ['lesen', 'Anbindung'] }],
  routes: [
    { path: 'posteingang/*', element: <PosteingangScreen /> },
    { path: 'eingangswege', element: <EingangswegeScreen /> },
  ],
} satisfies WebModule
