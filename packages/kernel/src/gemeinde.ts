import { Invalid } from './errors.ts'

declare const marke: unique symbol

/** A Gemeinde by its short name: `meinhard`, `bad-sooden-allendorf`. Parsed once at the edge, trusted afterwards. */
export type GemeindeId = string & { readonly [marke]: 'GemeindeId' }

// The short name is part of database logins (`<gemeinde>_dienst`, at most 63 bytes), index names and folder names:
// lower case, digits and single hyphens, so that it needs quoting nowhere and `_` stays free as a separator. `verbund` is taken by the shared logins.
/** Where the persons of the support desk belong: to no Gemeinde. Their sign-in names begin with it. */
export const SUPPORTSTELLE = 'supportstelle'

const FORM = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** @throws Invalid when the text is no short name of a Gemeinde (form only; whether it exists is the Verbund's to say) */
export function gemeindeId(text: string): GemeindeId {
  if (text.length > 40 || !FORM.test(text) || text === 'verbund' || text === SUPPORTSTELLE) {
    throw new Invalid('gemeinde.form', `„${text.slice(0, 60)}“ ist kein Kurzname einer Gemeinde.`, { feld: 'gemeinde' })
  }
  // The form was just checked; this is the only place that coins the brand.
  return text as GemeindeId
}

/** An office of a Gemeinde: the unit that holds an Akte (Federführung). */
export interface Amt {
  /** short code, unique in the Gemeinde: `oa` */
  readonly kuerzel: string
  readonly name: string
  /** plan numbers (prefixes) this office works in, e.g. `['13', '32.1']` */
  readonly zustaendig: readonly string[]
}

/** What a Gemeinde says of itself in `tenants/<gemeinde>/gemeinde.ts`: data, no functions. */
export interface Gemeinde {
  readonly id: GemeindeId
  readonly name: string
  readonly art: 'Stadt' | 'Gemeinde'
  /** Amtlicher Gemeindeschlüssel, 8 digits */
  readonly ags: string
  /** all that lie in it, if it says so: they cross its borders, so one of them alone proves nothing */
  readonly postleitzahlen?: readonly string[]
  /** short code shown before an Aktenzeichen when several Gemeinden are in view: `MEI` */
  readonly kurz: string
  readonly hosts: readonly string[]
  /** names of the modules that are switched on */
  readonly module: readonly string[]
  readonly aemter: readonly Amt[]
  /** key of the database it lives in; see `Zugang.datenbanken` */
  readonly platzierung: string
}
