import type { WebModule } from '@verbundakte/ui'
import { DokumentBeitrag } from './DokumentBeitrag.tsx'
import { SchreibenAusVorlage } from './SchreibenAusVorlage.tsx'
import { SchreibvorlagenScreen } from './SchreibvorlagenScreen.tsx'

export default {
  name: 'schreibvorlage',
  lebendig: ['schreibvorlagen', 'schreibangebote', 'schreibenDesDokuments'],
  hilfe: { titel: 'Schreibvorlagen', gegenstaende: [] },
  konto: [{ titel: 'Schreibvorlagen', pfad: 'schreibvorlagen', icon: 'draft', recht: ['anlegen', 'Schreibvorlage'] }],
  beitraege: [
    { ort: 'vorgangshandlungen', rang: 5, zeigt: SchreibenAusVorlage },
    { ort: 'dokument', rang: 30, zeigt: DokumentBeitrag },
  ],
  routes: [{ path: 'schreibvorlagen', element: <SchreibvorlagenScreen /> }],
} satisfies WebModule
