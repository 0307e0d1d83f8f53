import { formatDay } from '@verbundakte/ui'
import type { SendungZeileFragment, Versandweg } from './generated/graphql.ts'

export const WEG_NAMEN: Readonly<Record<Versandweg, string>> = {
  POST: 'per Post',
  EINSCHREIBEN: 'per Einschreiben',
  ZUSTELLUNG: 'gegen Zustellungsurkunde',
  BOTE: 'durch Boten',
  PERSOENLICH: 'persönlich übergeben',
  EMAIL: 'per E-Mail',
  FAX: 'per Fax',
  BEBPO: 'über das Behördenpostfach (beBPo)',
}

/** As a choice; `Object.keys` forgets that these are the ways and no other words. */
export const WEGE = (Object.keys(WEG_NAMEN) as Versandweg[]).map((wert) => ({ wert, titel: WEG_NAMEN[wert] }))

/** What became of a letter, in one sentence. */
export function sendungSatz({ status, weg, am, empfaenger, grund, sendungsnummer }: SendungZeileFragment): string {
  if (status === 'OFFEN') return 'Liegt zum Versand bereit.'
  if (status === 'ENTFAELLT') return `Wird nicht versandt: ${grund}`
  const an = empfaenger ? ` an ${empfaenger}` : ''
  const nummer = sendungsnummer ? `, Nr. ${sendungsnummer}` : ''
  const satz = `${formatDay(am)} ${weg ? WEG_NAMEN[weg] : ''}${an}${nummer}`
  return status === 'ZURUECKGENOMMEN' ? `Zurückgenommen: ${satz}` : satz
}
