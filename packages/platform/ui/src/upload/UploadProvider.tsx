import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { useApi } from '../api/ApiContext.tsx'
import { ApiError, NICHT_ANGEMELDET } from '../api/api-error.ts'
import type { Api } from '../api/client.ts'
import { uploadFile } from '../api/upload-file.ts'
import { UploadPanel } from './UploadPanel.tsx'
import { type Transfer, UploadQueue } from './upload-queue.ts'

const Context = createContext<UploadQueue | null>(null)

/** Uploads of one Gemeinde. They go on while people move between screens; leaving the page asks first. */
export function UploadProvider({ children }: { children: ReactNode }) {
  const api = useApi()
  const [queue] = useState(() => new UploadQueue(transferFor(api)))
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      const busy = queue.items().some(({ state }) => ['wartet', 'laeuft', 'wird-abgelegt'].includes(state.kind))
      if (busy) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [queue])
  return (
    <Context value={queue}>
      {children}
      <UploadPanel queue={queue} />
    </Context>
  )
}

export function useUploads(): UploadQueue {
  const queue = useContext(Context)
  if (!queue) throw new Error('useUploads stands outside of UploadProvider')
  return queue
}

/** A session that ends in the middle of a file: sign in, and the file is sent again by itself. */
function transferFor(api: Api): Transfer {
  return async (file, onProgress, signal) => {
    for (;;) {
      try {
        return await uploadFile(api.gemeinde, file, onProgress, signal)
      } catch (error) {
        if (!(error instanceof ApiError) || error.code !== NICHT_ANGEMELDET) throw error
        await api.door.closed()
      }
    }
  }
}
