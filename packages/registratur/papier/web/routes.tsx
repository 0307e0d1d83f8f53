import { useApiQuery, type WebModule } from '@verbundakte/ui'
import { PapierlageDocument } from './generated/graphql.ts'
import { EtikettScreen, OrtScreen } from './OrtScreen.tsx'
import { PapierAmVorgang, PapierDerAkteKnopf, PapierDerAkteScreen, PapierOhneDatei } from './PapierAnSachen.tsx'
import { PapierScreen } from './PapierScreen.tsx'

/** Scans that are asked of one's office, and paper that should be back. */
function useZahl(): number {
  const { data } = useApiQuery(['papier', 'lage'], PapierlageDocument, {})
  return data ? data.offeneScanauftraege.length + data.ueberfaelligeAusleihen.length : 0
}

export default {
  name: 'papier',
  lebendig: ['papier'],
  hilfe: { titel: 'Papier und Standorte', gegenstaende: [] },
  navigation: [{ titel: 'Papier', pfad: 'papier', taste: 't', rang: 45, recht: ['lesen', 'Papierort'], useZahl }],
  beitraege: [
    { ort: 'vorgang', rang: 30, zeigt: PapierAmVorgang },
    { ort: 'dokumentliste', rang: 30, zeigt: PapierOhneDatei },
    { ort: 'aktenhandlungen', rang: 40, zeigt: PapierDerAkteKnopf },
  ],
  routes: [
    { path: 'papier', element: <PapierScreen /> },
    { path: 'papier/akte/:akte', element: <PapierDerAkteScreen /> },
    { path: 'papier/ort/:ort', element: <OrtScreen /> },
    { path: 'papier/etikett/:id', element: <EtikettScreen /> },
  ],
} satisfies WebModule
