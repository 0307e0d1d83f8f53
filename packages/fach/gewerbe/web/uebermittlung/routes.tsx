import { EmpfaengerScreen } from './EmpfaengerScreen.tsx'
import { MonitorScreen } from './MonitorScreen.tsx'

export const uebermittlungRoutes = [
  { path: 'gewerbe/uebermittlungen', element: <MonitorScreen /> },
  { path: 'gewerbe/empfaenger', element: <EmpfaengerScreen /> },
]
