import {
  Button,
  formatInstant,
  formatNumber,
  PaneHeader,
  sentenceFor,
  useApi,
  useGemeinde,
  useToast,
} from '@verbundakte/ui'
import { useState } from 'react'
import { AufbewahrungDialog } from './AufbewahrungDialog.tsx'
import { dauerText } from './aufbewahrung.ts'
import { exportPfad, type Filter } from './filter.ts'
import { type ProtokollrahmenQuery, PruefpunktVerlangenDocument } from './generated/graphql.ts'

type Stand = ProtokollrahmenQuery['protokollstand']

interface KopfProps {
  readonly stand: Stand | undefined
  readonly filter: Filter
  readonly onErase: () => void
}

/** How far the log reaches, how long it keeps, and taking it along. */
export function Kopf({ stand, filter, onErase }: KopfProps) {
  const api = useApi()
  const { darf } = useGemeinde()
  const toast = useToast()
  const [setting, setSetting] = useState(false)
  const verlangen = async () => {
    try {
      await api.graphql(PruefpunktVerlangenDocument, {})
      toast({ text: 'Der Prüfpunkt wird gemacht und ist in wenigen Sekunden da.' })
    } catch (refused) {
      toast({ text: sentenceFor(refused) })
    }
  }
  return (
    <>
      <PaneHeader
        main
        title="Protokoll"
        back={{ to: 'links', label: 'Eingrenzen' }}
        meta={<span role="status">{stand && standText(stand)}</span>}
        actions={
          <Button kind="quiet" icon="check" onClick={() => void verlangen()}>
            Jetzt sichern
          </Button>
        }
      />
      <nav className="protokoll-ausgabe" aria-label="Ausgeben">
        <a href={exportPfad(api.gemeinde, 'csv', filter)} download>
          Auswahl als Tabelle (CSV)
        </a>
        <a href={exportPfad(api.gemeinde, 'jsonl', null)} download>
          Ganzes Protokoll zum Prüfen (JSON Lines)
        </a>
      </nav>
      {stand && (
        <section className="protokoll-aufbewahrung" aria-label="Personenbezug">
          <p>
            Personenbezug bleibt {dauerText(stand.aufbewahrungTage)}
            {stand.aufbewahrungAb && `; gilt ab ${formatInstant(stand.aufbewahrungAb)}`}
          </p>
          {darf('aendern', 'Protokoll') && (
            <Button kind="quiet" icon="edit" onClick={() => setSetting(true)}>
              Aufbewahrung ändern
            </Button>
          )}
          {darf('loeschen', 'Protokoll') && (
            <Button kind="quiet" icon="delete" onClick={onErase}>
              Bereich löschen
            </Button>
          )}
        </section>
      )}
      {setting && stand && <AufbewahrungDialog tage={stand.aufbewahrungTage} onClose={() => setSetting(false)} />}
    </>
  )
}

function standText({ eintraege, pruefpunkt }: Stand): string {
  const count = `${formatNumber(eintraege)} Einträge`
  if (!pruefpunkt) return `${count}, noch kein Prüfpunkt`
  const zeugen = pruefpunkt.zeugen.length === 1 ? '1 Zeuge' : `${pruefpunkt.zeugen.length} Zeugen`
  return `${count}, ${formatNumber(pruefpunkt.groesse)} gesichert am ${formatInstant(pruefpunkt.zeit)}, ${zeugen}`
}
