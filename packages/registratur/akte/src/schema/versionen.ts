import { formatName } from '@verbundakte/filecontent'
import type { Builder } from '@verbundakte/graphql'
import { MitarbeiterType, mitarbeiterLaden } from '@verbundakte/module'
import { freigabeRechte } from '../dateien/freigabe.ts'
import { erkannteSeiten } from '../lesen.ts'
import { signaturergebnis } from '../signaturen/stand.ts'
import { vorschauPfad } from '../vorschau.ts'
import { PruefungType, TextstatusType } from './enums.ts'
import { SignaturstandType, signaturen } from './signaturen.ts'
import { VersionType } from './types.ts'

/** A version of a Dokument: the file, what was found in it, and where it is fetched. */
export function versionen(builder: Builder): void {
  const Freigabeschritt = builder
    .objectRef<{ am: Date; von: string | null; grund: string | null }>('Freigabeschritt')
    .implement({
      fields: (t) => ({
        am: t.expose('am', { type: 'Zeitpunkt' }),
        von: t.field({
          type: MitarbeiterType(builder),
          nullable: true,
          resolve: ({ von }, _args, ctx) => mitarbeiterLaden(ctx, von),
        }),
        grund: t.exposeString('grund', { nullable: true }),
      }),
    })
  signaturen(builder)
  builder.objectType(VersionType(builder), {
    fields: (t) => ({
      id: t.exposeID('id'),
      nummer: t.exposeInt('nummer'),
      dateiname: t.exposeString('dateiname'),
      sha256: t.exposeString('sha256'),
      groesse: t.exposeFloat('groesse', { description: 'Bytes' }),
      mime: t.exposeString('mime'),
      pronom: t.exposeString('pronom', {
        nullable: true,
        description: 'Nummer des Formats in PRONOM, nach dem Inhalt; leer, wenn es nicht erkannt ist',
      }),
      format: t.string({
        nullable: true,
        description: 'dasselbe in Worten; PDF/A: was die Datei von sich sagt',
        resolve: ({ pronom }) => pronom && formatName(pronom),
      }),
      signaturen: t.field({
        type: SignaturstandType(builder),
        nullable: true,
        description: 'was die Signaturen in einem PDF wert sind; leer: noch nicht geprüft, oder kein PDF',
        columns: ['signaturen', 'signaturenGeprueftAm'],
        resolve: (v) => {
          const stand = signaturergebnis(v)
          return stand && { ...stand, geprueftAm: v.signaturenGeprueftAm }
        },
      }),
      hinweis: t.exposeString('hinweis', { nullable: true, description: 'was an der Datei auffiel' }),
      seiten: t.exposeInt('seiten', { nullable: true }),
      textstatus: t.expose('textstatus', { type: TextstatusType(builder) }),
      texthinweis: t.exposeString('texthinweis', { nullable: true }),
      erkannteSeiten: t.int({
        description: 'wie weit die Texterkennung ist; 0, wo sie nicht läuft',
        resolve: ({ id, textstatus }, _args, ctx) => (textstatus === 'IN_ERKENNUNG' ? erkannteSeiten(ctx).load(id) : 0),
      }),
      pruefung: t.expose('pruefung', {
        type: PruefungType(builder),
        description: 'auf Schadsoftware; eine gesperrte Datei wird nicht mehr ausgegeben',
      }),
      geprueftAm: t.expose('geprueftAm', { type: 'Zeitpunkt', nullable: true }),
      pruefhinweis: t.exposeString('pruefhinweis', {
        nullable: true,
        description: 'was gefunden wurde, oder warum die Prüfung nicht möglich war',
      }),
      freigabeantrag: t.field({
        type: Freigabeschritt,
        nullable: true,
        description: 'dass die gesperrte Datei wieder freigegeben werden soll',
        resolve: ({ antragAm: am, antragVon: von, antragGrund: grund }) => am && { am, von, grund },
      }),
      freigabe: t.field({
        type: Freigabeschritt,
        nullable: true,
        description: 'dass sie trotz Fund freigegeben ist; ohne Person und Grund, wenn es an anderer Stelle geschah',
        resolve: ({ freigabeAm: am, freigabeVon: von, freigabeGrund: grund }) => am && { am, von, grund },
      }),
      darf: t.stringList({
        description: 'bei gesperrten Dateien: „freigabeBeantragen“, „freigeben“',
        resolve: (v, _args, ctx) => freigabeRechte(ctx, v),
      }),
      angelegtAm: t.expose('angelegtAm', { type: 'Zeitpunkt' }),
      angelegtVon: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        columns: ['angelegtVon'],
        resolve: (v, _args, ctx) => mitarbeiterLaden(ctx, v.angelegtVon),
      }),
      dateiPfad: t.string({ resolve: (v) => `/versionen/${v.id}/datei?gemeinde=${v.gemeinde}` }),
      textPfad: t.string({
        description: 'der erkannte Text, Seite für Seite',
        resolve: (v) => `/versionen/${v.id}/text?gemeinde=${v.gemeinde}`,
      }),
      durchsuchbarPfad: t.string({
        nullable: true,
        description: 'dieselben Seiten mit den erkannten Wörtern darüber; leer, solange es sie nicht gibt',
        resolve: (v) =>
          v.renditionSha256 !== null && v.pruefung !== 'GESPERRT'
            ? `/versionen/${v.id}/durchsuchbar?gemeinde=${v.gemeinde}`
            : null,
      }),
      vorschauPfad: t.string({
        nullable: true,
        resolve: vorschauPfad,
      }),
    }),
  })
}
