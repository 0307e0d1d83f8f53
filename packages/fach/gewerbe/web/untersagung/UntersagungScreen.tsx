import { Button, Details, formatDay, Notice, useApi, useApiQuery, useGemeinde, useShortcuts } from '@verbundakte/ui'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import {
  GewerbeuntersagungDocument,
  GewerbeuntersagungFortsetzenDocument,
  GewerbeuntersagungGzrMeldenDocument,
  GewerbeuntersagungVerfuegungZuruecknehmenDocument,
  GewerbewiedergestattungZuruecknehmenDocument,
  type UntersagungGanzFragment,
} from '../generated/graphql.ts'
import { Schreiben } from '../verfahren/Schreiben.tsx'
import { Seite } from '../verfahren/Seite.tsx'
import { useHandlung } from '../verfahren/use-handlung.ts'
import { zuruecknehmbar } from '../verfahren/zurueck.ts'
import { Anhoerungen } from './Anhoerungen.tsx'
import { AnhoerungDialog, EinstellenDialog, InsolvenzDialog, WirksamDialog } from './dialoge.tsx'
import { VerfuegenDialog } from './VerfuegenDialog.tsx'
import { WiederDialog } from './WiederDialog.tsx'
import { GZR_NAMEN, STAND_NAMEN } from './words.ts'

type Dialog = 'anhoeren' | 'insolvenz' | 'verfuegen' | 'wirksam' | 'einstellen' | 'wieder'

/** One case of § 35 GewO from the hearing to the day somebody may trade again. */
export function UntersagungScreen() {
  const { id = '' } = useParams()
  const api = useApi()
  const { gleich } = useHandlung()
  const { data, error } = useApiQuery(['gewerbe', 'untersagung', id], GewerbeuntersagungDocument, { id })
  const [offen, setOffen] = useState<Dialog | null>(null)
  const fall = data?.gewerbeuntersagung
  const schreibt = fall?.darf.includes('aendern') === true
  const eingeleitet = schreibt && fall.stand === 'EINGELEITET'
  const verfuegt = schreibt && fall.stand === 'VERFUEGT'
  const wiederZurueck =
    schreibt &&
    fall.stand === 'WIEDERGESTATTET' &&
    fall.gzrOffen.includes('WIEDERGESTATTET') &&
    zuruecknehmbar(fall.wiedergestattung)
  const oeffnen = (was: Dialog) => () => setOffen(was)
  useShortcuts('Untersagung', [
    eingeleitet ? { keys: 'a', titel: 'Anhören', run: oeffnen('anhoeren') } : null,
    eingeleitet ? { keys: 'i', titel: 'Insolvenz beantworten', run: oeffnen('insolvenz') } : null,
    eingeleitet ? { keys: 'u', titel: 'Untersagen', run: oeffnen('verfuegen') } : null,
    verfuegt ? { keys: 't', titel: 'Vollziehbar, unanfechtbar', run: oeffnen('wirksam') } : null,
  ])
  const props = fall && { fall, onClose: () => setOffen(null) }
  return (
    <Seite
      titel={fall ? `Untersagung: ${[fall.vornamen, fall.name].filter(Boolean).join(' ')}` : 'Untersagung'}
      zurueck={{ pfad: 'gewerbe/untersagungen', titel: 'Alle Untersagungen' }}
      error={error}
      laedt={!data}
      fehlt={data !== undefined && !fall}
      stand={fall && `${fall.stand} ${fall.anhoerungen.length} ${fall.vollziehbarAb ?? ''}`}
      dialog={offen !== null}
    >
      {fall && props && (
        <>
          <Hinweise fall={fall} />
          {fall.gzrOffen.map((was) => (
            <Notice
              key={was}
              kind="warning"
              action={
                schreibt ? (
                  <Button
                    onClick={() =>
                      void gleich(
                        () => api.graphql(GewerbeuntersagungGzrMeldenDocument, { id, was }),
                        'Mitteilung an das Gewerbezentralregister vermerkt.',
                      )
                    }
                  >
                    Ist mitgeteilt
                  </Button>
                ) : undefined
              }
            >
              Dem Gewerbezentralregister mitzuteilen: {GZR_NAMEN[was]} (§§ 149, 153a GewO).
            </Notice>
          ))}
          <Angaben fall={fall} />
          <Anhoerungen fall={fall} offen={eingeleitet} />
          <div className="gewerbe-knoepfe">
            {eingeleitet && (
              <>
                <Button keys="a" onClick={oeffnen('anhoeren')}>
                  Anhören …
                </Button>
                <Button keys="i" onClick={oeffnen('insolvenz')}>
                  Insolvenz …
                </Button>
                <Button kind="primary" keys="u" onClick={oeffnen('verfuegen')}>
                  Untersagen …
                </Button>
                <Button kind="quiet" onClick={oeffnen('einstellen')}>
                  Einstellen …
                </Button>
              </>
            )}
            {verfuegt && (
              <>
                <Button keys="t" onClick={oeffnen('wirksam')}>
                  Vollziehbar, unanfechtbar …
                </Button>
                <Button onClick={oeffnen('wieder')}>Wieder gestatten …</Button>
                {!fall.vollziehbarAb && !fall.unanfechtbarAb && zuruecknehmbar(fall.bescheid) && (
                  <Button
                    kind="quiet"
                    onClick={() =>
                      void gleich(
                        () => api.graphql(GewerbeuntersagungVerfuegungZuruecknehmenDocument, { id }),
                        'Die Entscheidung ist zurückgenommen.',
                      )
                    }
                  >
                    Entscheidung zurücknehmen
                  </Button>
                )}
              </>
            )}
            {wiederZurueck && (
              <Button
                kind="quiet"
                onClick={() =>
                  void gleich(
                    () => api.graphql(GewerbewiedergestattungZuruecknehmenDocument, { id }),
                    'Die Wiedergestattung ist zurückgenommen.',
                  )
                }
              >
                Wiedergestattung zurücknehmen
              </Button>
            )}
            {schreibt && fall.stand === 'EINGESTELLT' && (
              <Button
                onClick={() =>
                  void gleich(
                    () => api.graphql(GewerbeuntersagungFortsetzenDocument, { id }),
                    'Das Verfahren läuft wieder.',
                  )
                }
              >
                Fortsetzen
              </Button>
            )}
          </div>
          {offen === 'anhoeren' && <AnhoerungDialog {...props} />}
          {offen === 'insolvenz' && <InsolvenzDialog {...props} />}
          {offen === 'verfuegen' && <VerfuegenDialog {...props} />}
          {offen === 'wirksam' && <WirksamDialog {...props} />}
          {offen === 'einstellen' && <EinstellenDialog {...props} />}
          {offen === 'wieder' && <WiederDialog {...props} />}
        </>
      )}
    </Seite>
  )
}

