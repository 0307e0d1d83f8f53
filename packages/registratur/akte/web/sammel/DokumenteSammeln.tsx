import { Button, FormDialog, SelectField, TextField, useApi, useApiQuery, useShortcuts } from '@verbundakte/ui'
import { useState } from 'react'
import {
  type DokumentAenderung,
  DokumenteAendernDocument,
  type Dokumentstand,
  DokumenttypenDocument,
  type DokumentZeileFragment,
} from '../generated/graphql.ts'
import { chosenOf, optionsOf, RICHTUNG_NAMEN, standVon } from '../words.ts'
import { SammelLeiste } from './SammelLeiste.tsx'
import type { Markierung } from './use-markierung.ts'
import { type Auftrag, useSammeln } from './use-sammeln.ts'

type Tun = (auftrag: Auftrag<DokumentZeileFragment, DokumentAenderung>) => Promise<void>

/** What can be done with several Dokumente at once. */
export function DokumenteSammeln({ markierung }: { markierung: Markierung<DokumentZeileFragment> }) {
  const api = useApi()
  const [fragt, setFragt] = useState<'typ' | 'richtung' | null>(null)
  const { tun, laeuft, bericht, gelesen, zuruecknehmen } = useSammeln<DokumentZeileFragment, DokumentAenderung>({
    markierung,
    lesen: ['dokumente', 'dokument', 'dokumenttypen'],
    name: ({ kennzeichen, betreff }) => `${kennzeichen} ${betreff}`,
    senden: async (aenderungen) => (await api.graphql(DokumenteAendernDocument, { aenderungen })).dokumenteAendern,
  })
  const setzen = (status: Dokumentstand) =>
    tun({
      eingabe: { status },
      bisher: (row) => ({ status: standVon(row.status) }),
      betrifft: (row) => standVon(row.status) === (status === 'ENTWURF' ? 'IN_BEARBEITUNG' : 'ENTWURF'),
      satz: (n) => `${dokumente(n)} jetzt ${status === 'ENTWURF' ? 'Entwurf' : 'kein Entwurf mehr'}.`,
    })
  const entwuerfe = markierung.rows.some(({ status }) => status === 'ENTWURF')
  const fertige = markierung.rows.some(({ status }) => status === 'IN_BEARBEITUNG')
  const kann = markierung.rows.length > 0 && !laeuft
  useShortcuts('Auswahl', [
    kann ? { keys: 'x a', titel: 'Art der ausgewählten Dokumente ändern', run: () => setFragt('typ') } : null,
    kann ? { keys: 'x r', titel: 'Richtung der ausgewählten ändern', run: () => setFragt('richtung') } : null,
    kann && fertige ? { keys: 'x e', titel: 'Ausgewählte als Entwurf', run: () => void setzen('ENTWURF') } : null,
    kann && entwuerfe
      ? { keys: 'x f', titel: 'Ausgewählte kein Entwurf mehr', run: () => void setzen('IN_BEARBEITUNG') }
      : null,
  ])
  return (
    <>
      <SammelLeiste
        worte={['Dokument', 'Dokumente']}
        anzahl={markierung.rows.length}
        laeuft={laeuft}
        bericht={bericht}
        onGelesen={gelesen}
        onZuruecknehmen={() => void zuruecknehmen()}
        onLoslassen={() => markierung.onChange(new Set())}
      >
        <Button keys="x a" onClick={() => setFragt('typ')}>
          Art …
        </Button>
        <Button keys="x r" onClick={() => setFragt('richtung')}>
          Richtung …
        </Button>
        {fertige && (
          <Button keys="x e" onClick={() => void setzen('ENTWURF')}>
            Als Entwurf
          </Button>
        )}
        {entwuerfe && (
          <Button keys="x f" onClick={() => void setzen('IN_BEARBEITUNG')}>
            Kein Entwurf mehr
          </Button>
        )}
      </SammelLeiste>
      {fragt === 'typ' && <TypDialog tun={tun} onClose={() => setFragt(null)} />}
      {fragt === 'richtung' && <RichtungDialog tun={tun} onClose={() => setFragt(null)} />}
    </>
  )
}

function TypDialog({ tun, onClose }: { tun: Tun; onClose: () => void }) {
  const { data } = useApiQuery(['dokumenttypen'], DokumenttypenDocument, {}, { staleTime: 5 * 60_000 })
  const [typ, setTyp] = useState('')
  const submit = async () => {
    if (typ.trim() === '') return
    onClose()
    await tun({
      eingabe: { typ: typ.trim() },
      bisher: (row) => ({ typ: row.typ }),
      satz: (n) => `${dokumente(n)} jetzt von der Art „${typ.trim()}“.`,
    })
  }
  return (
    <FormDialog title="Art ändern" submit="Ändern" onClose={onClose} onSubmit={submit}>
      <TextField
        label="Art"
        name="typ"
        required
        autoFocus
        value={typ}
        onChange={setTyp}
        suggestions={data?.dokumenttypen ?? []}
      />
    </FormDialog>
  )
}

function RichtungDialog({ tun, onClose }: { tun: Tun; onClose: () => void }) {
  const [gewaehlt, setGewaehlt] = useState('EIN')
  const submit = async () => {
    const richtung = chosenOf(RICHTUNG_NAMEN, gewaehlt)
    if (!richtung) return
    onClose()
    await tun({
      eingabe: { richtung },
      bisher: (row) => ({ richtung: row.richtung }),
      satz: (n) => `${dokumente(n)} jetzt „${RICHTUNG_NAMEN[richtung]}“.`,
    })
  }
  return (
    <FormDialog title="Richtung ändern" submit="Ändern" onClose={onClose} onSubmit={submit}>
      <SelectField
        label="Richtung"
        autoFocus
        name="richtung"
        required
        value={gewaehlt}
        options={optionsOf(RICHTUNG_NAMEN)}
        onChange={setGewaehlt}
      />
    </FormDialog>
  )
}

function dokumente(n: number): string {
  return n === 1 ? '1 Dokument ist' : `${n} Dokumente sind`
}
