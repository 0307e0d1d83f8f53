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

interface Brief {
  readonly id: string
  readonly betreff: string
}

export interface Entscheiden {
  /** decided upon here, and perhaps not yet gone from the list */
  readonly weg: ReadonlySet<string>
  /** letters that came back, and why */
  readonly abgewiesen: ReadonlyMap<string, string>
  /** @param ungeteilt also a stack that is still being looked through */
  ablegen(brief: Brief, ziel: Ablageziel, angaben: Eingangsangaben, ungeteilt: boolean): Promise<void>
  zuweisen(brief: Brief, amt: { readonly kuerzel: string; readonly name: string }): Promise<void>
  aussortieren(brief: Brief, grund: string): Promise<void>
  zuruecknehmen(id: string): Promise<void>
  /** takes the last decision back; null: there is none */
  readonly zuletzt: (() => void) | null
}

/**
 * What becomes of a letter. The letter leaves the list at once, so that the next one is there when the finger is lifted;
 * what the server refuses comes back into the list with its sentence, and leaves the person at the letter they are at:
 * the next key is meant for that one. Everything is taken back by the toast, or by `z`.
 *
 * @param onBack the letter lies in its queue again, as the person wished
 */
export function useEntscheiden(onBack: (id: string) => void): Entscheiden {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const undoable = useUndoToast()
  const [weg, setWeg] = useState<ReadonlySet<string>>(new Set())
  const [abgewiesen, setAbgewiesen] = useState<ReadonlyMap<string, string>>(new Map())
  const letzte = useRef<(() => Promise<void>) | null>(null)
  const [umkehrbar, setUmkehrbar] = useState(false)
  const read = () => refresh('eingaenge', 'eingang', 'poststapel', 'dokumente', 'vorgang')
  const zeigen = (id: string) => setWeg((ids) => new Set([...ids].filter((each) => each !== id)))

  const decide = async (
    { id, betreff }: Brief,
    work: () => Promise<string>,
    back: () => Promise<unknown>,
  ): Promise<void> => {
    setWeg((ids) => new Set([...ids, id]))
    try {
      const satz = await work()
      setAbgewiesen((alle) => new Map([...alle].filter(([welcher]) => welcher !== id)))
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
      const satz = sentenceFor(refused)
      setAbgewiesen((alle) => new Map(alle).set(id, satz))
      zeigen(id)
      toast({ text: `„${betreff}“: ${satz}` })
      await read()
    }
  }
  const zuruecknehmen = (id: string) => api.graphql(EingangZuruecknehmenDocument, { id })
  return {
    weg,
    abgewiesen,
    ablegen: (brief, ziel, angaben, ungeteilt) =>
      decide(
        brief,
        async () => {
          const { eingangAblegen: dokument } = await api.graphql(EingangAblegenDocument, {
            ...{ id: brief.id, ziel, angaben, ungeteilt },
          })
          return `Abgelegt als ${dokument.kennzeichen}.`
        },
        () => zuruecknehmen(brief.id),
      ),
    zuweisen: (brief, amt) =>
      decide(
        brief,
        async () => {
          await api.graphql(EingangZuweisenDocument, { id: brief.id, amt: amt.kuerzel })
          return `Liegt jetzt bei: ${amt.name}.`
        },
        () => api.graphql(ZuweisungZuruecknehmenDocument, { id: brief.id }),
      ),
    aussortieren: (brief, grund) =>
      decide(
        brief,
        async () => {
          await api.graphql(EingangAussortierenDocument, { id: brief.id, grund })
          return `Aussortiert: ${grund}.`
        },
        () => zuruecknehmen(brief.id),
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