function Hinweise({ fall }: { fall: UntersagungGanzFragment }) {
  const { pfad } = useGemeinde()
  return (
    <>
      {fall.stand === 'EINGELEITET' && fall.insolvenz === null && (
        <Notice kind="warning">
          Läuft ein Insolvenzverfahren? Dann ist § 35 GewO wegen ungeordneter Vermögensverhältnisse gesperrt (§ 12
          GewO). Bitte vor der Entscheidung beantworten.
        </Notice>
      )}
      {fall.anmeldungenTrotz.map((anzeige) => (
        <Notice key={anzeige.id} kind="warning">
          Seit der Entscheidung angemeldet:{' '}
          <Link to={pfad(`gewerbe/anzeige/${anzeige.id}`)}>Anmeldung von {anzeige.name}</Link>
        </Notice>
      ))}
    </>
  )
}

function Angaben({ fall }: { fall: UntersagungGanzFragment }) {
  const { pfad } = useGemeinde()
  const vorgang = pfad(`akte/${fall.akteId}/vorgang/${fall.vorgangId}`)
  const tag = (was: string | null) => (was ? formatDay(was) : 'offen')
  const umfang = [
    fall.umfang === 'TEILWEISE' ? `teilweise: ${fall.umfangText ?? ''}` : 'ganz',
    fall.auchVertretung ? 'auch als Vertretung' : '',
    fall.alleGewerbe ? 'alle Gewerbe' : '',
  ]
  return (
    <>
      <Details
        items={[
          ['Stand', fall.vollziehbar ? `${STAND_NAMEN[fall.stand]}, vollziehbar` : STAND_NAMEN[fall.stand]],
          fall.endeGrund ? ['Grund', fall.endeGrund] : null,
          ['Gewerbe', fall.gewerbe],
          ['Anschrift', fall.anschrift],
          fall.fruehereNamen ? ['Frühere Namen', fall.fruehereNamen] : null,
          fall.geburtsdatum ? ['Geboren', formatDay(fall.geburtsdatum)] : null,
          ['Anlass', fall.anlaesse.join(', ')],
          fall.insolvenz === null
            ? null
            : [
                'Insolvenz (§ 12 GewO)',
                [fall.insolvenz ? 'ja' : 'nein', fall.insolvenzText].filter(Boolean).join(': '),
              ],
          fall.umfang ? ['Umfang', umfang.filter(Boolean).join(', ')] : null,
          fall.ohneAnhoerung ? ['Ohne Kammer und Aufsicht', fall.ohneAnhoerung] : null,
          fall.verfuegtAm ? ['Entschieden', formatDay(fall.verfuegtAm)] : null,
          fall.verfuegtAm ? ['Vollziehbar ab', tag(fall.vollziehbarAb)] : null,
          fall.verfuegtAm ? ['Unanfechtbar ab', tag(fall.unanfechtbarAb)] : null,
          fall.betrieb
            ? [
                'Betrieb',
                <Link key="betrieb" to={pfad(`gewerbe/betrieb/${fall.betrieb.id}`)}>
                  {fall.betrieb.name}
                </Link>,
              ]
            : null,
          [
            'Vorgang',
            <Link key="vorgang" to={vorgang}>
              Vorgang ansehen
            </Link>,
          ],
          fall.bescheid
            ? [
                'Bescheid',
                <Schreiben key="bescheid" akteId={fall.akteId} vorgangId={fall.vorgangId} dokument={fall.bescheid} />,
              ]
            : null,
          fall.wiedergestattung
            ? [
                'Wiedergestattung',
                <Schreiben
                  key="wieder"
                  akteId={fall.akteId}
                  vorgangId={fall.vorgangId}
                  dokument={fall.wiedergestattung}
                />,
              ]
            : null,
        ]}
      />
      <h2>Sachverhalt</h2>
      <p className="gewerbe-wortlaut">{fall.sachverhalt}</p>
    </>
  )
}
