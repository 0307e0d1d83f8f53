import { type ComboOption, sentenceFor, useApi, useRefresh, useUndoToast } from '@verbundakte/ui'
import { useState } from 'react'
import { UebergabeZuruecknehmenDocument, UebergebenDocument } from './generated/graphql.ts'

interface Misslungen {
  readonly satz: string
  readonly anzahl: number
}

/** Hands on one thing after the other; what cannot go is said, and keeps nothing else back. */
export function useUebergeben(gruppe: { readonly art: string; readonly ids: readonly string[] }, von: string) {
  const api = useApi()
  const refresh = useRefresh()
  const undoable = useUndoToast()
  const [stand, setStand] = useState<number | null>(null)
  const [misslungen, setMisslungen] = useState<readonly Misslungen[]>([])
  const changed = () => refresh('uebergabe', 'vorgang', 'postkorb', 'postkorbzahlen', 'geschaeftsgang')

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
    undoable(`${getan.length} übergeben an ${an.text}.`, async () => {
      for (const id of getan) await api.graphql(UebergabeZuruecknehmenDocument, { id })
      await changed()
    })
  }

  return { uebergeben, stand, misslungen }
}
