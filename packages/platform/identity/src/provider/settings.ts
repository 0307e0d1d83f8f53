import { z } from 'zod'

/*
 * What an installation says of a provider of sign-ins, as data: `anbieter.json` beside `installation.json`. The words are
 * for those who run the installation, so they are German; docs/anmeldung.md explains each.
 */

/** Where in the claims something stands: `realm_access.roles`, or a list of names where a name has dots in it. */
const Path = z
  .union([
    z
      .string()
      .min(1)
      .transform((text) => text.split('.')),
    z.array(z.string().min(1)).min(1),
  ])
  .refine((path) => path.every((name) => name !== ''))
export type ClaimPath = readonly string[]

const File = z.string().regex(/^[\w-][\w.-]*$/, 'ein Dateiname ohne Ordner')

const Credential = z.union([
  z.strictObject({ geheimnis: File }),
  z.strictObject({
    schluessel: File,
    verfahren: z.enum(['RS256', 'PS256', 'ES256', 'EdDSA']),
    kid: z.string().min(1).optional(),
  }),
])

/** By what a prepared account is found at the first sign-in: a name that somebody vouches for. */
const FirstName = z.union([
  z.strictObject({ angabe: Path, bestaetigtDurch: Path }),
  z.strictObject({ angabe: Path, vergibtAnbieter: z.literal(true) }),
])

const Mapping = z.strictObject({
  angabe: Path,
  wert: z.string().min(1),
  gemeinde: z.string(),
  rolle: z.string(),
  amt: z.string().default(''),
})

export const ProviderForm = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
    .max(30),
  name: z.string().trim().min(1).max(60),
  aussteller: z.url(),
  clientId: z.string().min(1),
  ausweis: Credential,
  gemeinden: z.array(z.string()).min(1),
  umfang: z.array(z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/)).default(['openid', 'profile', 'email']),
  erstanmeldung: FirstName.default({ angabe: ['email'], bestaetigtDurch: ['email_verified'] }),
  anlegen: z
    .strictObject({ heimat: z.string().optional(), kennung: Path.default(['preferred_username']) })
    .nullable()
    .default(null),
  rollenGeltenTage: z.int().min(1).max(30).default(4),
  zuordnung: z.array(Mapping).default([]),
  zweiterFaktor: z
    .strictObject({ amr: z.array(z.string()).default([]), acr: z.array(z.string()).default([]) })
    .default({ amr: [], acr: [] }),
  /** for tests and development on this machine only */
  unverschluesselt: z.literal(true).optional(),
})

/** A provider as its operator and ours agreed on it. */
export type ProviderSettings = z.output<typeof ProviderForm> & {
  /** text of the file that `ausweis` names */
  readonly secret: string
}

export interface Assignment {
  readonly gemeinde: string
  readonly rolle: string
  readonly amt: string
}
