import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { useApi } from '../api/ApiContext.tsx'
import { ApiError, NICHT_ANGEMELDET } from '../api/api-error.ts'
import type { Api } from '../api/client.ts'
import { uploadFile } from '../api/upload-file.ts'
import { useUndoToast } from '../toast/ToastProvider.tsx'
import { UploadPanel } from './UploadPanel.tsx'
import { type Filed, type Transfer, UploadQueue } from './upload-queue.ts'

const Context = createContext<UploadQueue | null>(null)

/** Uploads of one Gemeinde. They go on while people move between screens; leaving the page asks first. */
export function UploadProvider({ children }: { children: ReactNode }) {
  const api = useApi()
  const announce = useRef<(id: number, filed: Filed) => void>(() => {})
  const [queue] = useState(() => new UploadQueue(transferFor(api), (id, filed) => announce.current(id, filed)))
  announce.current = useAnnouncement(queue)
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

/** Files that arrive shortly after each other are one piece of news, and are taken back together. */
const TOGETHER_MS = 12_000

function useAnnouncement(queue: UploadQueue): (id: number, filed: Filed) => void {
  const undoable = useUndoToast()
  const batch = useRef<{ ids: readonly number[]; at: number }>({ ids: [], at: 0 })
  return (id, filed) => {
    const now = performance.now()
    const ids = now - batch.current.at < TOGETHER_MS ? [...batch.current.ids, id] : [id]
    batch.current = { ids, at: now }
    undoable(ids.length === 1 ? filed.text : `${ids.length} Dateien sind abgelegt.`, async () => {
      batch.current = { ids: [], at: 0 }
      for (const each of ids.toReversed()) await queue.takeBack(each)
    })
  }
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
