/** Ways on which a letter leaves the house; ZUSTELLUNG is with a record of service (VwZG § 3), BEBPO the authority's own electronic mailbox. */
export const VERSANDWEGE = [
  'POST',
  'EINSCHREIBEN',
  'ZUSTELLUNG',
  'BOTE',
  'PERSOENLICH',
  'EMAIL',
  'FAX',
  'BEBPO',
] as const
export type Versandweg = (typeof VERSANDWEGE)[number]

export const SENDUNGSSTATUS = ['OFFEN', 'VERSANDT', 'ENTFAELLT', 'ZURUECKGENOMMEN'] as const

export const LISTEN = ['OFFEN', 'VERSANDT'] as const
export type Liste = (typeof LISTEN)[number]
