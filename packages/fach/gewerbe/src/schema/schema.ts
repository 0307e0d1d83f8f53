import type { Builder } from '@verbundakte/graphql'
import { anschriftSchema } from '../anschrift/schema.ts'
import { auskunftSchema } from '../auskunft/schema.ts'
import { auswertungSchema } from '../auswertung/schema.ts'
import { pruefungSchema } from '../gaststaette/schema.ts'
import { festSchema } from '../gaststaette/schema-fest.ts'
import { loeschungSchema } from '../loeschung/schema.ts'
import { mitteilungSchema } from '../mitteilung/schema.ts'
import { reisegewerbeSchema } from '../reisegewerbe/schema.ts'
import { rueckmeldungSchema } from '../rueckmeldung/schema.ts'
import { uebermittlungSchema } from '../uebermittlung/schema.ts'
import { untersagungSchema } from '../untersagung/schema.ts'
import { zusammenSchema } from '../zusammenfuehren/schema.ts'
import { personenSchema } from '../zusammenfuehren/schema-personen.ts'
import { abfragen } from './abfragen.ts'
import { einrichten } from './einrichten.ts'
import { handlungen } from './handlungen.ts'
import { inhalt } from './inhalt.ts'
import { prozess } from './prozess.ts'

export function schema(builder: Builder): void {
  const typen = inhalt(builder)
  abfragen(builder, typen)
  handlungen(builder, typen)
  uebermittlungSchema(builder, typen)
  rueckmeldungSchema(builder, typen)
  auskunftSchema(builder, typen)
  loeschungSchema(builder, typen)
  zusammenSchema(builder, typen)
  personenSchema(builder, typen)
  auswertungSchema(builder, typen)
  anschriftSchema(builder, typen)
  pruefungSchema(builder, typen)
  festSchema(builder)
  untersagungSchema(builder, typen)
  reisegewerbeSchema(builder)
  mitteilungSchema(builder, typen)
  prozess(builder, typen)
  einrichten(builder)
}
