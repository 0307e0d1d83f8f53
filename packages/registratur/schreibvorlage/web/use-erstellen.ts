import { sentenceFor, undoEach, useApi, useGemeinde, useRefresh, useToast } from '@verbundakte/ui'
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { SchreibenErstellenDocument, SchreibenZuruecknehmenDocument } from './generated/graphql.ts'

export interface Brief {
  readonly an: string | null
  readonly name: string
  readonly werte: readonly { readonly name: string; readonly wert: string }[]
}

interface Misslungen {
  readonly name: string
  readonly satz: string
}

/** Letters one after the other, each for itself: one that cannot be made does not keep the others back. */
export function useErstellen(vorgang: string, onClose: () => void) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const navigate = useNavigate()
  const { pfad } = useGemeinde()
  const [stand, setStand] = useState<number | null>(null)
  const [misslungen, setMisslungen] = useState<readonly Misslungen[]>([])
  const da = useRef(true)
  useEffect(() => {
    da.current = true
    return () => {
      da.current = false
    }
  }, [])
  const changed = () => refresh('dokumente', 'dokument', 'vorgang', 'suche')

  /** @returns those who got none @throws what stood in the way of a single one */
  async function erstellen(vorlage: string, betreff: string | null, briefe: readonly Brief[]): Promise<string[]> {
    const fertig: { id: string; pfad: string }[] = []
    const nicht: (Misslungen & { an: string })[] = []
    setMisslungen([])
    for (const [stelle, { an, name, werte }] of briefe.entries()) {
      if (!da.current) break
      if (briefe.length > 1) setStand(stelle / briefe.length)
      try {
        const variables = { vorgang, vorlage, beteiligter: an, betreff, werte }
        const { schreibenErstellen: neu } = await api.graphql(SchreibenErstellenDocument, variables)
        const ort = `akte/${neu.vorgang.akte.id}/vorgang/${neu.vorgang.id}/dokument/${neu.id}`
        fertig.push({ id: neu.id, pfad: pfad(ort) })
      } catch (refused) {
        if (briefe.length === 1) throw refused
        nicht.push({ an: an ?? '', name, satz: sentenceFor(refused) })
      }
    }
    setStand(null)
    await changed()
    if (fertig.length > 0) sagen(fertig)
    setMisslungen(nicht)
    if (nicht.length === 0) {
      onClose()
      if (fertig[0]) void navigate(fertig[0].pfad)
    }
    return nicht.map(({ an }) => an)
  }

  function sagen(fertig: readonly { readonly id: string }[]): void {
    const satz = fertig.length === 1 ? 'Das Schreiben ist abgelegt.' : `${fertig.length} Schreiben sind abgelegt.`
    const zurueck = async () => {
      const ids = fertig.map(({ id }) => id)
      const text = await undoEach(ids, (dokument) => api.graphql(SchreibenZuruecknehmenDocument, { dokument }))
      toast({ text })
      await changed()
    }
    toast({ text: satz, undo: () => void zurueck() })
  }

  return { erstellen, stand, misslungen }
}
