import { FormDialog, useApi, useGemeinde, useRefresh, useToast } from '@verbundakte/ui'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Vorlageninhalt } from '../src/vorlage/form.ts'
import { AngabenFelder, antworten } from './AngabenFelder.tsx'
import { ProzessBeginnenDocument } from './generated/graphql.ts'

interface BeginnenDialogProps {
  readonly vorlage: string
  readonly inhalt: Vorlageninhalt
  /** the Akte for it; absent: a new one */
  readonly akte: { readonly id: string; readonly aktenzeichen: string } | null
  readonly onClose: () => void
}

/** Asks what the Vorlage asks at the beginning, and opens the Vorgang. */
export function BeginnenDialog({ vorlage, inhalt, akte, onClose }: BeginnenDialogProps) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const navigate = useNavigate()
  const { pfad } = useGemeinde()
  const [werte, setWerte] = useState<Readonly<Record<string, string>>>({})
  const angaben = inhalt.angaben.filter((angabe) => angabe.in === undefined)
  const save = async () => {
    const variables = { vorlage, akte: akte?.id ?? null, angaben: antworten(angaben, werte) }
    const { prozessBeginnen: lauf } = await api.graphql(ProzessBeginnenDocument, variables)
    await refresh('akte', 'akten', 'vorgaenge', 'prozessvorlagen', 'postkorb', 'postkorbzahlen')
    toast({ text: `Vorgang ${lauf.vorgang?.kennzeichen ?? ''} ist angelegt und auf dem Weg.` })
    onClose()
    if (lauf.vorgang) void navigate(pfad(`akte/${lauf.akteId}/vorgang/${lauf.vorgang.id}`))
  }
  return (
    <FormDialog title={inhalt.titel} submit="Vorgang beginnen" onClose={onClose} onSubmit={save}>
      <p>
        {akte
          ? `Der Vorgang kommt in die Akte ${akte.aktenzeichen}.`
          : `Dafür wird eine neue Akte an der Position ${inhalt.aktenplan} angelegt.`}
      </p>
      <AngabenFelder autoFocus angaben={angaben} werte={werte} onChange={setWerte} />
    </FormDialog>
  )
}
