import { instant, keyColumns, moduleSchema, word } from '@verbundakte/database'
import type { Kalendertag } from '@verbundakte/kernel'
import { boolean, date, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import { abgelegt, angelegt, geschuetzt } from '../verfahren/spalten.ts'

const schema = moduleSchema('gewerbe')

export const UNTERSAGUNGSSTAENDE = ['EINGELEITET', 'VERFUEGT', 'EINGESTELLT', 'WIEDERGESTATTET'] as const
export const ANHOERUNGSSTELLEN = ['PERSON', 'IHK', 'HWK', 'AUFSICHT'] as const
export const UMFAENGE = ['GANZ', 'TEILWEISE'] as const
/** What the Gewerbezentralregister is told (§§ 149, 153a GewO). */
export const GZR_ANLAESSE = ['VOLLZIEHBAR', 'UNANFECHTBAR', 'WIEDERGESTATTET'] as const
export const UNTERSAGUNGSANLAESSE = {
  STEUERN: 'Steuerrückstände',
  SOZIALABGABEN: 'Rückstände bei Sozialabgaben',
  STRAFTATEN: 'Straftaten',
  VERMOEGENSAUSKUNFT: 'Eidesstattliche Versicherung, Schuldnerverzeichnis',
  ANDERE: 'Anderer Anlass',
} as const
export type Untersagungsanlass = keyof typeof UNTERSAGUNGSANLAESSE

export const untersagungen = schema.table('untersagung', {
  ...keyColumns(),
  betrieb: uuid('betrieb'),
  name: text('name').notNull(),
  vornamen: text('vornamen'),
  geburtsdatum: date('geburtsdatum').$type<Kalendertag>(),
  anschrift: text('anschrift').notNull(),
  gewerbe: text('gewerbe').notNull(),
  fruehereNamen: text('fruehere_namen'),
  anlaesse: jsonb('anlaesse').$type<readonly Untersagungsanlass[]>().notNull(),
  sachverhalt: text('sachverhalt').notNull(),
  stand: word('stand').$type<(typeof UNTERSAGUNGSSTAENDE)[number]>().notNull().default('EINGELEITET'),
  insolvenz: boolean('insolvenz'),
  insolvenzText: text('insolvenz_text'),
  ohneAnhoerung: text('ohne_anhoerung'),
  umfang: word('umfang').$type<(typeof UMFAENGE)[number]>(),
  umfangText: text('umfang_text'),
  auchVertretung: boolean('auch_vertretung').notNull().default(false),
  alleGewerbe: boolean('alle_gewerbe').notNull().default(false),
  begruendung: text('begruendung'),
  verfuegtAm: date('verfuegt_am').$type<Kalendertag>(),
  vollziehbarAb: date('vollziehbar_ab').$type<Kalendertag>(),
  unanfechtbarAb: date('unanfechtbar_ab').$type<Kalendertag>(),
  gzr: jsonb('gzr')
    .$type<Readonly<Partial<Record<(typeof GZR_ANLAESSE)[number], Kalendertag>>>>()
    .notNull()
    .default({}),
  antragAm: date('antrag_am').$type<Kalendertag>(),
  endeGrund: text('ende_grund'),
  endeAm: date('ende_am').$type<Kalendertag>(),
  bescheid: uuid('bescheid'),
  wiedergestattung: uuid('wiedergestattung'),
  ...abgelegt(),
  ...angelegt(),
  ...geschuetzt(),
})

export const anhoerungen = schema.table('anhoerung', {
  ...keyColumns(),
  untersagung: uuid('untersagung').notNull(),
  stelle: word('stelle').$type<(typeof ANHOERUNGSSTELLEN)[number]>().notNull(),
  an: text('an').notNull(),
  frist: date('frist').$type<Kalendertag>().notNull(),
  stellungnahme: text('stellungnahme'),
  beantwortetAm: date('beantwortet_am').$type<Kalendertag>(),
  zurueckgenommenAm: instant('zurueckgenommen_am'),
  ...abgelegt(),
  dokument: uuid('dokument').notNull(),
  ...angelegt(),
  ...geschuetzt(),
})

export type Untersagung = typeof untersagungen.$inferSelect
export type Anhoerung = typeof anhoerungen.$inferSelect
