import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { akteAnlegen } from '@verbundakte/akte'
import { positionMitKennzeichen } from '@verbundakte/aktenplan'
import { rows } from '@verbundakte/database'
import { ANGEMELDET } from '@verbundakte/graphql'
import { Conflict, Forbidden, Invalid, NotFound } from '@verbundakte/kernel'
import { defineModule } from '@verbundakte/module'
import { sql } from 'drizzle-orm'

/** Every way in which a field can go wrong. */
const FAULTS: Readonly<Record<string, () => unknown>> = {
  notFound: () => Promise.reject(new NotFound()),
  forbidden: () => Promise.reject(new Forbidden()),
  invalid: () => Promise.reject(new Invalid('probe.falsch', 'Bitte anders.', { feld: 'name', regel: 'P-01' })),
  conflict: () => Promise.reject(new Conflict('probe.zu-spaet', 'Jemand war schneller.')),
  bug: () => Promise.reject(new Error('Kennwort geheim123 in /etc/verbund')),
  thrown: () => {
    throw new TypeError('geheim123 is not a function')
  },
  text: () => Promise.reject('geheim123'),
  nothing: () => Promise.reject(undefined),
  missing: () => null,
}

/** A module without tables whose fields go wrong on purpose. */
export const probe = defineModule({
  name: 'probe',
  titel: 'Probe',
  migrations: pathToFileURL(`${mkdtempSync(join(tmpdir(), 'verbundakte-leer-'))}/`),
  subjects: {},
  abilities: () => {},
  events: {},
  schema(builder) {
    builder.queryField('fehler', (t) =>
      t.string({
        permission: ANGEMELDET,
        args: { art: t.arg.string({ required: true }) },
        // What cannot be said in types: a field that is never null and answers null.
        resolve: (_root, { art }) => FAULTS[art]?.() as string,
      }),
    )
    builder.queryField('datenbankfehler', (t) =>
      t.string({
        permission: ANGEMELDET,
        resolve: async (_root, _args, ctx) => {
          await rows(ctx.tx, sql`select 'geheim123'::integer`)
          return ''
        },
      }),
    )
    builder.mutationFields((t) => ({
      schreiben: t.string({
        permission: ANGEMELDET,
        args: { betreff: t.arg.string({ required: true }) },
        resolve: async (_root, { betreff }, ctx) => {
          const position = await positionMitKennzeichen(ctx, '130.10')
          return (await akteAnlegen(ctx, { position: position.id, betreff })).id
        },
      }),
      scheitern: t.string({
        permission: ANGEMELDET,
        nullable: true,
        args: { art: t.arg.string({ required: true }) },
        resolve: (_root, { art }) => FAULTS[art]?.() as string,
      }),
    }))
  },
})
