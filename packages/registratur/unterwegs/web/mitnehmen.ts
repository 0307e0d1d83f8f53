import { keepShell, sentenceFor, useApi, useGemeinde, useRefresh, useToast, useUndoToast } from '@verbundakte/ui'
import { useState } from 'react'
import { MitnahmeBeendenDocument, MitnehmenDocument } from './generated/graphql.ts'
import { aufnehmen } from './kern/abgleich.ts'
import { holen, lesen } from './kern/ablage.ts'
import { useLage } from './kern/lage.ts'
import { alleinAngemeldet } from './kern/sperre.ts'
import { entfernen, geaendert, schluesselVon } from './kern/tresor.ts'

type Was = { readonly vorgang: string } | { readonly akte: string }

/** Takes along on this device, and gives back. While it is locked, `fragt` says that the code has to be asked for. */
export function useMitnehmen(was: Was, tage?: number) {
  const api = useApi()
  const { id: gemeinde, person } = useGemeinde()
  const refresh = useRefresh()
  const toast = useToast()
  const undoable = useUndoToast()
  const { laeuft } = useLage()
  const [fragt, setFragt] = useState(false)

  const beenden = async (ids: readonly string[]) => {
    try {
      for (const id of ids) {
        await api.graphql(MitnahmeBeendenDocument, { id })
        // If it lies here it goes at once; from another device when that is in contact.
        await entfernen(id)
      }
    } finally {
      await geaendert()
      await refresh('mitnahmen')
    }
  }
  const nehmen = async () => {
    try {
      const geraet = await holen('geraet', gemeinde)
      if (!geraet || !schluesselVon(gemeinde)) return setFragt(true)
      const vorher = new Set((await lesen('mitnahme')).map(({ id }) => id))
      const ids = await alleinAngemeldet(api, async (angemeldet) => {
        // Locked while somebody had to sign in again.
        if (!schluesselVon(gemeinde)) return null
        const eingabe = { geraet: geraet.id, ...was, tage: tage ?? null }
        const { mitnehmen } = await angemeldet.graphql(MitnehmenDocument, eingabe)
        await aufnehmen(angemeldet, mitnehmen, person.id)
        return mitnehmen.map(({ mitnahme }) => mitnahme.id)
      })
      if (!ids) return setFragt(true)
      const schale = await keepShell()
      await refresh('mitnahmen')
      const satz = ids.length === 1 ? 'Der Vorgang ist mitgenommen.' : `${ids.length} Vorgänge sind mitgenommen.`
      const text = schale ? satz : `${satz} Dieser Browser öffnet ihn ohne Netz nur, solange das Fenster offen ist.`
      // What was here before stays here.
      const neue = ids.filter((id) => !vorher.has(id))
      if (neue.length === 0) return toast({ text })
      undoable(text, () => beenden(neue))
    } catch (error) {
      toast({ text: sentenceFor(error) })
    }
  }
  const zurueck = async (id: string, satz: string) => {
    try {
      await beenden([id])
      toast({ text: satz })
    } catch (error) {
      toast({ text: sentenceFor(error) })
    }
  }
  return { nehmen, zurueck, fragt, schliessen: () => setFragt(false), beschaeftigt: laeuft !== null }
}
