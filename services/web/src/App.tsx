import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { ApiError, ShortcutProvider, ToastProvider } from '@verbundakte/ui'
import { createBrowserRouter, Navigate, RouterProvider } from 'react-router'
import { AppError } from './AppError.tsx'
import { SecurityPage } from './account/SecurityPage.tsx'
import { GemeindeShell } from './GemeindeShell.tsx'
import { modules } from './modules.ts'
import { NotFound } from './NotFound.tsx'
import { OutsideShell } from './OutsideShell.tsx'
import { FirstGemeinde, OwnPassword, Session } from './Session.tsx'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // Colleagues work on the same Akten: what was read half a minute ago is read again when it is looked at.
      staleTime: 30_000,
      // Without network a question fails with a sentence, instead of waiting in silence for it to come back.
      networkMode: 'always',
      refetchOnReconnect: true,
      // A refusal stays one however often it is asked for; a lost connection may come back.
      retry: (count, error) =>
        count < (navigator.onLine ? 2 : 0) &&
        error instanceof ApiError &&
        (error.status >= 500 || error.code === 'verbindung'),
    },
  },
})

const start = modules.flatMap((module) => module.navigation ?? []).sort((a, b) => a.rang - b.rang)[0]?.pfad ?? ''

const router = createBrowserRouter([
  {
    element: <Session />,
    errorElement: <AppError />,
    children: [
      { index: true, element: <FirstGemeinde /> },
      { path: 'kennwort', element: <OwnPassword /> },
      { path: 'sicherheit', element: <SecurityPage /> },
      {
        element: <OutsideShell />,
        children: [
          { errorElement: <AppError inside />, children: modules.flatMap((module) => module.ausserhalb?.routes ?? []) },
        ],
      },
      {
        path: ':gemeinde',
        element: <GemeindeShell />,
        children: [
          {
            // Errors of a screen leave header and navigation where they are.
            errorElement: <AppError inside />,
            children: [
              { index: true, element: <Navigate to={start} replace /> },
              ...modules.flatMap((module) => module.routes),
              { path: '*', element: <NotFound inside /> },
            ],
          },
        ],
      },
    ],
  },
])

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <ShortcutProvider>
        <ToastProvider>
          <RouterProvider router={router} />
        </ToastProvider>
      </ShortcutProvider>
    </QueryClientProvider>
  )
}
