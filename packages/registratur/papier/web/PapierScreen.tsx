import {
  Button,
  EmptyState,
  FormDialog,
  formatDay,
  Notice,
  Progress,
  SelectField,
  sentenceFor,
  TextArea,
  useApiQuery,
  useGemeinde,
  usePageTitle,
} from '@verbundakte/ui'
import { useState } from 'react'
import { Link } from 'react-router'
import {
  PapierlageDocument,
  type PapierlageQuery,
  PapierortAufhebenDocument,
  PapierRueckgabeZuruecknehmenDocument,
  PapierZurueckgebenDocument,
  ScanAblehnenDocument,
  ScanBeantwortenDocument,
  ScanDokumenteDocument,
} from './generated/graphql.ts'
import { useTun } from './tun.ts'
import { VernichtungsListe } from './VernichtungsListe.tsx'
import './papier.css'

/** What waits: paper that should be back, scans that are asked for; and the shelves. */
export function PapierScreen() {
  usePageTitle('Papier')
  const { pfad, darf } = useGemeinde()
  const { tun, machen } = useTun()
  const { data, error } = useApiQuery(['papier', 'lage'], PapierlageDocument, {})
  const zurueck = (id: string) =>
    tun(PapierZurueckgebenDocument, { id }, 'Die Rückgabe ist eingetragen.', () =>
      machen(PapierRueckgabeZuruecknehmenDocument, { id }),
    )
  const aufheben = (id: string, aufgehoben: boolean) =>
    tun(
      PapierortAufhebenDocument,
      { id, aufgehoben },
      aufgehoben ? 'Der Standort ist aufgehoben.' : 'Der Standort gilt wieder.',
      () => machen(PapierortAufhebenDocument, { id, aufgehoben: !aufgehoben }),
    )
  return (
    <div className="papier">
      <h1>Papier</h1>
      {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
      {!data && !error && <Progress label="Papier wird geladen" />}
      {data && (
        <>
          <h2>Erbetene Scans</h2>
          {data.offeneScanauftraege.length === 0 && <p>Ihr Amt ist um nichts gebeten.</p>}
          <ul className="papier-liste" aria-label="Erbetene Scans">
            {data.offeneScanauftraege.map((auftrag) => (
              <Auftrag key={auftrag.id} auftrag={auftrag} />
            ))}
          </ul>
          <h2>Überfällig</h2>
          {data.ueberfaelligeAusleihen.length === 0 && <p>Alles ist rechtzeitig zurück.</p>}
          <ul className="papier-liste" aria-label="Überfällig">
            {data.ueberfaelligeAusleihen.map(({ id, bis, person, auswaerts, papierteil }) => (
              <li key={id}>
                <div>
                  <Link to={pfad(`papier/akte/${papierteil?.akteId}`)}>{papierteil?.titel ?? 'Papier'}</Link>
                  <span className="neben">
                    {papierteil?.akte?.aktenzeichen} · {person?.name ?? auswaerts ?? 'nicht mehr hier'}
                  </span>
                  <span className="papier-mahnung">seit {formatDay(bis)}</span>
                </div>
                <Button kind="quiet" onClick={() => void zurueck(id)}>
                  Zurück<span className="va-hidden">: {papierteil?.titel}</span>
                </Button>
              </li>
            ))}
          </ul>
          {(darf('freigeben', 'Papierteil') ||
            darf('vernichten', 'Papierteil') ||
            darf('aendern', 'Vernichtungsregel')) && <VernichtungsListe />}
          <h2>Standorte</h2>
          {data.papierorte.length === 0 && (
            <EmptyState icon="home" title="Noch kein Standort">
              Standorte entstehen, wenn in einer Akte Papier verzeichnet wird.
            </EmptyState>
          )}
          <ul className="papier-liste" aria-label="Standorte">
            {data.papierorte.map(({ id, name, aufgehoben }) => (
              <li key={id}>
                <div>
                  <Link to={pfad(`papier/ort/${id}`)}>{name}</Link>
                  {aufgehoben && <span className="neben">aufgehoben</span>}
                </div>
                {darf('aendern', 'Papierort') && (
                  <Button kind="quiet" onClick={() => void aufheben(id, !aufgehoben)}>
                    {aufgehoben ? 'Wieder öffnen' : 'Aufheben'}
                    <span className="va-hidden">: {name}</span>
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function Auftrag({ auftrag }: { auftrag: PapierlageQuery['offeneScanauftraege'][number] }) {
  const { pfad } = useGemeinde()
  const [offen, setOffen] = useState<'ablehnen' | 'beantworten' | null>(null)
  const { vorgang, papierteil } = auftrag
  return (
    <li>
      <div>
        <strong>{auftrag.was}</strong>
        <span className="neben">
          {papierteil?.titel}, {papierteil?.ort?.name}
        </span>
        <span className="neben">
          für {vorgang && <Link to={pfad(`akte/${vorgang.akte.id}/vorgang/${vorgang.id}`)}>{vorgang.betreff}</Link>},{' '}
          {auftrag.angelegtVon?.name ?? 'nicht mehr hier'}
        </span>
      </div>
      <div className="papier-knoepfe">
        <Link to={pfad(`deckblatt/${auftrag.vorgangId}`)}>
          Deckblatt drucken<span className="va-hidden">: {auftrag.was}</span>
        </Link>
        <Button kind="quiet" onClick={() => setOffen('beantworten')}>
          Ist gescannt<span className="va-hidden">: {auftrag.was}</span>
        </Button>
        <Button kind="quiet" onClick={() => setOffen('ablehnen')}>
          Ablehnen<span className="va-hidden">: {auftrag.was}</span>
        </Button>
      </div>
      {offen === 'ablehnen' && <Ablehnen id={auftrag.id} onClose={() => setOffen(null)} />}
      {offen === 'beantworten' && (
        <Beantworten id={auftrag.id} vorgang={auftrag.vorgangId} onClose={() => setOffen(null)} />
      )}
    </li>
  )
}

function Ablehnen({ id, onClose }: { id: string; onClose: () => void }) {
  const { machen, toast } = useTun()
  const [grund, setGrund] = useState('')
  const save = async () => {
    await machen(ScanAblehnenDocument, { id, grund })
    onClose()
    toast({ text: 'Abgelehnt; wer gebeten hat, liest Ihren Grund am Vorgang.' })
  }
  return (
    <FormDialog title="Scan ablehnen" submit="Ablehnen" onClose={onClose} onSubmit={save}>
      <TextArea label="Grund" name="grund" required autoFocus value={grund} onChange={setGrund} />
    </FormDialog>
  )
}

/** For scans that came without a cover sheet, or where several are asked for in one Vorgang. */
function Beantworten({ id, vorgang, onClose }: { id: string; vorgang: string; onClose: () => void }) {
  const { machen, toast } = useTun()
  const { data } = useApiQuery(['papier', 'dokumente', vorgang], ScanDokumenteDocument, { vorgang })
  const dokumente = data?.vorgang?.dokumente.edges.map(({ node }) => node) ?? []
  const [gewaehlt, setGewaehlt] = useState('')
  const dokument = gewaehlt || dokumente[0]?.id || ''
  const save = async () => {
    await machen(ScanBeantwortenDocument, { id, dokument })
    onClose()
    toast({ text: 'Beantwortet.' })
  }
  return (
    <FormDialog title="Welches Dokument ist der Scan?" submit="Das ist er" onClose={onClose} onSubmit={save}>
      <SelectField
        label="Dokument des Vorgangs"
        name="dokument"
        value={dokument}
        onChange={setGewaehlt}
        options={dokumente.map(({ id: wert, kennzeichen, betreff }) => ({ wert, titel: `${kennzeichen} ${betreff}` }))}
      />
    </FormDialog>
  )
}
