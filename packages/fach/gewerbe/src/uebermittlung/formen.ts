import { z } from 'zod'
import { ARTEN } from '../anzeige/anzeige.ts'
import { tag, zeile } from '../anzeige/werte.ts'

const wz2008 = z
  .array(z.string().regex(/^\d{2}(\.\d{1,2}(\.\d)?)?$/, 'Ein Anfang der WZ 2008, etwa 56 oder 47.73'))
  .min(1)
  .max(200)

/** A filter as it is kept; the same words as `verteilung/filter.ts`. */
export const Filterform = z.discriminatedUnion('art', [
  z.strictObject({ art: z.enum(['alle', 'handwerk', 'nicht-deutsch', 'registerabmeldung', 'entscheidung']) }),
  z.strictObject({ art: z.enum(['erlaubnis', 'wz']), wz2008 }),
])

/** A waiver (§ 3 Abs. 1 letzter Satz GewAnzV) with its reason: somebody will ask why nothing came. */
export const Verzichtform = z.strictObject({
  arten: z.array(z.enum(ARTEN)).min(1),
  ab: tag,
  bis: tag.nullable(),
  grund: zeile(500),
})
export type Verzicht = z.infer<typeof Verzichtform>
