import {
  CheckGroup,
  FormDialog,
  SCHUTZKLASSE_NAMEN,
  SelectField,
  TextArea,
  useApi,
  useSession,
  useToast,
} from '@verbundakte/ui'
import { useState } from 'react'
import { type Auftrag, useRefreshAuftraege } from './auftraege.ts'
import { AblehnenDocument, EinengenDocument, PruefenDocument } from './generated/graphql.ts'
import { AKTIONEN, URTEILE } from './words.ts'

interface DialogProps {
  readonly auftrag: Auftrag
  readonly onClose: () => void
}

export function AblehnenDialog({ auftrag: { id, ticket }, onClose }: DialogProps) {
  const api = useApi()
  const done = useDone(onClose)
  const [grund, setGrund] = useState('')
  return (
    <FormDialog
      title={`${ticket} ablehnen`}
      submit="Ablehnen"
      onClose={onClose}
      onSubmit={async () => {
        await api.graphql(AblehnenDocument, { id, grund })
        await done(`${ticket} ist abgelehnt.`)
      }}
    >
      <TextArea label="Grund" name="grund" hint="Steht im Verlauf des Auftrags" value={grund} onChange={setGrund} />
    </FormDialog>
  )
}

const KLASSEN: Readonly<Record<string, string>> = SCHUTZKLASSE_NAMEN

/** Takes something away. What the grant does not name is not offered. */
export function EinengenDialog({ auftrag, onClose }: DialogProps) {
  const api = useApi()
  const { hilfe } = useSession()
  const done = useDone(onClose)
  const [module, setModule] = useState(auftrag.module)
  const [klassen, setKlassen] = useState(auftrag.klassen)
  const [aktionen, setAktionen] = useState<readonly string[]>(auftrag.aktionen.filter((aktion) => aktion !== 'lesen'))
  const [ausfuhr, setAusfuhr] = useState<readonly string[]>(auftrag.ausfuhr ? ['ausfuhr'] : [])
  const titelVon = (name: string) => hilfe.find((each) => each.name === name)?.titel ?? name
  return (
    <FormDialog
      title={`${auftrag.ticket} enger fassen`}
      submit="Enger fassen"
      onClose={onClose}
      onSubmit={async () => {
        const weniger = { module, klassen, aktionen: ['lesen', ...aktionen], ausfuhr: ausfuhr.length > 0 }
        await api.graphql(EinengenDocument, { id: auftrag.id, weniger })
        await done(`${auftrag.ticket} ist enger gefasst.`)
      }}
    >
      <p>Was Sie abwählen, ist sofort nicht mehr sichtbar. Für mehr braucht es einen neuen Antrag.</p>
      <CheckGroup
        label="Module"
        name="module"
        options={auftrag.module.map((wert) => ({ wert, titel: titelVon(wert) }))}
        value={module}
        onChange={setModule}
      />
      <CheckGroup
        label="Schutzklassen"
        name="klassen"
        options={auftrag.klassen.map((wert) => ({ wert, titel: KLASSEN[wert] ?? wert }))}
        value={klassen}
        onChange={setKlassen}
      />
      {auftrag.aktionen.length > 1 && (
        <CheckGroup
          label="Außer Lesen erlaubt"
          name="aktionen"
          options={auftrag.aktionen
            .filter((aktion) => aktion !== 'lesen')
            .map((wert) => ({ wert, titel: AKTIONEN[wert] ?? wert }))}
          value={aktionen}
          onChange={setAktionen}
        />
      )}
      {auftrag.ausfuhr && (
        <CheckGroup
          label="Ausfuhr"
          name="ausfuhr"
          options={[{ wert: 'ausfuhr', titel: 'Originale herunterladen' }]}
          value={ausfuhr}
          onChange={setAusfuhr}
        />
      )}
    </FormDialog>
  )
}

type Urteil = keyof typeof URTEILE

/** What the visit was. Of a Notfall it is said whether it was one. */
export function PruefenDialog({ auftrag: { id, art, ticket }, onClose }: DialogProps) {
  const api = useApi()
  const done = useDone(onClose)
  const werte: readonly Urteil[] =
    art === 'NOTFALL' ? ['NOTFALL', 'ORGANISATIONSVERSAGEN'] : ['IN_ORDNUNG', 'BEANSTANDET']
  const [urteil, setUrteil] = useState<Urteil>(werte[0] ?? 'IN_ORDNUNG')
  const [bemerkung, setBemerkung] = useState('')
  return (
    <FormDialog
      title={`${ticket} prüfen`}
      submit="Urteil festhalten"
      onClose={onClose}
      onSubmit={async () => {
        await api.graphql(PruefenDocument, { id, urteil, bemerkung })
        await done(`${ticket} ist geprüft.`)
      }}
    >
      <p>Was während des Besuchs gezeigt und geändert wurde, steht im Protokoll unter dieser Person.</p>
      <SelectField
        label="Urteil"
        name="urteil"
        required
        value={urteil}
        onChange={(wert) => setUrteil(werte.find((each) => each === wert) ?? urteil)}
        options={werte.map((wert) => ({ wert, titel: URTEILE[wert] }))}
      />
      <TextArea label="Bemerkung" name="bemerkung" value={bemerkung} onChange={setBemerkung} />
    </FormDialog>
  )
}

function useDone(onClose: () => void): (text: string) => Promise<void> {
  const refresh = useRefreshAuftraege()
  const toast = useToast()
  return async (text) => {
    await refresh()
    toast({ text })
    onClose()
  }
}
