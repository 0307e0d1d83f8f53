import { Button, DateField, FormDialog, SelectField, useApi, useApiQuery, useShortcuts } from '@verbundakte/ui'
import { useState } from 'react'
import {
  MitarbeiterDocument,
  VorgaengeAendernDocument,
  type VorgangAenderung,
  type VorgangZeileFragment,
} from '../generated/graphql.ts'
import { SammelLeiste } from './SammelLeiste.tsx'
import type { Markierung } from './use-markierung.ts'
import { type Auftrag, useSammeln } from './use-sammeln.ts'

type Tun = (auftrag: Auftrag<VorgangZeileFragment, VorgangAenderung>) => Promise<void>

/** What can be done with several Vorgänge at once. */
export function VorgaengeSammeln({ markierung }: { markierung: Markierung<VorgangZeileFragment> }) {
  const api = useApi()
  const [fragt, setFragt] = useState<'bearbeiter' | 'wiedervorlage' | null>(null)
  const { tun, laeuft, bericht, gelesen, zuruecknehmen } = useSammeln<VorgangZeileFragment, VorgangAenderung>({
    markierung,
    lesen: ['vorgaenge', 'vorgang', 'akte', 'dokument'],
    name: ({ kennzeichen, betreff }) => `${kennzeichen} ${betreff}`,
    senden: async (aenderungen) => (await api.graphql(VorgaengeAendernDocument, { aenderungen })).vorgaengeAendern,
  })
  const setzen = (status: 'ERLEDIGT' | 'IN_BEARBEITUNG') =>
    tun({
      eingabe: { status },
      bisher: (row) => ({ status: row.status }),
      satz: (n) => `${vorgaenge(n)} ${status === 'ERLEDIGT' ? 'erledigt' : 'wieder in Bearbeitung'}.`,
    })
  const offen = markierung.rows.some(({ status }) => status === 'IN_BEARBEITUNG')
  const erledigt = markierung.rows.some(({ status }) => status === 'ERLEDIGT')
  const kann = markierung.rows.length > 0 && !laeuft
  useShortcuts('Auswahl', [
    kann && offen ? { keys: 'x e', titel: 'Ausgewählte Vorgänge erledigen', run: () => void setzen('ERLEDIGT') } : null,
    kann && erledigt
      ? { keys: 'x a', titel: 'Ausgewählte wieder aufnehmen', run: () => void setzen('IN_BEARBEITUNG') }
      : null,
    kann ? { keys: 'x b', titel: 'Bearbeitung der ausgewählten ändern', run: () => setFragt('bearbeiter') } : null,
    kann ? { keys: 'x w', titel: 'Ausgewählte zur Wiedervorlage', run: () => setFragt('wiedervorlage') } : null,
  ])
  return (
    <>
      <SammelLeiste
        worte={['Vorgang', 'Vorgänge']}
        anzahl={markierung.rows.length}
        laeuft={laeuft}
        bericht={bericht}
        onGelesen={gelesen}
        onZuruecknehmen={() => void zuruecknehmen()}
        onLoslassen={() => markierung.onChange(new Set())}
      >
        {offen && (
          <Button icon="check" keys="x e" onClick={() => void setzen('ERLEDIGT')}>
            Erledigen
          </Button>
        )}
        {erledigt && (
          <Button keys="x a" onClick={() => void setzen('IN_BEARBEITUNG')}>
            Wieder aufnehmen
          </Button>
        )}
        <Button keys="x b" onClick={() => setFragt('bearbeiter')}>
          Bearbeitung …
        </Button>
        <Button icon="calendar-today" keys="x w" onClick={() => setFragt('wiedervorlage')}>
          Wiedervorlage …
        </Button>
      </SammelLeiste>
      {fragt === 'bearbeiter' && <BearbeiterDialog tun={tun} onClose={() => setFragt(null)} />}
      {fragt === 'wiedervorlage' && <WiedervorlageDialog tun={tun} onClose={() => setFragt(null)} />}
    </>
  )
}

function BearbeiterDialog({ tun, onClose }: { tun: Tun; onClose: () => void }) {
  const { data } = useApiQuery(['mitarbeiter'], MitarbeiterDocument, {}, { staleTime: 5 * 60_000 })
  const [bearbeiter, setBearbeiter] = useState('')
  const wer = data?.mitarbeiter.find(({ id }) => id === bearbeiter)
  const submit = async () => {
    onClose()
    await tun({
      eingabe: { bearbeiter: bearbeiter || null },
      bisher: (row) => ({ bearbeiter: row.bearbeiter?.id ?? null }),
      satz: (n) => `${vorgaenge(n)} jetzt ${wer ? `bei ${wer.name}` : 'bei niemandem'}.`,
    })
  }
  return (
    <FormDialog title="Bearbeitung ändern" submit="Ändern" onClose={onClose} onSubmit={submit}>
      <SelectField
        label="Bearbeitung"
        autoFocus
        name="bearbeiter"
        required
        value={bearbeiter}
        options={[
          { wert: '', titel: 'Noch niemand' },
          ...(data?.mitarbeiter ?? []).map(({ id, name }) => ({ wert: id, titel: name })),
        ]}
        onChange={setBearbeiter}
      />
    </FormDialog>
  )
}

function WiedervorlageDialog({ tun, onClose }: { tun: Tun; onClose: () => void }) {
  const [tag, setTag] = useState<string | null | undefined>(null)
  const submit = async () => {
    // The field says what is wrong with the day.
    if (tag === undefined) return
    onClose()
    await tun({
      eingabe: { wiedervorlage: tag },
      bisher: (row) => ({ wiedervorlage: row.wiedervorlage }),
      satz: (n) => (tag ? `${vorgaenge(n)} zur Wiedervorlage gesetzt.` : `${vorgaenge(n)} ohne Wiedervorlage.`),
    })
  }
  return (
    <FormDialog title="Wiedervorlage setzen" submit="Setzen" onClose={onClose} onSubmit={submit}>
      <DateField
        label="Tag"
        name="wiedervorlage"
        hint="leer: keine Wiedervorlage"
        voraus
        autoFocus
        value={tag ?? null}
        onChange={setTag}
      />
    </FormDialog>
  )
}

function vorgaenge(n: number): string {
  return n === 1 ? '1 Vorgang ist' : `${n} Vorgänge sind`
}
