import type {} from '@verbundakte/akte/web'
import { Button, useApiQuery } from '@verbundakte/ui'
import { useState } from 'react'
import { SendungenDesDokumentsDocument } from './generated/graphql.ts'
import { useVersand } from './use-versand.ts'
import { VersandDialog } from './VersandDialog.tsx'
import { sendungSatz } from './words.ts'

/** Below the Angaben of a letter that leaves the house: when it went and to whom. */
export function DokumentBeitrag({ dokument }: { readonly dokument: string }) {
  const { data } = useApiQuery(['sendungen', dokument], SendungenDesDokumentsDocument, { dokument })
  const { bereitlegen, versenden, dokumentVersenden, zuruecknehmen } = useVersand()
  const [noting, setNoting] = useState(false)
  const brief = data?.dokument
  if (!data || brief?.richtung !== 'AUS') return null
  const { sendungenDesDokuments: sendungen } = data
  const bereit = sendungen.find(({ status }) => status === 'OFFEN')
  return (
    <section className="angaben-teil" aria-label="Versand">
      <h2>Versand</h2>
      {sendungen.length === 0 && <p>Noch nicht versandt.</p>}
      <ul>
        {sendungen.map((sendung) => (
          <li key={sendung.id}>
            {sendungSatz(sendung)}
            <span className="neben">
              {sendung.version !== null && `Version ${sendung.version}`}
              {sendung.erledigtVon && ` · vermerkt von ${sendung.erledigtVon.name}`}
            </span>
            {(sendung.status === 'VERSANDT' || sendung.status === 'ENTFAELLT') && sendung.darf.includes('aendern') && (
              <Button kind="quiet" icon="autorenew" onClick={() => void zuruecknehmen(sendung.id)}>
                Vermerk zurücknehmen
              </Button>
            )}
          </li>
        ))}
      </ul>
      {brief.darf.includes('aendern') && sendungen.length === 0 && brief.status === 'IN_BEARBEITUNG' && (
        <Button kind="quiet" icon="mail" onClick={() => void bereitlegen(dokument)}>
          Zum Postausgang
        </Button>
      )}
      {brief.darf.includes('aendern') && (
        <Button kind="quiet" icon="mail" onClick={() => setNoting(true)}>
          Versand vermerken
        </Button>
      )}
      {noting && (
        <VersandDialog
          empfaenger={bereit?.empfaenger ?? brief.empfaenger ?? null}
          onClose={() => setNoting(false)}
          onSubmit={(angaben) => (bereit ? versenden(bereit.id, angaben) : dokumentVersenden(dokument, angaben))}
        />
      )}
    </section>
  )
}
