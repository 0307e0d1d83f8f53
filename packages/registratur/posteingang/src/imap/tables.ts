import { instant, keyColumns, moduleSchema, word } from '@verbundakte/database'
import { boolean, integer, text, uuid } from 'drizzle-orm/pg-core'

const schema = moduleSchema('posteingang')

export const SICHERHEITEN = ['TLS', 'STARTTLS'] as const

export const mailkonten = schema.table('mailkonto', {
  ...keyColumns(),
  name: text('name').notNull(),
  federfuehrung: word('federfuehrung').notNull(),
  host: text('host').notNull(),
  port: integer('port').notNull(),
  sicherheit: word('sicherheit').$type<(typeof SICHERHEITEN)[number]>().notNull(),
  zertifikat: text('zertifikat'),
  benutzer: text('benutzer').notNull(),
  geheimnis: text('geheimnis').notNull(),
  ordner: text('ordner').notNull().default('INBOX'),
  aktiv: boolean('aktiv').notNull().default(true),
  pachtBis: instant('pacht_bis'),
  zuletztAm: instant('zuletzt_am'),
  fehler: text('fehler'),
  fehlerSeit: instant('fehler_seit'),
  angelegtAm: instant('angelegt_am').notNull().defaultNow(),
  angelegtVon: uuid('angelegt_von'),
})

export type Mailkonto = typeof mailkonten.$inferSelect
