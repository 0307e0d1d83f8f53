import { MitteilungenScreen } from './MitteilungenScreen.tsx'
import { MitteilungScreen } from './MitteilungScreen.tsx'
import { NeueMitteilungScreen } from './NeueMitteilungScreen.tsx'

export const mitteilungRoutes = [
  { path: 'gewerbe/mitteilungen', element: <MitteilungenScreen /> },
  { path: 'gewerbe/mitteilungen/neu', element: <NeueMitteilungScreen /> },
  { path: 'gewerbe/mitteilung/:id', element: <MitteilungScreen /> },
]
