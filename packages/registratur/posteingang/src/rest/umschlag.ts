import { createHash } from 'node:crypto'
import { canonical } from '@verbundakte/audit'
import { type ErrorDetails, Invalid } from '@verbundakte/kernel'
import { z } from 'zod'

const MEBI = 1024 * 1024
/** Bytes of all parts of one Sendung together. */
export const SENDUNG_HOECHSTENS = 2048 * MEBI
const TEILE_HOECHSTENS = 100

// Neither control characters nor halves of surrogate pairs: Postgres keeps the one as no JSON, nobody shows the other.
const zeile = (laenge: number) =>
  z
    .string()
    .min(1)
    .max(laenge)
    .regex(/^[^\p{Cc}\p{Cs}]*[^\p{Cc}\p{Cs}\s][^\p{Cc}\p{Cs}]*$/u)
const Sha512 = z.string().regex(/^[0-9a-f]{128}$/)
const Groesse = z.int().min(1).max(SENDUNG_HOECHSTENS)
const Kennung = z.string().regex(/^[A-Za-z0-9._-]{1,64}$/)
const Zeitpunkt = z.iso.datetime({ offset: true })

/** What a program says of what it brings. Fields that are not known here are refused: nothing is lost unnoticed. */
export const UmschlagForm = z.strictObject({
  idempotencyKey: z.string().regex(/^[A-Za-z0-9._:-]{8,200}$/),
  source: z.strictObject({ system: zeile(120), instance: zeile(120).optional(), caseId: zeile(120).optional() }),
  service: z.strictObject({ leikaId: z.string().regex(/^[0-9]{14}$/), name: zeile(250) }),
  region: z.strictObject({ ars: z.string().regex(/^[0-9]{12}$/) }).optional(),
  receivedAt: Zeitpunkt,
  applicants: z
    .array(
      z.strictObject({
        type: z.enum(['person', 'organisation']),
        name: zeile(250),
        address: zeile(400).optional(),
        birthDate: z.iso.date().optional(),
        account: zeile(200).optional(),
      }),
    )
    .max(20)
    .default([]),
  target: z
    .strictObject({
      aktenplan: zeile(40).optional(),
      aktenzeichen: zeile(60).optional(),
      vorgangId: z.uuid().optional(),
    })
    .default({}),
  data: z
    .strictObject({
      schemaUri: zeile(500),
      mime: zeile(100),
      filename: zeile(250).optional(),
      sha512: Sha512,
      size: Groesse,
    })
    .optional(),
  attachments: z
    .array(
      z.strictObject({
        id: Kennung,
        filename: zeile(250),
        mime: zeile(100),
        purpose: z.enum(['form', 'attachment', 'receipt']),
        sha512: Sha512,
        size: Groesse,
        signed: z.boolean().optional(),
      }),
    )
    .max(TEILE_HOECHSTENS)
    .default([]),
  payment: z
    .strictObject({
      ref: zeile(120),
      amountCents: z.int().min(0).max(100_000_000_00),
      status: z.enum(['open', 'paid', 'failed', 'cancelled']),
    })
    .optional(),
  replyChannel: z.strictObject({ type: zeile(60), address: zeile(400) }).optional(),
})

export type Umschlag = z.infer<typeof UmschlagForm>

/** Name of the part that `data` announces. */
export const DATEN = 'data'

/**
 * The envelope, as far as it can be judged by itself. @throws Invalid with every wrong place, as a JSON pointer
 *
 * @param ags key of the Gemeinde: what is meant for another one is refused
 */
export function umschlagLesen(roh: unknown, ags: string): Umschlag {
  const gelesen = UmschlagForm.safeParse(roh, { error: z.locales.de().localeError })
  if (!gelesen.success) {
    throw falsch(gelesen.error.issues.map(({ path, message }) => ({ ort: zeiger(path), satz: message })))
  }
  const { data: umschlag } = gelesen
  const orte = [...widersprueche(umschlag, ags)]
  if (orte.length > 0) throw falsch(orte)
  return umschlag
}

function* widersprueche(umschlag: Umschlag, ags: string): Iterable<{ ort: string; satz: string }> {
  const { attachments, data, receivedAt, region } = umschlag
  if (attachments.length === 0 && !data) yield { ort: '#/attachments', satz: 'Es ist keine Datei angekündigt.' }
  const kennungen = new Set<string>([DATEN])
  for (const [stelle, { id }] of attachments.entries()) {
    if (kennungen.has(id)) yield { ort: `#/attachments/${stelle}/id`, satz: 'Diese Kennung ist schon vergeben.' }
    kennungen.add(id)
  }
  const zusammen = attachments.reduce((summe, { size }) => summe + size, data?.size ?? 0)
  if (zusammen > SENDUNG_HOECHSTENS) {
    yield { ort: '#/attachments', satz: `Zusammen dürfen die Dateien höchstens ${SENDUNG_HOECHSTENS / MEBI} MB haben.` }
  }
  if (Date.parse(receivedAt) > Date.now() + 24 * 60 * 60 * 1000)
    yield { ort: '#/receivedAt', satz: 'Der Eingang liegt in der Zukunft.' }
  // A key of twelve digits has four for the association of Gemeinden, which the one of eight leaves out.
  if (region && `${region.ars.slice(0, 5)}${region.ars.slice(9)}` !== ags)
    yield { ort: '#/region/ars', satz: 'Dieser Regionalschlüssel ist der einer anderen Gemeinde.' }
}

function falsch(einzeln: NonNullable<ErrorDetails['einzeln']>): Invalid {
  return new Invalid('posteingang.umschlag', 'Der Umschlag ist nicht richtig ausgefüllt.', { einzeln })
}

function zeiger(path: readonly PropertyKey[]): string {
  return `#${path.map((teil) => `/${String(teil).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`
}

/** By which the same envelope is known again, in whatever order its fields come. */
export function umschlagHash(umschlag: Umschlag): string {
  return createHash('sha256').update(canonical(umschlag)).digest('hex')
}

/**
 * What stands in it for the search of its place. Not the target that the program names: a sign in the text counts as
 * proof, and a program is no proof.
 */
export function umschlagText({ service, source, applicants }: Umschlag): string {
  const personen = applicants.map(({ name, address }) => [name, address].filter(Boolean).join('\n'))
  const zeichen = source.caseId === undefined ? '' : `Ihr Zeichen: ${source.caseId}`
  return [...personen, zeichen, `Betreff: ${service.name}`, `Leistung ${service.leikaId}`].filter(Boolean).join('\n')
}
