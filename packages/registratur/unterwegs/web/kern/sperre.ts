import { type Api, ApiError, createApi } from '@verbundakte/ui'

const NAME = 'verbundakte-unterwegs'
/** Milliseconds that an answer, and a file, may take: behind the lock nobody waits for ever. */
export const FRIST = 30_000
export const DATEI_FRIST = 5 * 60_000

const GELEERT = 'unterwegs.geleert'
const ABGEMELDET = 'anmeldung.noetig'

/** One at a time over all windows: what one has just taken along the other must not throw away. */
export async function allein<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await navigator.locks.request(NAME, work)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw geleert()
    throw error
  }
}

/** Emptying the device waits for nobody. Whoever was at it meanwhile puts nothing back: it writes only where its row still is. */
export function sofort<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(NAME, { steal: true }, work)
}

/** With the session of the person. Without one it is waited for before the lock, and never behind it. @throws ApiError */
export async function alleinAngemeldet<T>(api: Api, work: (api: Api) => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await allein(() => work(ohneWarten(api)))
    } catch (error) {
      if (!istAbgemeldet(error)) throw error
      await api.door.closed()
    }
  }
}

/** The same API; it does not wait at the closed door, and not for ever for an answer. */
export function ohneWarten(api: Api): Api {
  const zu = () => Promise.reject(new ApiError(ABGEMELDET, 'Bitte melden Sie sich an.', { status: 401 }))
  const eigene = createApi(api.gemeinde, { ...api.door, closed: zu })
  return {
    ...eigene,
    graphql: (document, variables) => eigene.graphql(document, variables, AbortSignal.timeout(FRIST)),
  }
}

export function istAbgemeldet(error: unknown): boolean {
  return error instanceof ApiError && error.code === ABGEMELDET
}

export function istGeleert(error: unknown): boolean {
  return error instanceof ApiError && error.code === GELEERT
}

export function geleert(): ApiError {
  return new ApiError(GELEERT, 'Auf diesem Gerät wurde gerade alles Mitgenommene gelöscht.')
}
