import type { AbschlussOrt } from '@verbundakte/akte/web'
import { Button, Notice, sentenceFor, useApi, useApiQuery, useShortcuts, useToast } from '@verbundakte/ui'
import { useState } from 'react'
import { GrundDialog } from '../GrundDialog.tsx'
import {
  AufgabeZurueckziehenDocument,
  GeschaeftsgangDocument,
  LaufwegZurueckrufenDocument,
} from '../generated/graphql.ts'
import { anWen } from '../words.ts'
import { useAufgaben } from './use-aufgaben.ts'

/** Beside a Vorgang that is finished: what of it still runs, and one key to call it back. */
export function NochOffen({ id, kennzeichen }: AbschlussOrt) {
  const api = useApi()
  const toast = useToast()
  const { changed } = useAufgaben()
  const [asking, setAsking] = useState(false)
  const { data } = useApiQuery(['geschaeftsgang', id], GeschaeftsgangDocument, { vorgang: id })
  const aufgaben = data?.geschaeftsgang.aufgaben.filter(({ status }) => status === 'OFFEN') ?? []
  const laufwege = data?.geschaeftsgang.laufwege.filter(({ status }) => status === 'LAUFEND') ?? []
  const meine = {
    aufgaben: aufgaben.filter(({ darf }) => darf.includes('zurueckziehen')),
    laufwege: laufwege.filter(({ darf }) => darf.includes('zurueckrufen')),
  }
  const anzahl = meine.aufgaben.length + meine.laufwege.length
  useShortcuts('Vorgang', [
    anzahl > 0 ? { keys: 'r', titel: 'Zurückrufen, was noch offen ist', run: () => setAsking(true) } : null,
  ])
  if (aufgaben.length + laufwege.length === 0) return null
  const recall = async (grund: string | null) => {
    try {
      for (const laufweg of meine.laufwege) await api.graphql(LaufwegZurueckrufenDocument, { id: laufweg.id, grund })
      for (const aufgabe of meine.aufgaben) {
        await api.graphql(AufgabeZurueckziehenDocument, { id: aufgabe.id, vermerk: grund })
      }
      toast({ text: `Zurückgerufen: ${inWorten(meine.laufwege.length, meine.aufgaben.length)}.` })
    } catch (error) {
      toast({ text: sentenceFor(error) })
    }
    await changed()
    setAsking(false)
  }
  return (
    <>
      <Notice
        kind="warning"
        action={
          anzahl > 0 && (
            <Button kind="quiet" keys="r" onClick={() => setAsking(true)}>
              Zurückrufen
            </Button>
          )
        }
      >
        Der Vorgang ist erledigt, aber noch offen: {inWorten(laufwege.length, aufgaben.length)}
        {anzahl < laufwege.length + aufgaben.length && ` (bei ${wer(aufgaben)}; zurückrufen kann, wer es begonnen hat)`}
        .
      </Notice>
      {asking && (
        <GrundDialog
          title={`Zurückrufen, was in ${kennzeichen} offen ist`}
          submit="Zurückrufen"
          onClose={() => setAsking(false)}
          onSubmit={recall}
        >
          {`${inWorten(meine.laufwege.length, meine.aufgaben.length)} verschwinden aus den Postkörben. Was erledigt ist, bleibt.`}
        </GrundDialog>
      )}
    </>
  )
}

function inWorten(laufwege: number, aufgaben: number): string {
  const teile = [
    laufwege > 0 ? `${laufwege} ${laufwege === 1 ? 'Laufweg' : 'Laufwege'}` : null,
    aufgaben > 0 ? `${aufgaben} ${aufgaben === 1 ? 'Aufgabe' : 'Aufgaben'}` : null,
  ]
  return teile.filter((teil) => teil !== null).join(' und ')
}

function wer(aufgaben: readonly Parameters<typeof anWen>[0][]): string {
  const namen = [...new Set(aufgaben.map(anWen))]
  return namen.length > 0 ? namen.join(', ') : 'anderen'
}
