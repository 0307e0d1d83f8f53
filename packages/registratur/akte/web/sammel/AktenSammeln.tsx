import { Button, FormDialog, SCHUTZKLASSE_NAMEN, SelectField, useApi, useGemeinde, useShortcuts } from '@verbundakte/ui'
import { useState } from 'react'
import { type AkteAenderung, AktenAendernDocument, type AkteZeileFragment } from '../generated/graphql.ts'
import { chosenOf, optionsOf } from '../words.ts'
import { SammelLeiste } from './SammelLeiste.tsx'
import type { Markierung } from './use-markierung.ts'
import { type Auftrag, useSammeln } from './use-sammeln.ts'

type Tun = (auftrag: Auftrag<AkteZeileFragment, AkteAenderung>) => Promise<void>

/** Giving several Akten another class or office, for those with the right. Everything in them goes along. */
export function AktenSammeln({ markierung }: { markierung: Markierung<AkteZeileFragment> }) {
  const api = useApi()
  const [fragt, setFragt] = useState<'schutzklasse' | 'federfuehrung' | null>(null)
  const { tun, laeuft, bericht, gelesen, zuruecknehmen } = useSammeln<AkteZeileFragment, AkteAenderung>({
    markierung,
    lesen: ['akten', 'akte', 'vorgaenge', 'vorgang', 'dokument'],
    name: ({ aktenzeichen, betreff }) => `${aktenzeichen} ${betreff}`,
    senden: async (aenderungen) => (await api.graphql(AktenAendernDocument, { aenderungen })).aktenAendern,
  })
  const kann = markierung.rows.length > 0 && !laeuft
  useShortcuts('Auswahl', [
    kann ? { keys: 'x s', titel: 'Schutzklasse der ausgewählten Akten', run: () => setFragt('schutzklasse') } : null,
    kann ? { keys: 'x f', titel: 'Federführung der ausgewählten Akten', run: () => setFragt('federfuehrung') } : null,
  ])
  return (
    <>
      <SammelLeiste
        worte={['Akte', 'Akten']}
        anzahl={markierung.rows.length}
        laeuft={laeuft}
        bericht={bericht}
        onGelesen={gelesen}
        onZuruecknehmen={() => void zuruecknehmen()}
        onLoslassen={() => markierung.onChange(new Set())}
      >
        <Button keys="x s" onClick={() => setFragt('schutzklasse')}>
          Schutzklasse …
        </Button>
        <Button keys="x f" onClick={() => setFragt('federfuehrung')}>
          Federführung …
        </Button>
      </SammelLeiste>
      {fragt === 'schutzklasse' && <SchutzklasseDialog tun={tun} onClose={() => setFragt(null)} />}
      {fragt === 'federfuehrung' && <FederfuehrungDialog tun={tun} onClose={() => setFragt(null)} />}
    </>
  )
}

function SchutzklasseDialog({ tun, onClose }: { tun: Tun; onClose: () => void }) {
  const [gewaehlt, setGewaehlt] = useState('PERSONENBEZOGEN')
  const submit = async () => {
    const schutzklasse = chosenOf(SCHUTZKLASSE_NAMEN, gewaehlt)
    if (!schutzklasse) return
    onClose()
    await tun({
      eingabe: { schutzklasse },
      bisher: (row) => ({ schutzklasse: row.schutzklasse }),
      satz: (n) => `${akten(n)} jetzt „${SCHUTZKLASSE_NAMEN[schutzklasse]}“.`,
    })
  }
  return (
    <FormDialog title="Schutzklasse ändern" submit="Ändern" onClose={onClose} onSubmit={submit}>
      <SelectField
        label="Schutzklasse"
        autoFocus
        name="schutzklasse"
        required
        value={gewaehlt}
        options={optionsOf(SCHUTZKLASSE_NAMEN)}
        onChange={setGewaehlt}
      />
    </FormDialog>
  )
}

function FederfuehrungDialog({ tun, onClose }: { tun: Tun; onClose: () => void }) {
  const { aemter } = useGemeinde()
  const [federfuehrung, setFederfuehrung] = useState(aemter[0]?.kuerzel ?? '')
  const submit = async () => {
    onClose()
    await tun({
      eingabe: { federfuehrung },
      bisher: (row) => ({ federfuehrung: row.federfuehrung.kuerzel }),
      satz: (n) => `${akten(n)} jetzt beim Amt „${aemter.find(({ kuerzel }) => kuerzel === federfuehrung)?.name}“.`,
    })
  }
  return (
    <FormDialog title="Federführung ändern" submit="Ändern" onClose={onClose} onSubmit={submit}>
      <SelectField
        label="Federführung"
        autoFocus
        name="federfuehrung"
        required
        value={federfuehrung}
        options={aemter.map(({ kuerzel, name }) => ({ wert: kuerzel, titel: name }))}
        onChange={setFederfuehrung}
      />
    </FormDialog>
  )
}

function akten(n: number): string {
  return n === 1 ? '1 Akte ist' : `${n} Akten sind`
}
