import { instant, keyColumns, moduleSchema, word } from '@verbundakte/database'
import type { Schutzklasse } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'
import { boolean, date, text, uuid } from 'drizzle-orm/pg-core'
import type { Eintragsart } from './worte.ts'

const schema = moduleSchema('beteiligte')

export const eintraege = schema.table('eintrag', {
  ...keyColumns(),
  art: word('art').$type<Eintragsart>().notNull(),
  name: text('name').notNull(),
  vornamen: text('vornamen').notNull().default(''),
  geburtsname: text('geburtsname'),
  geburtsdatum: date('geburtsdatum'),
  rechtsform: text('rechtsform'),
  registernummer: text('registernummer'),
  anschrift: text('anschrift'),
  erreichbarkeit: text('erreichbarkeit'),
  klasse: word('klasse').$type<Schutzklasse>().notNull(),
  federfuehrung: word('federfuehrung').notNull(),
  auskunftssperre: boolean('auskunftssperre').notNull().default(false),
  sperreGrund: text('sperre_grund'),
  sperreBis: date('sperre_bis'),
  aufgegangenIn: uuid('aufgegangen_in'),
  angelegtAm: instant('angelegt_am').notNull().defaultNow(),
  angelegtVon: uuid('angelegt_von'),
  geaendertAm: instant('geaendert_am').notNull().defaultNow(),
  // Made by the migration; here they are only read.
  form: word('form').notNull().generatedAlwaysAs(sql`''`),
  geburtsform: word('geburtsform').notNull().generatedAlwaysAs(sql`''`),
  ordnung: word('ordnung').notNull().generatedAlwaysAs(sql`''`),
  ortsform: word('ortsform').notNull().generatedAlwaysAs(sql`''`),
})

export type Eintrag = typeof eintraege.$inferSelect
