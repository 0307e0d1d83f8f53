import { Notice, Pane, PaneHeader, TextField, useGemeinde, useShortcuts } from '@verbundakte/ui'
import { useNavigate } from 'react-router'
import type { Abweichung } from '../src/vorlage/abweichung.ts'
import type { Abschnitt } from '../src/vorlage/form.ts'
import { EntwurfStand } from './EntwurfStand.tsx'
import type { VorlageVollFragment } from './generated/graphql.ts'
import { abweichungAus, inhaltAus } from './inhalt.ts'
import { Stellenfeld } from './Stellenfeld.tsx'
import { useEntwurf } from './use-entwurf.ts'
import { stelleText, tageText, VERFUEGUNG_NAMEN } from './words.ts'

type Anders = NonNullable<Abweichung['schritte']>[string]

/** What is done differently here with a Vorlage of another Gemeinde: who, how long, and what is left out. */
export function AbweichungGestalten({ vorlage }: { vorlage: VorlageVollFragment }) {
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  const [fassung] = vorlage.fassungen
  const entwurf = useEntwurf<Abweichung>(vorlage, abweichungAus(vorlage.entwurf ?? fassung?.abweichung))
  const { wert, setzen } = entwurf
  useShortcuts('Gestalten', [
    entwurf.zurueck ? { keys: 'mod+z', titel: 'Rückgängig', run: entwurf.zurueck } : null,
    { keys: 'Escape', titel: 'Zurück zu den Prozessen', run: () => void navigate(pfad(`prozesse/${vorlage.id}`)) },
  ])
  if (!fassung?.quelle) return null
  const quelle = inhaltAus(fassung.quelle)
  const schrittSetzen = (wo: string, anders: Anders) => {
    const { [wo]: _, ...andere } = wert.schritte ?? {}
    const leer = Object.keys(anders).length === 0
    setzen({ ...wert, schritte: leer ? andere : { ...andere, [wo]: anders } })
  }
  return (
    <>
      <Pane name="mitte" label="Abweichen">
        <PaneHeader
          main
          title={vorlage.titel}
          meta={`übernommen aus ${vorlage.herkunft}, Fassung ${fassung.quelleNummer}`}
        />
        <div className="prozess-seite va-form">
          <Notice kind="info">
            Was Sie hier ändern, gilt nur in Ihrer Gemeinde und bleibt, wenn Sie die nächste Fassung übernehmen.
          </Notice>
          <TextField
            label="Position im Aktenplan"
            name="aktenplan"
            hint={quelle.aktenplan ? `sonst ${quelle.aktenplan}` : 'sonst keine'}
            value={wert.aktenplan ?? ''}
            onChange={(text) => {
              const { aktenplan: _, ...ohne } = wert
              setzen(text.trim() ? { ...ohne, aktenplan: text.trim() } : ohne)
            }}
          />
          {quelle.abschnitte.map((abschnitt) => (
            <AbschnittAnders
              key={abschnitt.name}
              abschnitt={abschnitt}
              anders={wert.schritte ?? {}}
              onChange={schrittSetzen}
            />
          ))}
          {quelle.unterlagen.length > 0 && (
            <fieldset className="gestalten-danach">
              <legend>Unterlagen</legend>
              {quelle.unterlagen.map(({ name, titel }) => (
                <label key={name} className="gestalten-haken">
                  <input
                    type="checkbox"
                    checked={!wert.unterlagen?.[name]}
                    onChange={(event) => {
                      const { [name]: _, ...andere } = wert.unterlagen ?? {}
                      setzen({
                        ...wert,
                        unterlagen: event.target.checked ? andere : { ...andere, [name]: { entfaellt: true } },
                      })
                    }}
                  />
                  {titel}
                </label>
              ))}
            </fieldset>
          )}
        </div>
      </Pane>
      <Pane name="rechts" label="Stand">
        <EntwurfStand entwurf={entwurf} />
      </Pane>
    </>
  )
}

interface AbschnittAndersProps {
  readonly abschnitt: Abschnitt
  readonly anders: NonNullable<Abweichung['schritte']>
  readonly onChange: (wo: string, anders: Anders) => void
}

function AbschnittAnders({ abschnitt, anders, onChange }: AbschnittAndersProps) {
  const { aemter } = useGemeinde()
  return (
    <fieldset className="gestalten-danach">
      <legend>{abschnitt.titel}</legend>
      {abschnitt.schritte.map((schritt) => {
        const wo = `${abschnitt.name}/${schritt.name}`
        const hier = anders[wo] ?? {}
        const { stelle, tage, entfaellt, ...rest } = hier
        return (
          <div key={schritt.name} className="gestalten-zeile">
            <p>
              <strong>{VERFUEGUNG_NAMEN[schritt.verfuegung]}</strong>: {stelleText(schritt.stelle, aemter)}
              {schritt.tage !== undefined && `, ${tageText(schritt.tage)}`}
            </p>
            {!entfaellt && (
              <>
                <Stellenfeld
                  name={`schritte.${wo}.stelle`}
                  error={null}
                  value={stelle ?? schritt.stelle}
                  onChange={(neu) =>
                    onChange(wo, {
                      ...(neu === schritt.stelle ? {} : { stelle: neu }),
                      ...(tage !== undefined && { tage }),
                      ...rest,
                    })
                  }
                />
                <TextField
                  label="Tage"
                  hint="ab Beginn des Abschnitts"
                  name={`schritte.${wo}.tage`}
                  numeric
                  value={tage === undefined ? String(schritt.tage ?? '') : String(tage ?? '')}
                  onChange={(text) => {
                    const zahl = /^\d{1,3}$/.test(text.trim()) ? Number(text) : null
                    const gleich = zahl === (schritt.tage ?? null)
                    onChange(wo, {
                      ...(stelle !== undefined && { stelle }),
                      ...(gleich ? {} : { tage: zahl }),
                      ...rest,
                    })
                  }}
                />
              </>
            )}
            {schritt.verbindlich ? (
              <span className="neben">verbindlich</span>
            ) : (
              <label className="gestalten-haken">
                <input
                  type="checkbox"
                  checked={entfaellt ?? false}
                  onChange={(event) => onChange(wo, event.target.checked ? { entfaellt: true } : {})}
                />
                entfällt
              </label>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}
