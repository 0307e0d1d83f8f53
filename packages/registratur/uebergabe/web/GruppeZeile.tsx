import { Button, Combobox, type ComboOption, Notice, Progress } from '@verbundakte/ui'
import { useState } from 'react'
import type { UebergabeQuery } from './generated/graphql.ts'
import { useUebergeben } from './use-uebergeben.ts'

interface GruppeZeileProps {
  readonly gruppe: UebergabeQuery['uebergabe'][number]
  readonly von: string
  readonly suchen: (text: string) => readonly ComboOption[]
  /** to whom another kind goes: mostly all of it goes to the same */
  readonly vorschlag: ComboOption | null
  readonly onGewaehlt: (an: ComboOption) => void
}

/** One kind of thing, and to whom all of it goes. */
export function GruppeZeile({ gruppe, von, suchen, vorschlag, onGewaehlt }: GruppeZeileProps) {
  const [gewaehlt, setGewaehlt] = useState<ComboOption | null | undefined>(undefined)
  const an = gewaehlt === undefined ? vorschlag : gewaehlt
  const { uebergeben, stand, misslungen } = useUebergeben(gruppe, von)
  return (
    <form
      className="uebergabe__gruppe"
      onSubmit={(event) => {
        event.preventDefault()
        if (an && stand === null) void uebergeben(an)
      }}
    >
      <h2>
        {gruppe.titel}: {gruppe.ids.length}
        {gruppe.ids.length === 1000 && ' und mehr'}
      </h2>
      <Combobox
        label="An"
        name={gruppe.art}
        required
        value={an}
        search={suchen}
        onChange={(option) => {
          setGewaehlt(option)
          if (option) onGewaehlt(option)
        }}
        nothing="Niemand und kein Amt heißt so."
      />
      <Button type="submit" icon="check" busy={stand !== null} disabled={!an}>
        Übergeben
      </Button>
      {stand !== null && <Progress label={`${gruppe.titel} werden übergeben`} value={stand} />}
      {misslungen.length > 0 && (
        <Notice kind="warning">
          Nicht übergeben:{' '}
          {misslungen.map(({ satz, anzahl }) => (anzahl === 1 ? satz : `${satz} (${anzahl} Mal)`)).join(' ')}
        </Notice>
      )}
    </form>
  )
}
