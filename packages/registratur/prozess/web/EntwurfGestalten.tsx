import { Button, Notice, Pane, PaneHeader, useGemeinde, usePanes, useShortcuts, useStacked } from '@verbundakte/ui'
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Abschnitt, Vorlageninhalt } from '../src/vorlage/form.ts'
import { Ablauf } from './Ablauf.tsx'
import { AbschnittFormular } from './AbschnittFormular.tsx'
import { AngabenFormular } from './AngabenFormular.tsx'
import { EntwurfStand } from './EntwurfStand.tsx'
import type { VorlageVollFragment } from './generated/graphql.ts'
import { inhaltAus, leereVorlage } from './inhalt.ts'
import { KopfFormular } from './KopfFormular.tsx'
import { UnterlagenFormular } from './UnterlagenFormular.tsx'
import { useEntwurf } from './use-entwurf.ts'
import { nameAus } from './words.ts'

/** Head, Angaben, Unterlagen, and one part for each Abschnitt. */
type Teil = 'kopf' | 'angaben' | 'unterlagen' | number

const TEILE: readonly (readonly [Teil, string])[] = [
  ['kopf', 'Worum es geht'],
  ['angaben', 'Angaben'],
  ['unterlagen', 'Unterlagen'],
]

/** The designer: parts on the left, one of them in the middle, and on the right what is still wrong and what is new. */
export function EntwurfGestalten({ vorlage }: { vorlage: VorlageVollFragment }) {
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  const stacked = useStacked()
  const { show } = usePanes()
  const text = vorlage.entwurf ?? vorlage.fassungen[0]?.inhalt
  const entwurf = useEntwurf<Vorlageninhalt>(
    vorlage,
    text ? inhaltAus(text) : leereVorlage(vorlage.schluessel, vorlage.titel),
  )
  const { wert, setzen } = entwurf
  const [teil, setTeil] = useState<Teil>('kopf')
  const mitte = useRef<HTMLDivElement>(null)
  const [ziel, setZiel] = useState<string | null>(null)
  const abschnitt = typeof teil === 'number' ? wert.abschnitte[teil] : undefined
  const zeigen = (neu: Teil) => {
    setTeil(neu)
    if (stacked) show('mitte')
  }
  const neu = () => {
    const titel = `Abschnitt ${wert.abschnitte.length + 1}`
    const dazu: Abschnitt = {
      name: nameAus(
        titel,
        wert.abschnitte.map(({ name }) => name),
      ),
      titel,
      schritte: [{ name: 'schritt', verfuegung: 'BEARBEITUNG', stelle: 'federfuehrend' }],
    }
    setzen({ ...wert, abschnitte: [...wert.abschnitte, dazu] })
    zeigen(wert.abschnitte.length)
  }
  const gehen = (ort: string) => {
    const [was = '', nummer] = ort.split('.')
    zeigen(was === 'abschnitte' ? Number(nummer ?? 0) : was === 'angaben' || was === 'unterlagen' ? was : 'kopf')
    setZiel(ort)
  }
  // The part is drawn first.
  useEffect(() => {
    if (ziel === null) return
    for (let ort = ziel; ort !== ''; ort = ort.slice(0, Math.max(0, ort.lastIndexOf('.')))) {
      const feld = document.querySelector<HTMLElement>(`#spalte-mitte [name="${CSS.escape(ort)}"]`)
      if (feld) return feld.focus()
    }
    document.querySelector<HTMLElement>('#spalte-mitte input')?.focus()
  }, [ziel])
  // What was removed, or stands elsewhere now, takes the focus with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked after each change
  useEffect(() => {
    if (document.activeElement === document.body) mitte.current?.focus()
  }, [wert])
  useShortcuts('Gestalten', [
    { keys: 'a', titel: 'Neuer Abschnitt', run: neu },
    entwurf.zurueck ? { keys: 'mod+z', titel: 'Rückgängig', run: entwurf.zurueck } : null,
    { keys: 'Escape', titel: 'Zurück zu den Prozessen', run: () => void navigate(pfad(`prozesse/${vorlage.id}`)) },
  ])
  const form = { inhalt: wert, onChange: setzen, befunde: entwurf.vorlage.befunde }
  return (
    <>
      <Pane name="links" label="Teile">
        <PaneHeader title="Teile" />
        <nav className="gestalten-teile" aria-label="Teile der Vorlage">
          {TEILE.map(([name, titel]) => (
            <button key={name} type="button" aria-current={teil === name || undefined} onClick={() => zeigen(name)}>
              {titel}
            </button>
          ))}
          <h2>Abschnitte</h2>
          {wert.abschnitte.map(({ name, titel }, nummer) => (
            <button key={name} type="button" aria-current={teil === nummer || undefined} onClick={() => zeigen(nummer)}>
              {nummer + 1}. {titel || 'ohne Titel'}
            </button>
          ))}
          <Button icon="add" keys="a" kind="quiet" onClick={neu}>
            Neuer Abschnitt
          </Button>
        </nav>
      </Pane>
      <Pane name="mitte" label="Gestalten">
        <PaneHeader main title={wert.titel || vorlage.titel} back={{ to: 'links', label: 'Teile' }} />
        <div className="prozess-seite" ref={mitte} tabIndex={-1}>
          {vorlage.stillgelegtAm && <Notice kind="info">Diese Vorlage ist stillgelegt.</Notice>}
          {teil === 'kopf' && <KopfFormular {...form} />}
          {teil === 'angaben' && <AngabenFormular {...form} />}
          {teil === 'unterlagen' && <UnterlagenFormular {...form} />}
          {typeof teil === 'number' && abschnitt && (
            <AbschnittFormular key={teil} {...form} nummer={teil} onMove={zeigen} />
          )}
        </div>
      </Pane>
      <Pane name="rechts" label="Stand">
        <EntwurfStand entwurf={entwurf} onGo={gehen}>
          <Ablauf inhalt={wert} hier={abschnitt?.name ?? null} />
        </EntwurfStand>
      </Pane>
    </>
  )
}
