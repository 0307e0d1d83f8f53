import { FesteScreen } from '../gaststaette/FesteScreen.tsx'
import { FestScreen } from '../gaststaette/FestScreen.tsx'
import { NeuesFestScreen } from '../gaststaette/NeuesFestScreen.tsx'
import { PruefungenScreen } from '../gaststaette/PruefungenScreen.tsx'
import { PruefungScreen } from '../gaststaette/PruefungScreen.tsx'
import { KartenScreen } from '../reisegewerbe/KartenScreen.tsx'
import { KarteScreen } from '../reisegewerbe/KarteScreen.tsx'
import { NeueKarteScreen } from '../reisegewerbe/NeueKarteScreen.tsx'
import { NeueUntersagungScreen } from '../untersagung/NeueUntersagungScreen.tsx'
import { UntersagungenScreen } from '../untersagung/UntersagungenScreen.tsx'
import { UntersagungScreen } from '../untersagung/UntersagungScreen.tsx'

export const verfahrenRoutes = [
  { path: 'gewerbe/pruefungen', element: <PruefungenScreen /> },
  { path: 'gewerbe/pruefung/:id', element: <PruefungScreen /> },
  { path: 'gewerbe/feste', element: <FesteScreen /> },
  { path: 'gewerbe/feste/neu', element: <NeuesFestScreen /> },
  { path: 'gewerbe/fest/:id', element: <FestScreen /> },
  { path: 'gewerbe/untersagungen', element: <UntersagungenScreen /> },
  { path: 'gewerbe/untersagungen/neu', element: <NeueUntersagungScreen /> },
  { path: 'gewerbe/untersagung/:id', element: <UntersagungScreen /> },
  { path: 'gewerbe/reisegewerbe', element: <KartenScreen /> },
  { path: 'gewerbe/reisegewerbe/neu', element: <NeueKarteScreen /> },
  { path: 'gewerbe/reisegewerbe/karte/:id', element: <KarteScreen /> },
]
