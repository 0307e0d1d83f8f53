import type { Signature, SignatureCheck } from '@verbundakte/filecontent'
import { z } from 'zod'
import type { Version } from '../tables.ts'
import { AUSSTELLERSTAENDE, SIGNATURZUSTAENDE, type ZERTIFIKATSTAENDE } from '../worte.ts'

const wort = z.string().nullable()
const zeitpunkt = z.iso.datetime().transform((text) => new Date(text))

const signatur = z.object({
  zustand: z.enum(SIGNATURZUSTAENDE).exclude(['KEINE']),
  /** warum nicht unverändert */
  grund: wort,
  verfahren: wort,
  unterzeichner: wort,
  organisation: wort,
  aussteller: wort,
  seriennummer: wort,
  ausstellerstand: z.enum(AUSSTELLERSTAENDE),
  zertifikatVon: zeitpunkt.nullable(),
  zertifikatBis: zeitpunkt.nullable(),
  zeitpunkt: zeitpunkt.nullable(),
  zeitstempelVon: wort,
  zeitstempelAussteller: z.enum(AUSSTELLERSTAENDE).nullable(),
  /** a time stamp over the document, nobody's signature */
  nurZeitstempel: z.boolean(),
})

const stand = z.object({
  zustand: z.enum(SIGNATURZUSTAENDE),
  grund: wort,
  /** which issuers were trusted when it was looked at */
  ausstellerliste: z.string(),
  signaturen: z.array(signatur),
})

export type Signatur = z.infer<typeof signatur>
export type Signaturstand = z.infer<typeof stand>

/** As it is kept. Null: nobody has looked yet, or it is no PDF. @throws ZodError for a row of another shape */
export function signaturergebnis({ signaturen }: Pick<Version, 'signaturen'>): Signaturstand | null {
  return signaturen === null ? null : stand.parse(signaturen)
}

/** What is kept of what was found out. @param ausstellerliste which issuers were trusted */
export function alsSignaturergebnis(
  { signatures, note }: SignatureCheck,
  ausstellerliste: string,
): z.input<typeof stand> {
  const signaturen = signatures.map(alsSignatur)
  return { zustand: zusammen(signaturen, note), grund: note, ausstellerliste, signaturen }
}

const gross = {
  'nicht-pruefbar': 'NICHT_PRUEFBAR',
  unveraendert: 'UNVERAENDERT',
  ergaenzt: 'ERGAENZT',
  ungueltig: 'UNGUELTIG',
} as const
const aussteller = { bekannt: 'BEKANNT', unbekannt: 'UNBEKANNT', 'nicht-geprueft': 'NICHT_GEPRUEFT' } as const

function alsSignatur({ certificate, ...signature }: Signature): z.input<typeof signatur> {
  return {
    zustand: gross[signature.state],
    grund: signature.note,
    verfahren: signature.method,
    unterzeichner: certificate?.subject ?? null,
    organisation: certificate?.organisation ?? null,
    aussteller: certificate?.issuer ?? null,
    seriennummer: certificate?.serial ?? null,
    ausstellerstand: aussteller[signature.issuer],
    zertifikatVon: certificate?.from.toISOString() ?? null,
    zertifikatBis: certificate?.until.toISOString() ?? null,
    zeitpunkt: signature.time?.toISOString() ?? null,
    zeitstempelVon: signature.stampedBy?.name ?? null,
    zeitstempelAussteller: signature.stampedBy && aussteller[signature.stampedBy.issuer],
    nurZeitstempel: signature.stamp,
  }
}

/**
 * Of several the worst, but that what one covers no more another may: then nothing was added after the last of them. Unless
 * nobody knows who issued its certificate: whoever changes what others have signed can sign the change under any name.
 */
function zusammen(
  signaturen: readonly Pick<Signatur, 'zustand' | 'ausstellerstand'>[],
  note: string | null,
): Signaturstand['zustand'] {
  if (note !== null) return 'NICHT_PRUEFBAR'
  const hat = (zustand: Signatur['zustand']) => signaturen.some((each) => each.zustand === zustand)
  if (hat('UNGUELTIG')) return 'UNGUELTIG'
  if (hat('NICHT_PRUEFBAR')) return 'NICHT_PRUEFBAR'
  const gedeckt = signaturen.some((each) => each.zustand === 'UNVERAENDERT' && each.ausstellerstand !== 'UNBEKANNT')
  if (hat('ERGAENZT') && !gedeckt) return 'ERGAENZT'
  return signaturen.length === 0 ? 'KEINE' : 'UNVERAENDERT'
}

/** Whether the certificate was valid when the file says it was signed, or today where the file does not say. */
export function zertifikatstand(
  { zertifikatVon, zertifikatBis, zeitpunkt }: Pick<Signatur, 'zertifikatVon' | 'zertifikatBis' | 'zeitpunkt'>,
  heute = new Date(),
): (typeof ZERTIFIKATSTAENDE)[number] | null {
  if (zertifikatVon === null || zertifikatBis === null) return null
  const wann = zeitpunkt ?? heute
  if (wann < zertifikatVon) return 'NOCH_NICHT_GUELTIG'
  return wann > zertifikatBis ? 'ABGELAUFEN' : 'GUELTIG'
}
