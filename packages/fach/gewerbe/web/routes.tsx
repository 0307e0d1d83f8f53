import { useApiQuery, type WebModule } from '@verbundakte/ui'
import { AnzeigeScreen, NeueAnzeigeScreen } from './AnzeigeScreen.tsx'
import { AnschriftScreen } from './anschrift/AnschriftScreen.tsx'
import { abrufKonto, auskunftRoutes } from './auskunft/routes.tsx'
import { BetriebScreen } from './BetriebScreen.tsx'
import { EinrichtenScreen } from './EinrichtenScreen.tsx'
import { GewerbeScreen } from './GewerbeScreen.tsx'
import { GewerbeeingangZahlDocument } from './generated/graphql.ts'
import { DokumentBeitrag } from './mitteilung/DokumentBeitrag.tsx'
import { mitteilungRoutes } from './mitteilung/routes.tsx'
import { uebermittlungKonto, uebermittlungRoutes } from './uebermittlung/routes.tsx'
import { verfahrenRoutes } from './verfahren/routes.tsx'
import { PersonenScreen } from './zusammenfuehren/PersonenScreen.tsx'
import { ZusammenfuehrenScreen } from './zusammenfuehren/ZusammenfuehrenScreen.tsx'

/** What waits for its receipt. */
function useZahl(): number {
  const { data } = useApiQuery(['gewerbe', 'zahl'], GewerbeeingangZahlDocument, {})
  return data?.gewerbeeingangZahl ?? 0
}

export default {
  name: 'gewerbe',
  lebendig: ['gewerbe'],
  hilfe: { titel: 'Gewerbe', gegenstaende: [] },
  navigation: [
    { titel: 'Gewerbe', pfad: 'gewerbe', taste: 'w', rang: 50, recht: ['lesen', 'Gewerbeanzeige'], useZahl },
  ],
  konto: [
    ...uebermittlungKonto,
    ...abrufKonto,
    {
      titel: 'Gewerbe einrichten',
      pfad: 'gewerbe/einrichten',
      icon: 'edit',
      recht: ['anlegen', 'Gewerbegebuehr'],
    },
  ],
  routes: [
    { path: 'gewerbe', element: <GewerbeScreen /> },
    { path: 'gewerbe/einrichten', element: <EinrichtenScreen /> },
    { path: 'gewerbe/anschrift', element: <AnschriftScreen /> },
    { path: 'gewerbe/neu', element: <NeueAnzeigeScreen /> },
    { path: 'gewerbe/anzeige/:id', element: <AnzeigeScreen /> },
    { path: 'gewerbe/betrieb/:id', element: <BetriebScreen /> },
    { path: 'gewerbe/betrieb/:id/zusammenfuehren', element: <ZusammenfuehrenScreen /> },
    { path: 'gewerbe/betrieb/:id/personen', element: <PersonenScreen /> },
    ...uebermittlungRoutes,
    ...auskunftRoutes,
    ...verfahrenRoutes,
    ...mitteilungRoutes,
  ],
  beitraege: [{ ort: 'dokument', rang: 40, zeigt: DokumentBeitrag }],
} satisfies WebModule
