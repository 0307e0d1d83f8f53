import type { WebModule } from '@verbundakte/ui'
import { AktendeckblattKnopf, AktendeckblattScreen, DeckblattBeitrag, DeckblattScreen } from './DeckblattScreen.tsx'
import { EingangswegeScreen } from './EingangswegeScreen.tsx'
import { PosteingangScreen } from './PosteingangScreen.tsx'
import { useZahl } from './use-stapel.ts'
import { VermerkAmDokument } from './Vermerk.tsx'

export default {
  name: 'posteingang',
  lebendig: ['eingaenge', 'eingang', 'poststapel', 'postfach', 'eingangswege', 'transfervermerk'],
  hilfe: { titel: 'Posteingang', gegenstaende: ['Eingang'] },
  navigation: [
    { titel: 'Posteingang', pfad: 'posteingang', taste: 'e', rang: 15, recht: ['lesen', 'Eingang'], useZahl },
  ],
  konto: [{ titel: 'Eingangswege', pfad: 'eingangswege', icon: 'mail', recht: ['lesen', 'Anbindung'] }],
  beitraege: [
    { ort: 'dokument', rang: 20, zeigt: VermerkAmDokument },
    { ort: 'vorgang', rang: 90, zeigt: DeckblattBeitrag },
    { ort: 'aktenhandlungen', rang: 50, zeigt: AktendeckblattKnopf },
  ],
  routes: [
    { path: 'posteingang/*', element: <PosteingangScreen /> },
    { path: 'deckblatt/:vorgang', element: <DeckblattScreen /> },
    { path: 'deckblatt/akte/:akte', element: <AktendeckblattScreen /> },
    { path: 'eingangswege', element: <EingangswegeScreen /> },
  ],
} satisfies WebModule
