import { useApi, useGemeinde, useRefresh, useToast, useUndoToast } from '@verbundakte/ui'
import { useRef } from 'react'
import { useNavigate } from 'react-router'
import {
  SchreibenErstellenDocument,
  SchreibenZuruecknehmenDocument,
  SerieBeginnenDocument,
} from './generated/graphql.ts'
import { useSerie } from './serie/use-serie.ts'

export interface Brief {
  readonly an: string | null
  readonly werte: readonly { readonly name: string; readonly wert: string }[]
}

/** One letter at once; several as a Serie, which goes on whatever becomes of this window. */
export function useErstellen(vorgang: string, onClose: () => void) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const undoable = useUndoToast()
  const navigate = useNavigate()
  const { pfad } = useGemeinde()
  const serie = useSerie()
  // A request that is sent again begins the same Serie; with other content it is another one.
  const gesendet = useRef({ inhalt: '', schluessel: '' })
  const changed = () => refresh('dokumente', 'dokument', 'vorgang', 'suche')

  return async (vorlage: string, betreff: string | null, briefe: readonly Brief[]): Promise<void> => {
    const [erster] = briefe
    if (briefe.length > 1) {
      const an = briefe.flatMap(({ an: beteiligter, werte }) => (beteiligter ? [{ beteiligter, werte }] : []))
      const inhalt = JSON.stringify([vorlage, betreff, an])
      if (gesendet.current.inhalt !== inhalt) gesendet.current = { inhalt, schluessel: crypto.randomUUID() }
      const { schluessel } = gesendet.current
      const variables = { vorgang, vorlage, betreff, schluessel, briefe: an }
      const { serieBeginnen: neu } = await api.graphql(SerieBeginnenDocument, variables)
      await refresh('serien')
      onClose()
      toast({ text: `${neu.anzahl} Schreiben werden erstellt.`, undo: () => void serie.zuruecknehmen(neu.id) })
      return
    }
    if (!erster) return
    const variables = { vorgang, vorlage, beteiligter: erster.an, betreff, werte: erster.werte }
    const { schreibenErstellen: neu } = await api.graphql(SchreibenErstellenDocument, variables)
    await changed()
    onClose()
    undoable('Das Schreiben ist abgelegt.', async () => {
      await api.graphql(SchreibenZuruecknehmenDocument, { dokument: neu.id })
      await changed()
    })
    void navigate(pfad(`akte/${neu.vorgang.akte.id}/vorgang/${neu.vorgang.id}/dokument/${neu.id}`))
  }
}
