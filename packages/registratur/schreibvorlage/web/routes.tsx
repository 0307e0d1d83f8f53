import type { WebModule } from '@verbundakte/ui'
import { DokumentBeitrag } from './DokumentBeitrag.tsx'
import { SchreibenAusVorlage } from './SchreibenAusVorlage.tsx'
import { SchreibvorlagenScreen } from './SchreibvorlagenScreen.tsx'
import { SerienMeldung } from './serie/SerienMeldung.tsx'
import { SerienTeil } from './serie/SerienTeil.tsx'

export default {
  name: 'schreibvorlage',
  lebendig: ['serien', 'schreibvorlagen', 'schreibangebote', 'schreibenDesDokuments'],
  hilfe: { titel: 'Schreibvorlagen', gegenstaende: [] },
  konto: [{ titel: 'Schreibvorlagen', pfad: 'schreibvorlagen', icon: 'draft', recht: ['anlegen', 'Schreibvorlage'] }],
  beitraege: [
    { ort: 'vorgangsmeldungen', rang: 10, zeigt: SerienMeldung },
    { ort: 'vorgang', rang: 35, zeigt: SerienTeil },
    { ort: 'vorgangshandlungen', rang: 5, zeigt: SchreibenAusVorlage },
    { ort: 'dokument', rang: 30, zeigt: DokumentBeitrag },
  ],
  routes: [{ path: 'schreibvorlagen', element: <SchreibvorlagenScreen /> }],
} satisfies WebModule
