import { type Builder, perBuilder } from '@verbundakte/graphql'
import { type Signatur, type Signaturstand, zertifikatstand } from '../signaturen/stand.ts'
import { AusstellerstandType, SignaturzustandType, ZertifikatstandType } from './enums.ts'

const SignaturType = perBuilder((b) => b.objectRef<Signatur>('Signatur'))
export const SignaturstandType = perBuilder((b) =>
  b.objectRef<Signaturstand & { readonly geprueftAm: Date | null }>('Signaturstand'),
)

/** What the signatures in a PDF are worth. No qualified validation: see docs/signaturen.md. */
export function signaturen(builder: Builder): void {
  builder.objectType(SignaturType(builder), {
    fields: (t) => ({
      zustand: t.expose('zustand', { type: SignaturzustandType(builder) }),
      grund: t.exposeString('grund', { nullable: true, description: 'warum sie nicht unverändert ist, als Satz' }),
      verfahren: t.exposeString('verfahren', { nullable: true, description: 'wie die Datei es nennt (SubFilter)' }),
      unterzeichner: t.exposeString('unterzeichner', { nullable: true, description: 'nach dem Zertifikat' }),
      organisation: t.exposeString('organisation', { nullable: true }),
      aussteller: t.exposeString('aussteller', { nullable: true, description: 'des Zertifikats' }),
      ausstellerstand: t.expose('ausstellerstand', {
        type: AusstellerstandType(builder),
        description: 'ob er zu denen führt, denen der Betreiber traut',
      }),
      seriennummer: t.exposeString('seriennummer', { nullable: true }),
      zertifikatVon: t.expose('zertifikatVon', { type: 'Zeitpunkt', nullable: true }),
      zertifikatBis: t.expose('zertifikatBis', { type: 'Zeitpunkt', nullable: true }),
      zertifikatstand: t.field({
        type: ZertifikatstandType(builder),
        nullable: true,
        description: 'zum Zeitpunkt der Signatur, sonst heute',
        resolve: (signatur) => zertifikatstand(signatur),
      }),
      zeitpunkt: t.expose('zeitpunkt', {
        type: 'Zeitpunkt',
        nullable: true,
        description: 'wie angegeben; mit Zeitstempel der des Stempels',
      }),
      zeitstempelVon: t.exposeString('zeitstempelVon', {
        nullable: true,
        description: 'wer den Zeitpunkt gestempelt hat; leer: eigene Angabe dessen, der signiert hat',
      }),
      zeitstempelAussteller: t.expose('zeitstempelAussteller', { type: AusstellerstandType(builder), nullable: true }),
      nurZeitstempel: t.exposeBoolean('nurZeitstempel', {
        description: 'ein Zeitstempel über das Dokument, niemandes Signatur',
      }),
    }),
  })
  builder.objectType(SignaturstandType(builder), {
    fields: (t) => ({
      zustand: t.expose('zustand', { type: SignaturzustandType(builder), description: 'aller zusammen' }),
      grund: t.exposeString('grund', { nullable: true, description: 'warum nichts geprüft werden konnte' }),
      geprueftAm: t.expose('geprueftAm', { type: 'Zeitpunkt', nullable: true }),
      signaturen: t.expose('signaturen', { type: [SignaturType(builder)] }),
    }),
  })
}
