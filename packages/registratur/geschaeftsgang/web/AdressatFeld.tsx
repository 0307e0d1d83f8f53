import { heute } from '@verbundakte/kernel'
import { Combobox, type ComboOption, formatDay, useApiQuery } from '@verbundakte/ui'
import { AdressatenDocument, type AdressatenQuery, type Verfuegung } from './generated/graphql.ts'

/** To whom: as the interface takes it. */
export type Adressat = { readonly person: string } | { readonly amt: string }

interface AdressatFeldProps {
  readonly label: string
  readonly vorgang: string
  readonly dokument?: string | null
  readonly verfuegung: Verfuegung
  readonly value: ComboOption | null
  readonly onChange: (option: ComboOption | null) => void
  readonly autoFocus?: boolean
  /** may stay empty, and what it means then */
  readonly freiwillig?: string
}

/** A person or an office by typing; only those are offered who may deal with it. */
export function AdressatFeld({ vorgang, dokument = null, verfuegung, freiwillig, ...field }: AdressatFeldProps) {
  const { data } = useApiQuery(['adressaten', vorgang, dokument, verfuegung], AdressatenDocument, {
    vorgang,
    dokument,
    verfuegung,
  })
  const weg = new Map((data?.abwesenheiten ?? []).filter(jetzt).map((each) => [each.person?.id, satz(each)]))
  const options: ComboOption[] = [
    ...(data?.adressaten.leute ?? []).map(({ id, name }) => ({
      id: `person:${id}`,
      text: name,
      view: weg.has(id) ? `${name} · ${weg.get(id)}` : name,
    })),
    ...(data?.adressaten.aemter ?? []).map(({ kuerzel, name }) => ({ id: `amt:${kuerzel}`, text: name })),
  ]
  const search = (text: string) => {
    const words = text.toLocaleLowerCase('de').split(/\s+/)
    return options.filter((option) => words.every((word) => option.text.toLocaleLowerCase('de').includes(word)))
  }
  return (
    <Combobox
      {...field}
      {...(freiwillig !== undefined && { hint: freiwillig })}
      required={freiwillig === undefined}
      name="adressat"
      search={search}
      nothing="Niemand, der diesen Vorgang lesen darf."
    />
  )
}

type Abwesenheit = AdressatenQuery['abwesenheiten'][number]

/** Who goes away next month can still sign today. */
function jetzt({ von }: Abwesenheit): boolean {
  return von <= heute()
}

function satz({ bis, vertretung }: Abwesenheit): string {
  return `abwesend bis ${formatDay(bis)}, ${vertretung ? `Vertretung: ${vertretung.name}` : 'ohne Vertretung'}`
}

export function adressatAus(option: ComboOption | null): Adressat | null {
  if (!option) return null
  const [art, id = ''] = option.id.split(':')
  return art === 'amt' ? { amt: id } : { person: id }
}
