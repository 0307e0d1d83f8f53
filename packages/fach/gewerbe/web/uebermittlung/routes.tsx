import type { AccountEntry } from '@verbundakte/ui'
import { RueckmeldungScreen } from '../rueckmeldung/RueckmeldungScreen.tsx'
import { EmpfaengerScreen } from './EmpfaengerScreen.tsx'
import { MonitorScreen } from './MonitorScreen.tsx'

/** Who keeps the directory does not work in the Gewerbe, and has no entry of the navigation. */
export const uebermittlungKonto: readonly AccountEntry[] = [
  {
    titel: 'Empfänger der Gewerbeanzeigen',
    pfad: 'gewerbe/empfaenger',
    icon: 'mail',
    recht: ['anlegen', 'Gewerbeempfaenger'],
  },
]

export const uebermittlungRoutes = [
  { path: 'gewerbe/uebermittlungen', element: <MonitorScreen /> },
  { path: 'gewerbe/empfaenger', element: <EmpfaengerScreen /> },
  { path: 'gewerbe/rueckmeldungen', element: <RueckmeldungScreen /> },
]
