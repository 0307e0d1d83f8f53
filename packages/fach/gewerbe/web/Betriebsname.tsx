interface Benannt {
  readonly name: string
  readonly geschaeftsbezeichnung?: string | null
  readonly taetigkeit?: string | null
}

/** What a Betrieb is called in a list: its name, the name over its door, what it does, and what else tells it apart. */
export function Betriebsname({ betrieb, neben = '' }: { readonly betrieb: Benannt; readonly neben?: string }) {
  return (
    <>
      {betrieb.name}
      {betrieb.geschaeftsbezeichnung ? `, ${betrieb.geschaeftsbezeichnung}` : ''}
      <span className="neben">{[betrieb.taetigkeit, neben].filter(Boolean).join(' · ')}</span>
    </>
  )
}
