import type { AccountEntry } from '@verbundakte/ui'
import { ListeScreen } from '../auswertung/ListeScreen.tsx'
import { ZahlenScreen } from '../auswertung/ZahlenScreen.tsx'
import { LoeschungScreen } from '../loeschung/LoeschungScreen.tsx'
import { AbrufstellenScreen } from './AbrufstellenScreen.tsx'
import { AuskunftScreen } from './AuskunftScreen.tsx'
import { ProtokollScreen } from './ProtokollScreen.tsx'

export const abrufKonto: readonly AccountEntry[] = [
  {
    titel: 'Abrufstellen des Gewerberegisters',
    pfad: 'gewerbe/abrufstellen',
    icon: 'visibility',
    recht: ['anlegen', 'Gewerbeabrufstelle'],
  },
]

export const auskunftRoutes = [
  { path: 'gewerbe/betrieb/:id/auskunft', element: <AuskunftScreen /> },
  { path: 'gewerbe/auskuenfte', element: <ProtokollScreen /> },
  { path: 'gewerbe/abrufstellen', element: <AbrufstellenScreen /> },
  { path: 'gewerbe/listen', element: <ListeScreen /> },
  { path: 'gewerbe/zahlen', element: <ZahlenScreen /> },
  { path: 'gewerbe/loeschungen', element: <LoeschungScreen /> },
]
