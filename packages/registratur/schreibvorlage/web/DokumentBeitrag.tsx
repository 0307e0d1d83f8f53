import type {} from '@verbundakte/akte/web'
import { useApiQuery } from '@verbundakte/ui'
import { SchreibenDesDokumentsDocument } from './generated/graphql.ts'

/** Below the Angaben of a Dokument: from which Fassung it was made. */
export function DokumentBeitrag({ dokument }: { dokument: string }) {
  const { data } = useApiQuery(['schreibenDesDokuments', dokument], SchreibenDesDokumentsDocument, { dokument })
  const schreiben = data?.schreibenDesDokuments
  if (!schreiben?.fassung) return null
  const { nummer, dateiPfad, dateiname } = schreiben.fassung
  return (
    <section className="angaben-teil" aria-label="Vorlage">
      <h2>Vorlage</h2>
      <p>
        <a href={dateiPfad} download={dateiname}>
          {schreiben.vorlage?.titel}, Fassung {nummer}
        </a>
        {schreiben.vonHand.length > 0 && ` · von Hand: ${schreiben.vonHand.join(', ')}`}
      </p>
    </section>
  )
}
