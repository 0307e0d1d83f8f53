import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { fromProblem, json, reach, useApi } from '@verbundakte/ui'
import type { VergleichQuery } from '../generated/graphql.ts'
import type { Textseite } from './absaetze.ts'
import type { Vergleich } from './vergleichen.ts'

export type Fassung = NonNullable<VergleichQuery['dokument']>['versionen'][number]

/** Why the text of a version cannot be compared (yet), as a sentence; null when it can. */
export function ohneText({ nummer, textstatus, pruefung }: Fassung): string | null {
  if (pruefung === 'GESPERRT') return `Version ${nummer} ist wegen Schadsoftware gesperrt.`
  switch (textstatus) {
    case 'AUSSTEHEND':
    case 'IN_ERKENNUNG':
      return `Der Text von Version ${nummer} wird noch gelesen. Der Vergleich erscheint dann von selbst.`
    case 'LEER':
      return `Version ${nummer} enthält keinen Text, der sich vergleichen lässt.`
    case 'VERSCHLUESSELT':
      return `Version ${nummer} ist mit einem Kennwort geschützt; ihr Text lässt sich nicht lesen.`
    case 'UNLESBAR':
      return `Der Text von Version ${nummer} lässt sich nicht lesen.`
    default:
      return null
  }
}

/** The texts of two versions and how they differ. Worked out beside the screen, and given up when nobody waits for it. */
export function useVergleich(alt: Fassung | null, neu: Fassung | null): UseQueryResult<Vergleich> {
  const { gemeinde } = useApi()
  const lesbar = alt && neu && alt.id !== neu.id && ohneText(alt) === null && ohneText(neu) === null
  return useQuery({
    queryKey: [gemeinde, 'vergleich', alt?.id, neu?.id],
    queryFn: async ({ signal }) => {
      const [links, rechts] = await Promise.all([alt, neu].map((each) => textVon(each?.textPfad ?? '', signal)))
      return imWorker({ alt: links ?? [], neu: rechts ?? [] }, signal)
    },
    enabled: lesbar === true,
    // A version never changes; its text neither, once it is read.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  })
}

async function textVon(pfad: string, signal: AbortSignal): Promise<Textseite[]> {
  const response = await reach(pfad, { signal })
  if (!response.ok) throw fromProblem(response.status, await json(response))
  const lines = (await response.text()).split('\n').filter((line) => line !== '')
  // As our own server writes them.
  return lines.map((line) => JSON.parse(line) as Textseite)
}

function imWorker(texte: { alt: readonly Textseite[]; neu: readonly Textseite[] }, signal: AbortSignal) {
  return new Promise<Vergleich>((resolve, reject) => {
    const worker = new Worker(new URL('./vergleich-worker.ts', import.meta.url), { type: 'module' })
    const end = () => {
      worker.terminate()
      signal.removeEventListener('abort', end)
    }
    signal.addEventListener('abort', end)
    worker.onmessage = ({ data }: MessageEvent<Vergleich>) => {
      resolve(data)
      end()
    }
    worker.onerror = () => {
      reject(new Error('the comparison broke'))
      end()
    }
    worker.postMessage(texte)
  })
}
