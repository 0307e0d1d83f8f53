import {
  Beitraege,
  Button,
  Details,
  FormDialog,
  formatDayOf,
  Notice,
  PaneHeader,
  SelectField,
  sentenceFor,
  TextField,
  useGemeinde,
  useToast,
} from '@verbundakte/ui'
import { useState } from 'react'
import type { Konten, Konto, Zuweisung } from './konten.ts'
import type {} from './places.ts'

interface KontoAnsichtProps {
  readonly konto: Konto
  readonly konten: Konten
  readonly titelVon: (rolle: string) => string
}

type Fenster = 'rolle' | 'anbieter' | 'kennwort' | 'faktor' | 'sperren'

/** One account: its roles and where they come from, and what can be done to it. */
export function KontoAnsicht({ konto, konten, titelVon }: KontoAnsichtProps) {
  const { person, aemter } = useGemeinde()
  const toast = useToast()
  const [open, setOpen] = useState<Fenster | null>(null)
  const [startkennwort, setStartkennwort] = useState<string | null>(null)
  const selbst = konto.id === person.id
  const close = () => setOpen(null)
  const nehmen = async (zuweisung: Zuweisung) => {
    try {
      await konten.rolleNehmen(konto.id, zuweisung)
      toast({ text: `${titelVon(zuweisung.rolle)} ist zurückgenommen.` })
    } catch (refused) {
      toast({ text: sentenceFor(refused) })
    }
  }
  const bezeichnung = ({ rolle, amt }: Zuweisung) =>
    amt === '' ? titelVon(rolle) : `${titelVon(rolle)}, ${aemter.find(({ kuerzel }) => kuerzel === amt)?.name ?? amt}`
  return (
    <>
      <PaneHeader
        title={konto.name}
        meta={konto.kennung}
        back={{ to: 'mitte', label: 'Zu den Personen' }}
        actions={
          !selbst && (
            <Button icon="add" onClick={() => setOpen('rolle')}>
              Rolle geben
            </Button>
          )
        }
      />
      <div className="konto">
        {selbst && <Notice kind="info">Das ist Ihr eigenes Konto. Es pflegt jemand anderes.</Notice>}
        {!konto.eigene && <Notice kind="info">Die Person ist bei einer anderen Gemeinde beschäftigt.</Notice>}
        {startkennwort && (
          <Notice kind="success">
            Das Startkennwort ist <code>{startkennwort}</code>. Es wird nur jetzt gezeigt; die Person wählt bei der
            Anmeldung ein eigenes.
          </Notice>
        )}
        <section aria-label="Rollen">
          <h2>Rollen</h2>
          {konto.zuweisungen.length === 0 && <p>Noch keine. Ohne Rolle sieht die Person nichts.</p>}
          <ul className="konto__rollen">
            {konto.zuweisungen.map((each) => (
              <li key={`${each.rolle}/${each.amt}/${each.herkunft}`}>
                <span>
                  {bezeichnung(each)}
                  <span className="neben">{herkunftText(each)}</span>
                </span>
                {each.herkunft === 'hand' && !selbst && (
                  <Button kind="quiet" onClick={() => void nehmen(each)}>
                    Zurücknehmen<span className="va-hidden">: {bezeichnung(each)}</span>
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
        {konto.eigene && (
          <Details
            items={[
              ['Zugang', konto.gesperrt ? 'gesperrt' : 'offen'],
              ['Verknüpft mit', konto.anbieter.join(', ') || 'keinem Anbieter'],
              konto.anbieterKennung ? ['Vorbereitet für', konto.anbieterKennung] : null,
            ]}
          />
        )}
        {konto.eigene && !selbst && (
          <div className="konto__knoepfe">
            <Button onClick={() => setOpen('kennwort')}>Kennwort zurücksetzen</Button>
            <Button onClick={() => setOpen('faktor')}>Zweiten Faktor zurücksetzen</Button>
            <Button onClick={() => setOpen('anbieter')}>Für einen Anbieter vorbereiten</Button>
            <Button onClick={() => setOpen('sperren')}>{konto.gesperrt ? 'Entsperren' : 'Sperren'}</Button>
            <Beitraege ort="konto" an={{ person: konto.id, gesperrt: konto.gesperrt }} />
          </div>
        )}
      </div>
      {open === 'rolle' && <RolleDialog konto={konto} konten={konten} onClose={close} />}
      {open === 'anbieter' && <AnbieterDialog konto={konto} konten={konten} onClose={close} />}
      {open === 'kennwort' && (
        <FormDialog
          title="Kennwort zurücksetzen"
          submit="Zurücksetzen"
          onClose={close}
          onSubmit={async () => {
            setStartkennwort(await konten.kennwortSetzen(konto.id))
            close()
          }}
        >
          <p>{konto.name} wird überall abgemeldet und bekommt ein Startkennwort, das Sie weitergeben.</p>
        </FormDialog>
      )}
      {open === 'faktor' && (
        <FormDialog
          title="Zweiten Faktor zurücksetzen"
          submit="Zurücksetzen"
          onClose={close}
          onSubmit={async () => {
            await konten.faktorZuruecksetzen(konto.id)
            close()
            toast({ text: `Der zweite Faktor von ${konto.name} ist zurückgesetzt.` })
          }}
        >
          <p>
            Passkeys, Code-App und Wiederherstellungscodes von {konto.name} gelten nicht mehr, und die Person wird
            überall abgemeldet. Bitte prüfen Sie vorher, dass wirklich sie darum bittet.
          </p>
        </FormDialog>
      )}
      {open === 'sperren' && (
        <FormDialog
          title={konto.gesperrt ? 'Konto entsperren' : 'Konto sperren'}
          submit={konto.gesperrt ? 'Entsperren' : 'Sperren'}
          onClose={close}
          onSubmit={async () => {
            await konten.sperren(konto.id, !konto.gesperrt)
            close()
          }}
        >
          <p>
            {konto.gesperrt
              ? `${konto.name} kann sich danach wieder anmelden.`
              : `${konto.name} wird sofort überall abgemeldet und kann sich nicht mehr anmelden. Die Rollen bleiben.`}
          </p>
        </FormDialog>
      )}
    </>
  )
}

function herkunftText({ herkunft, giltBis }: Zuweisung): string {
  if (herkunft === 'hand') return 'von Hand vergeben'
  return `vom Anbieter ${herkunft}${giltBis ? `, gilt ohne neue Anmeldung dort bis ${formatDayOf(giltBis)}` : ''}`
}

interface DialogProps {
  readonly konto: Konto
  readonly konten: Konten
  readonly onClose: () => void
}

function RolleDialog({ konto, konten, onClose }: DialogProps) {
  const { aemter } = useGemeinde()
  const [rolle, setRolle] = useState(konten.rollen[0]?.rolle ?? '')
  const [amt, setAmt] = useState(aemter[0]?.kuerzel ?? '')
  const fuerAmt = konten.rollen.find((each) => each.rolle === rolle)?.fuer === 'amt'
  return (
    <FormDialog
      title={`Rolle für ${konto.name}`}
      submit="Geben"
      onClose={onClose}
      onSubmit={async () => {
        await konten.rolleGeben(konto.id, rolle, fuerAmt ? amt : '')
        onClose()
      }}
    >
      <SelectField
        label="Rolle"
        name="rolle"
        required
        value={rolle}
        onChange={setRolle}
        options={konten.rollen.map((each) => ({ wert: each.rolle, titel: each.titel }))}
      />
      {fuerAmt && (
        <SelectField
          label="Amt"
          name="amt"
          required
          value={amt}
          onChange={setAmt}
          options={aemter.map(({ kuerzel, name }) => ({ wert: kuerzel, titel: name }))}
        />
      )}
    </FormDialog>
  )
}

function AnbieterDialog({ konto, konten, onClose }: DialogProps) {
  const [kennung, setKennung] = useState(konto.anbieterKennung ?? '')
  return (
    <FormDialog
      title="Für einen Anbieter vorbereiten"
      submit="Vorbereiten"
      onClose={onClose}
      onSubmit={async () => {
        await konten.vorbereiten(konto.id, kennung)
        onClose()
      }}
    >
      <p>Wer sich dort mit dieser Kennung anmeldet, wird zu {konto.name}. Bisherige Verknüpfungen werden gelöst.</p>
      <TextField
        label="Kennung beim Anbieter"
        hint="E-Mail-Adresse oder Anmeldename; leer nimmt die Vorbereitung zurück"
        name="kennung"
        autoFocus
        value={kennung}
        onChange={setKennung}
      />
    </FormDialog>
  )
}
