import { ApiError, sentenceFor, useRefresh, useToast, useUndoToast } from '@verbundakte/ui'
import { useState } from 'react'
import type { SammelergebnisFragment } from '../generated/graphql.ts'
import type { Markierung } from './use-markierung.ts'

/** One change of many: what is to be, and what the person had before them. */
export interface Einzelne<Eingabe> {
  readonly id: string
  readonly eingabe: Eingabe
  readonly bisher: Eingabe
}

/** What is done to every marked row, and how it reads. */
export interface Auftrag<Row, Eingabe> {
  readonly eingabe: Eingabe
  readonly bisher: (row: Row) => Eingabe
  /** of the marked rows those that it changes; absent: all */
  readonly betrifft?: (row: Row) => boolean
  readonly satz: (anzahl: number) => string
}

/** What became of it where not everything went well. */
export interface Bericht {
  readonly gelungen: number
  readonly gescheitert: readonly { readonly id: string; readonly name: string; readonly satz: string }[]
  readonly zurueck: () => Promise<void>
  readonly satz: string
}

interface Sammeln<Row, Eingabe> {
  readonly markierung: Markierung<Row>
  readonly senden: (aenderungen: readonly Einzelne<Eingabe>[]) => Promise<readonly SammelergebnisFragment[]>
  /** what is read again afterwards */
  readonly lesen: readonly string[]
  readonly name: (row: Row) => string
}

/**
 * Does something to all marked rows by one request. What went well is taken back as a whole; what did not stays marked,
 * with the sentence why not.
 */
export function useSammeln<Row extends { readonly id: string }, Eingabe>(was: Sammeln<Row, Eingabe>) {
  const { markierung, senden, lesen, name } = was
  const refresh = useRefresh()
  const toast = useToast()
  const undoable = useUndoToast()
  const [laeuft, setLaeuft] = useState(false)
  const [bericht, setBericht] = useState<Bericht | null>(null)
  const rueckgaengig = async (rows: readonly Row[], { eingabe, bisher }: Auftrag<Row, Eingabe>) => {
    const ergebnisse = await senden(rows.map((row) => ({ id: row.id, eingabe: bisher(row), bisher: eingabe })))
    await refresh(...lesen)
    const nicht = ergebnisse.filter(({ gelungen }) => !gelungen)
    if (nicht.length === 0) return
    throw new ApiError(
      'akte.sammel.teilweise',
      `${nicht.length} von ${rows.length} ließen sich nicht zurücknehmen. ${nicht[0]?.satz ?? ''}`,
    )
  }
  const tun = async (auftrag: Auftrag<Row, Eingabe>) => {
    const rows = markierung.rows.filter(auftrag.betrifft ?? (() => true))
    setLaeuft(true)
    try {
      const { eingabe, bisher } = auftrag
      const ergebnisse = await senden(rows.map((row) => ({ id: row.id, eingabe, bisher: bisher(row) })))
      const nicht = new Map(ergebnisse.filter(({ gelungen }) => !gelungen).map(({ id, satz }) => [id, satz ?? '']))
      const gelungen = rows.filter(({ id }) => !nicht.has(id))
      const satz = auftrag.satz(gelungen.length)
      const zurueck = () => rueckgaengig(gelungen, auftrag)
      await refresh(...lesen)
      markierung.onChange(new Set(nicht.keys()))
      if (nicht.size === 0) undoable(satz, zurueck)
      else {
        const gescheitert = rows.flatMap((row) => {
          const warum = nicht.get(row.id)
          return warum === undefined ? [] : [{ id: row.id, name: name(row), satz: warum }]
        })
        setBericht({ gelungen: gelungen.length, gescheitert, zurueck, satz })
      }
    } catch (error) {
      toast({ text: sentenceFor(error) })
    } finally {
      setLaeuft(false)
    }
  }
  /** The report was read; what went well can still be taken back. */
  const gelesen = () => {
    if (bericht && bericht.gelungen > 0) undoable(bericht.satz, bericht.zurueck)
    setBericht(null)
  }
  const zuruecknehmen = async () => {
    const zurueck = bericht?.zurueck
    setBericht(null)
    try {
      await zurueck?.()
      toast({ text: 'Rückgängig gemacht.' })
    } catch (error) {
      toast({ text: sentenceFor(error) })
    }
  }
  return { laeuft, bericht, tun, gelesen, zuruecknehmen }
}
