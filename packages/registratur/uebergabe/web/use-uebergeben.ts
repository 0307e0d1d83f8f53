import { type ComboOption, sentenceFor, undoEach, useApi, useRefresh, useToast } from '@verbundakte/ui'
import { useState } from 'react'
import { UebergabeZuruecknehmenDocument, UebergebenDocument } from './generated/graphql.ts'

interface Misslungen {
  readonly satz: string
  readonly anzahl: number
}

/** Reads again whatever changes when something is handed on, or back. */
export function useChanged(): () => Promise<void> {
  const refresh = useRefresh()
  return () => refresh('uebergabe', 'vorgang', 'postkorb', 'postkorbzahlen', 'geschaeftsgang')
}

/** Hands on one thing after the other; what cannot go is said, and keeps nothing else back. */
export function useUebergeben(gruppe: { readonly art: string; readonly ids: readonly string[] }, von: string) {
  const api = useApi()
  const toast = useToast()
  const changed = useChanged()
  const [stand, setStand] = useState<number | null>(null)
  const [misslungen, setMisslungen] = useState<readonly Misslungen[]>([])

  async function uebergeben(an: ComboOption): Promise<void> {
    const [art, ziel = ''] = an.id.split(':')
    const wohin = art === 'amt' ? { amt: ziel } : { person: ziel }
    const getan: string[] = []
    const nicht = new Map<string, number>()
    setMisslungen([])
    for (const [stelle, objekt] of gruppe.ids.entries()) {
      setStand(stelle / gruppe.ids.length)
      try {
        const answer = await api.graphql(UebergebenDocument, { art: gruppe.art, objekt, von, ...wohin })
        getan.push(answer.uebergeben.id)
      } catch (refused) {
        const satz = sentenceFor(refused)
        nicht.set(satz, (nicht.get(satz) ?? 0) + 1)
      }
    }
    setStand(null)
    setMisslungen([...nicht].map(([satz, anzahl]) => ({ satz, anzahl })))
    await changed()
    if (getan.length === 0) return
    const zurueck = async () => {
      const text = await undoEach(getan, (id) => api.graphql(UebergabeZuruecknehmenDocument, { id }))
      toast({ text })
      await changed()
    }
    toast({ text: `${getan.length} übergeben an ${an.text}.`, undo: () => void zurueck() })
  }

  return { uebergeben, stand, misslungen }
}
