import type { Version } from '@verbundakte/akte'
import { instant, keyColumns, moduleSchema, word } from '@verbundakte/database'
import type { FileKind } from '@verbundakte/filecontent'
import type { Schutzklasse } from '@verbundakte/kernel'
import { bigint, boolean, date, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import type { EINGANGSSTATUS, HERKUENFTE } from './worte.ts'

const schema = moduleSchema('posteingang')

export const eingaenge = schema.table('eingang', {
  ...keyColumns(),
  herkunft: word('herkunft').$type<(typeof HERKUENFTE)[number]>().notNull(),
  status: word('status').$type<(typeof EINGANGSSTATUS)[number]>().notNull().default('NEU'),
  federfuehrung: word('federfuehrung').notNull(),
  schutzklasse: word('schutzklasse').$type<Schutzklasse>().notNull(),
  dateiname: text('dateiname').notNull(),
  sha256: word('sha256').notNull(),
  groesse: bigint('groesse', { mode: 'number' }).notNull(),
  mime: word('mime').notNull(),
  art: word('art').$type<FileKind>().notNull(),
  hinweis: text('hinweis'),
  pruefung: word('pruefung').$type<Version['pruefung']>().notNull().default('UNGEPRUEFT'),
  geprueftAm: instant('geprueft_am'),
  signaturstand: word('signaturstand'),
  pruefhinweis: text('pruefhinweis'),
  seiten: integer('seiten'),
  textstatus: word('textstatus').$type<Version['textstatus']>().notNull().default('AUSSTEHEND'),
  texthinweis: text('texthinweis'),
  betreff: text('betreff').notNull(),
  typ: text('typ'),
  absender: text('absender'),
  datumDesSchreibens: date('datum_des_schreibens'),
  fremdzeichen: text('fremdzeichen'),
  messageId: word('message_id'),
  eingegangenAm: instant('eingegangen_am').notNull().defaultNow(),
  amtVorschlag: word('amt_vorschlag'),
  amtGrund: text('amt_grund'),
  positionVorschlag: uuid('position_vorschlag'),
  schluessel: word('schluessel'),
  scanDurch: text('scan_durch'),
  scanGeraet: text('scan_geraet'),
  scanAm: instant('scan_am'),
  scanVollstaendig: boolean('scan_vollstaendig'),
  scanBemerkung: text('scan_bemerkung'),
  scanEinstellungen: text('scan_einstellungen'),
  anbindung: uuid('anbindung'),
  zielVorgang: uuid('ziel_vorgang'),
  zielAktenzeichen: text('ziel_aktenzeichen'),
  zielPlan: text('ziel_plan'),
  deckblatt: word('deckblatt').$type<'GILT' | 'FREMD'>(),
  ausEingang: uuid('aus_eingang'),
  zielAkte: uuid('ziel_akte'),
  strichcodes: jsonb('strichcodes').$type<readonly string[]>().notNull().default([]),
  durchgesehen: integer('durchgesehen').notNull().default(0),
  deckblattseiten: jsonb('deckblattseiten').$type<readonly number[]>().notNull().default([]),
  mailkonto: uuid('mailkonto'),
  wartende: integer('wartende').notNull().default(0),
  dokument: uuid('dokument'),
  neuerVorgang: boolean('neuer_vorgang').notNull().default(false),
  grund: text('grund'),
  selbsttaetig: boolean('selbsttaetig').notNull().default(false),
  entschiedenVon: uuid('entschieden_von'),
  entschiedenAm: instant('entschieden_am'),
  zugewiesenVon: uuid('zugewiesen_von'),
  zugewiesenAm: instant('zugewiesen_am'),
  zugewiesenAus: word('zugewiesen_aus'),
  angelegtAm: instant('angelegt_am').notNull().defaultNow(),
  angelegtVon: uuid('angelegt_von'),
  // Columns in the order in which the migrations made them.
  selbstNicht: word('selbst_nicht').$type<'ABGEWIESEN' | 'ZURUECKGENOMMEN'>(),
})

export const postfaecher = schema.table('postfach', {
  ...keyColumns(),
  federfuehrung: word('federfuehrung').notNull(),
  schutzklasse: word('schutzklasse').$type<Schutzklasse>().notNull(),
  schwelle: integer('schwelle'),
})

/** No subject: files that came with the letter, read through their Eingang. */
export const beilagen = schema.table('beilage', {
  ...keyColumns(),
  eingang: uuid('eingang').notNull(),
  reihe: integer('reihe').notNull(),
  dateiname: text('dateiname').notNull(),
  sha256: word('sha256').notNull(),
  groesse: bigint('groesse', { mode: 'number' }).notNull(),
  mime: word('mime').notNull(),
  art: word('art').$type<FileKind>().notNull(),
  hinweis: text('hinweis'),
  pruefung: word('pruefung').$type<Version['pruefung']>().notNull(),
  geprueftAm: instant('geprueft_am'),
  signaturstand: word('signaturstand'),
  pruefhinweis: text('pruefhinweis'),
})

/** No subject: read through its Eingang and through the Akte it names. */
export const vorschlaege = schema.table('vorschlag', {
  ...keyColumns(),
  eingang: uuid('eingang').notNull(),
  akte: uuid('akte').notNull(),
  vorgang: uuid('vorgang'),
  konfidenz: integer('konfidenz').notNull(),
  gruende: jsonb('gruende').$type<readonly string[]>().notNull(),
})

export type Eingang = typeof eingaenge.$inferSelect
export type Postfach = typeof postfaecher.$inferSelect
export type Beilage = typeof beilagen.$inferSelect
