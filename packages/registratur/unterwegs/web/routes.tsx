import type { WebModule } from '@verbundakte/ui'
import { onDevice } from './kern/kontakt.ts'
import { Leiste } from './Leiste.tsx'
import { AkteMitnehmen, VorgangMitnehmen } from './Mitnehmen.tsx'
import { OhneNetz } from './OhneNetz.tsx'
import { SicherheitTeil } from './SicherheitTeil.tsx'
import { UnterwegsScreen } from './UnterwegsScreen.tsx'
import { VorgangTeil } from './VorgangTeil.tsx'

export default {
  name: 'unterwegs',
  lebendig: ['mitnahmen'],
  onDevice,
  offline: OhneNetz,
  banner: Leiste,
  konto: [{ titel: 'Unterwegs', pfad: 'unterwegs', icon: 'download', recht: ['anlegen', 'Mitnahme'] }],
  beitraege: [
    { ort: 'vorgangshandlungen', rang: 30, zeigt: VorgangMitnehmen },
    { ort: 'aktenhandlungen', rang: 30, zeigt: AkteMitnehmen },
    { ort: 'vorgang', rang: 40, zeigt: VorgangTeil },
    { ort: 'sicherheit', rang: 10, zeigt: SicherheitTeil },
  ],
  routes: [{ path: 'unterwegs', element: <UnterwegsScreen /> }],
} satisfies WebModule
