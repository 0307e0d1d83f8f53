import { Workplace } from '@verbundakte/akte/web'
import type { WebModule } from '@verbundakte/ui'
import { Listen } from './Listen.tsx'
import { AnsichtenSeite, GemerktSeite, ZuletztSeite } from './Seiten.tsx'
import { Sichern } from './Sichern.tsx'
import { AkteStern, VorgangStern } from './Stern.tsx'

export default {
  name: 'ansichten',
  // Views of an office may come from a colleague; the rest is changed by nobody but oneself.
  lebendig: ['ansichten'],
  beitraege: [
    { ort: 'listen', rang: 10, zeigt: Listen },
    { ort: 'listenkopf', rang: 10, zeigt: Sichern },
    { ort: 'aktenhandlungen', rang: 20, zeigt: AkteStern },
    { ort: 'vorgangshandlungen', rang: 20, zeigt: VorgangStern },
  ],
  routes: [
    {
      element: <Workplace />,
      children: [
        { path: 'akten/zuletzt', element: <ZuletztSeite /> },
        { path: 'akten/gemerkt', element: <GemerktSeite /> },
        { path: 'akten/ansichten', element: <AnsichtenSeite /> },
      ],
    },
  ],
} satisfies WebModule
