import { sentenceFor, useApi, useRefresh, useToast, useUndoToast } from '@verbundakte/ui'
import { useRef, useState } from 'react'
import {
  type Ablageziel,
  EingangAblegenDocument,
  EingangAussortierenDocument,
  type Eingangsangaben,
  EingangZuruecknehmenDocument,
  EingangZuweisenDocument,
  ZuweisungZuruecknehmenDocument,
} from './generated/graphql.ts'

export interface Entscheiden {
  /** decided upon here, and perhaps not yet gone from the list */
  readonly weg: ReadonlySet<string>
  /** @param ungeteilt also a stack that is still being looked through */
  ablegen(id: string, ziel: Ablageziel, angaben: Eingangsangaben, ungeteilt: boolean): Promise<void>
  zuweisen(id: string, amt: { readonly kuerzel: string; readonly name: string }): Promise<void>
  aussortieren(id: string, grund: string): Promise<void>
  zuruecknehmen(id: string): Promise<void>
  /** takes the last decision back; null: there is none */
  readonly zuletzt: (() => void) | null
}

/**
 * What becomes of a letter. The letter leaves the list at once, so that the next one is there when the finger is lifted;
 * what the server refuses comes back with its sentence. Everything is taken back by the toast, or by `z`.
 *
 * @param onBack the letter lies in its queue again
 */
export function useEntscheiden(onBack: (id: string) => void): Entscheiden {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const undoable = useUndoToast()
  const [weg, setWeg] = useState<ReadonlySet<string>>(new Set())
  const letzte = useRef<(() => Promise<void>) | null>(null)
  const [umkehrbar, setUmkehrbar] = useState(false)
  const read = () => refresh('eingaenge', 'eingang', 'poststapel', 'dokumente', 'vorgang')
  const zeigen = (id: string) => setWeg((ids) => new Set([...ids].filter((each) => each !== id)))

  const decide = async (id: string, work: () => Promise<string>, back: () => Promise<unknown>): Promise<void> => {
    setWeg((ids) => new Set([...ids, id]))
    try {
      const satz = await work()
      const undo = async () => {
        letzte.current = null
        setUmkehrbar(false)
        await back()
        zeigen(id)
        await read()
        onBack(id)
      }
      letzte.current = undo
      setUmkehrbar(true)
      undoable(satz, undo)
      await read()
    } catch (refused) {
      zeigen(id)
      toast({ text: sentenceFor(refused) })
      await read()
      onBack(id)
    }
  }
  const zuruecknehmen = (id: string) => api.graphql(EingangZuruecknehmenDocument, { id })
  return {
    weg,
    ablegen: (id, ziel, angaben, ungeteilt) =>
      decide(
        id,
        async () => {
          const { eingangAblegen: dokument } = await api.graphql(EingangAblegenDocument, {
            ...{ id, ziel, angaben, ungeteilt },
          })
          return `Abgelegt als ${dokument.kennzeichen}.`
        },
        () => zuruecknehmen(id),
      ),
    zuweisen: (id, amt) =>
      decide(
        id,
        async () => {
          await api.graphql(EingangZuweisenDocument, { id, amt: amt.kuerzel })
          return `Liegt jetzt bei: ${amt.name}.`
        },
        () => api.graphql(ZuweisungZuruecknehmenDocument, { id }),
      ),
    aussortieren: (id, grund) =>
      decide(
        id,
        async () => {
          await api.graphql(EingangAussortierenDocument, { id, grund })
          return `Aussortiert: ${grund}.`
        },
        () => zuruecknehmen(id),
      ),
    zuruecknehmen: async (id) => {
      try {
        await zuruecknehmen(id)
        toast({ text: 'Liegt wieder im Posteingang.' })
      } catch (refused) {
        toast({ text: sentenceFor(refused) })
      }
      zeigen(id)
      await read()
    },
    zuletzt: umkehrbar
      ? () =>
          void letzte.current?.().then(
            () => toast({ text: 'Rückgängig gemacht.' }),
            (refused: unknown) => toast({ text: sentenceFor(refused) }),
          )
      : null,
  }
}
