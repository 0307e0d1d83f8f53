import type { WebModule } from '@verbundakte/ui'
import { AusVorlage } from './AusVorlage.tsx'
import { GestaltenScreen } from './GestaltenScreen.tsx'
import { NochOffen } from './NochOffen.tsx'
import { ProzesseScreen } from './ProzesseScreen.tsx'
import { VorgangBeitrag } from './VorgangBeitrag.tsx'

export default {
  name: 'prozess',
  lebendig: ['prozessvorlagen', 'prozessvorlage', 'prozessangebote', 'prozessDesVorgangs'],
  hilfe: { titel: 'Prozesse', gegenstaende: [] },
  navigation: [{ titel: 'Prozesse', pfad: 'prozesse', taste: 'v', rang: 35, recht: ['lesen', 'Vorlage'] }],
  beitraege: [
    { ort: 'vorgang', rang: 5, zeigt: VorgangBeitrag },
    { ort: 'vorgangsabschluss', rang: 20, zeigt: NochOffen },
    { ort: 'aktenhandlungen', rang: 10, zeigt: AusVorlage },
  ],
  routes: [
    { path: 'prozesse/:vorlage?', element: <ProzesseScreen /> },
    { path: 'prozesse/:vorlage/gestalten', element: <GestaltenScreen /> },
  ],
} satisfies WebModule
