import type { Events } from '@verbundakte/audit'
import { z } from 'zod'
import { ANHOERUNGSSTELLEN, GZR_ANLAESSE, UMFAENGE, UNTERSAGUNGSANLAESSE, type Untersagungsanlass } from './tables.ts'

const nichts = z.object({})
const fall = z.object({ untersagung: z.uuid() })
const tag = z.string().nullable()
// Object.keys forgets its types; the table is a constant.
const anlaesse = Object.keys(UNTERSAGUNGSANLAESSE) as [Untersagungsanlass, ...Untersagungsanlass[]]
const ereignis = (titel: string, payload: z.ZodObject = nichts) => ({ titel, subject: 'Gewerbeuntersagung', payload })
const anhoerung = (titel: string, payload: z.ZodObject = fall) => ({ titel, subject: 'Untersagungsanhoerung', payload })

/** Ids, days and words of lists: neither a name nor what somebody is reproached with is in the log. */
export const untersagungEvents: Events = {
  'gewerbe.untersagung.eingeleitet': ereignis(
    'Untersagungsverfahren eingeleitet',
    z.object({ vorgang: z.uuid(), anlaesse: z.array(z.enum(anlaesse)) }),
  ),
  'gewerbe.untersagung.insolvenz': ereignis('Insolvenz geprüft (§ 12 GewO)', z.object({ laeuft: z.boolean() })),
  'gewerbe.untersagung.eingestellt': ereignis('Untersagungsverfahren eingestellt'),
  'gewerbe.untersagung.fortgesetzt': ereignis('Untersagungsverfahren fortgesetzt'),
  'gewerbe.untersagung.angehoert': anhoerung(
    'Zur Untersagung angehört',
    z.object({ untersagung: z.uuid(), stelle: z.enum(ANHOERUNGSSTELLEN), frist: z.string(), dokument: z.uuid() }),
  ),
  'gewerbe.untersagung.beantwortet': anhoerung('Anhörung beantwortet'),
  'gewerbe.anhoerung.unbeantwortet': anhoerung('Antwort auf die Anhörung zurückgenommen'),
  'gewerbe.anhoerung.zurueckgenommen': anhoerung('Anhörung zurückgenommen'),
  'gewerbe.untersagung.verfuegt': ereignis(
    'Gewerbe untersagt',
    z.object({ umfang: z.enum(UMFAENGE), auchVertretung: z.boolean(), alleGewerbe: z.boolean(), bescheid: z.uuid() }),
  ),
  'gewerbe.untersagung.zurueckgenommen': ereignis('Untersagung zurückgenommen'),
  'gewerbe.untersagung.wirksam': ereignis(
    'Vollziehbarkeit der Untersagung vermerkt',
    z.object({ vollziehbarAb: tag, unanfechtbarAb: tag }),
  ),
  'gewerbe.untersagung.gemeldet': ereignis(
    'Dem Gewerbezentralregister mitgeteilt',
    z.object({ anlass: z.enum(GZR_ANLAESSE) }),
  ),
  'gewerbe.untersagung.wiedergestattet': ereignis('Gewerbe wieder gestattet'),
  'gewerbe.untersagung.nicht-wiedergestattet': ereignis('Wiedergestattung zurückgenommen'),
}
