import { useApiQuery, type WebModule } from '@verbundakte/ui'
import { DokumentBeitrag } from './DokumentBeitrag.tsx'
import { PostausgangZahlDocument } from './generated/graphql.ts'
import { NochNichtVersandt } from './NochNichtVersandt.tsx'
import { PostausgangScreen } from './PostausgangScreen.tsx'

function useZahl(): number {
  const { data } = useApiQuery(['postausgangZahl'], PostausgangZahlDocument, {})
  return data?.postausgangZahl ?? 0
}

export default {
  name: 'postausgang',
  lebendig: ['postausgang', 'postausgangZahl', 'sendungen'],
  navigation: [
    { titel: 'Postausgang', pfad: 'postausgang', taste: 'o', rang: 16, recht: ['aendern', 'Sendung'], useZahl },
  ],
  beitraege: [
    { ort: 'dokument', rang: 10, zeigt: DokumentBeitrag },
    { ort: 'vorgangsabschluss', rang: 15, zeigt: NochNichtVersandt },
  ],
  routes: [{ path: 'postausgang', element: <PostausgangScreen /> }],
} satisfies WebModule
