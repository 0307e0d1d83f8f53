import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useApi } from '@verbundakte/ui'

export interface Zuweisung {
  readonly rolle: string
  readonly amt: string
  readonly herkunft: string
  readonly giltBis: string | null
}

export interface Konto {
  readonly id: string
  readonly name: string
  readonly kennung: string
  readonly eigene: boolean
  readonly gesperrt: boolean
  readonly anbieterKennung: string | null
  readonly anbieter: readonly string[]
  readonly zuweisungen: readonly Zuweisung[]
}

export interface Rolle {
  readonly rolle: string
  readonly titel: string
  readonly fuer: 'amt' | 'gemeinde'
}

interface Liste {
  readonly personen: readonly Konto[]
  readonly rollen: readonly Rolle[]
}

/** The persons of the Gemeinde, the roles that may be given, and what can be done to them. */
export function useKonten() {
  const api = useApi()
  const queries = useQueryClient()
  const key = [api.gemeinde, 'konten']
  const { data, error, isPending } = useQuery({
    queryKey: key,
    // The gateway of the same version answers in this form (services/gateway/src/persons.ts).
    queryFn: async () => (await api.rest('GET', '/personen')) as Liste,
  })
  const change = async (method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<unknown> => {
    const answer = await api.rest(method, path, body)
    await queries.invalidateQueries({ queryKey: key })
    return answer
  }
  return {
    personen: data?.personen ?? [],
    rollen: data?.rollen ?? [],
    error,
    isPending,
    anlegen: (angaben: { kennung: string; name: string; anbieterKennung: string }) =>
      change('POST', '/personen', { ...angaben, anbieterKennung: angaben.anbieterKennung || null }),
    rolleGeben: (id: string, rolle: string, amt: string) =>
      change('PUT', `/personen/${id}/rollen`, { dazu: [{ rolle, amt }] }),
    rolleNehmen: (id: string, { rolle, amt }: Zuweisung) =>
      change('PUT', `/personen/${id}/rollen`, { weg: [{ rolle, amt }] }),
    sperren: (id: string, gesperrt: boolean) => change('PUT', `/personen/${id}/sperre`, { gesperrt }),
    vorbereiten: (id: string, kennung: string) =>
      change('PUT', `/personen/${id}/anbieter`, { kennung: kennung.trim() || null }),
    faktorZuruecksetzen: (id: string) => change('DELETE', `/personen/${id}/zweitfaktor`),
    /** @returns the first password, for the only time */
    async kennwortSetzen(id: string): Promise<string> {
      // As above: the gateway answers in this form.
      const { startkennwort } = (await change('POST', `/personen/${id}/kennwort`)) as { startkennwort: string }
      return startkennwort
    },
  }
}

export type Konten = ReturnType<typeof useKonten>
