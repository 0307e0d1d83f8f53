import type { WebModule } from '@verbundakte/ui'
import { Banner } from './Banner.tsx'
import { GastRahmen } from './GastRahmen.tsx'
import { GastScreen } from './GastScreen.tsx'
import { GastSuche } from './GastSuche.tsx'
import { UnterstuetzungScreen } from './UnterstuetzungScreen.tsx'

export default {
  name: 'unterstuetzung',
  lebendig: ['unterstuetzung'],
  navigation: [
    {
      titel: 'Unterstützung',
      pfad: 'unterstuetzung',
      taste: 'u',
      rang: 50,
      recht: ['pruefen', 'Unterstuetzungsauftrag'],
    },
  ],
  konto: [
    { titel: 'Wer ist gerade bei uns?', pfad: 'unterstuetzung', icon: 'visibility', recht: ['lesen', 'Notschalter'] },
  ],
  banner: Banner,
  routes: [{ path: 'unterstuetzung', element: <UnterstuetzungScreen /> }],
  ausserhalb: {
    navigation: [
      { titel: 'Meine Aufträge', pfad: 'unterstuetzung', taste: 'u', rang: 10 },
      { titel: 'Suche', pfad: 'unterstuetzung/suche', taste: 's', rang: 20 },
    ],
    routes: [
      {
        element: <GastRahmen />,
        children: [
          { path: 'unterstuetzung', element: <GastScreen /> },
          { path: 'unterstuetzung/suche', element: <GastSuche /> },
        ],
      },
    ],
  },
} satisfies WebModule
