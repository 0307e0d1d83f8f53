import { load, loadLocked, update } from '@verbundakte/authz'
import { detectType, type MailPerson, type ParsedMail, Unreadable } from '@verbundakte/filecontent'
import type { Context } from '@verbundakte/graphql'
import type { ShortJob } from '@verbundakte/jobs'
import { heute } from '@verbundakte/kernel'
import { MalwareFound } from '@verbundakte/malware'
import { type Doors, FingerprintsFound } from '@verbundakte/module'
import { eq } from 'drizzle-orm'
import { inhaltAlsSchadsoftware, pruefstand } from '../dateien/pruefstand.ts'
import { type Datei, dokumentAnlegen } from '../dokument.ts'
import { dokumente, type Version, versionen, vorgaenge } from '../tables.ts'

/**
 * Takes a filed mail apart: its attachments become documents beside it, and what the header says fills what the clerk
 * left empty. Only for the first version; running twice adds nothing.
 */
export const mailZerlegen: ShortJob<Doors> = {
  on: 'akte.version.abgelegt',
  async run(doors, event) {
    const version = await doors.read((ctx) => load(ctx, versionen, event.subjektId))
    if ((version.art !== 'eml' && version.art !== 'msg') || version.nummer !== 1 || version.pruefung === 'GESPERRT')
      return
    const mail = await zerlegen(doors, version)
    if (!mail) return
    // Bytes first, rows afterwards: a crash in between leaves bytes without a row, which the tidying up removes.
    const anhaenge = mail.attachments.filter((anhang) => !anhang.inline)
    let dateien: Datei[]
    try {
      dateien = await Promise.all(anhaenge.map((anhang) => ablegen(doors, anhang)))
    } catch (error) {
      // A mail with fingerprints is refused before it is kept. What its structure hid until now closes it.
      if (error instanceof FingerprintsFound) {
        await inhaltAlsSchadsoftware(doors, version.sha256, `Fingerabdrücke (${error.format}), PassG`, null)
        return
      }
      if (!(error instanceof MalwareFound)) throw error
      // Whoever opens the mail opens its attachments: it is closed as a whole.
      await inhaltAlsSchadsoftware(doors, version.sha256, error.found, error.signatures)
      return
    }
    await doors.write(async (ctx) => {
      const { vorgang: darueber } = await load(ctx, dokumente, version.dokument)
      // From above, as filing and taking back do.
      const vorgang = await loadLocked(ctx, vorgaenge, darueber, 'aendern')
      const dokument = await loadLocked(ctx, dokumente, version.dokument, 'aendern')
      // Taken back while the mail was being read.
      if (dokument.status === 'ZURUECKGENOMMEN') return
      const [schon] = await ctx.tx
        .select({ id: dokumente.id })
        .from(dokumente)
        .where(eq(dokumente.anlageZu, dokument.id))
        .limit(1)
      if (schon) return
      await kopfUebernehmen(ctx, dokument, mail)
      for (const datei of dateien) {
        await dokumentAnlegen(
          ctx,
          vorgang,
          datei,
          { richtung: 'EIN', posteingang: dokument.posteingang, typ: 'Anlage' },
          dokument.id,
        )
      }
    })
  },
}

async function zerlegen(doors: Doors, version: Version): Promise<ParsedMail | null> {
  const { ablage, textleser } = doors.services
  try {
    return await ablage.asFile(doors.gemeinde, version.sha256, (pfad) =>
      textleser.parseMail(pfad, { mime: version.mime, extension: '', kind: version.art }),
    )
  } catch (error) {
    // The reading of its text marks the version; here there is nothing to take apart.
    if (error instanceof Unreadable) return null
    throw error
  }
}

async function ablegen(doors: Doors, anhang: ParsedMail['attachments'][number]): Promise<Datei> {
  const { ablage, malware } = doors.services
  const geprueft = malware.guard(new Blob([new Uint8Array(anhang.content)]).stream())
  const { sha256, size: groesse } = await ablage.write(doors.gemeinde, geprueft.stream)
  const typ = await ablage.asFile(doors.gemeinde, sha256, (pfad) => detectType(pfad, anhang.fileName))
  return {
    dateiname: anhang.fileName,
    sha256,
    groesse,
    mime: typ.mime,
    art: typ.kind,
    hinweis: typ.mismatch ?? null,
    ...pruefstand(geprueft.verdict()),
  }
}

async function kopfUebernehmen(ctx: Context, dokument: typeof dokumente.$inferSelect, mail: ParsedMail): Promise<void> {
  const neu = await update(ctx, dokumente, dokument.id, {
    absender: dokument.absender ?? (mail.from ? anzeige(mail.from) : null),
    empfaenger: dokument.empfaenger ?? (mail.to.map(anzeige).join('; ').slice(0, 500) || null),
    datumDesSchreibens: dokument.datumDesSchreibens ?? (mail.date ? heute(new Date(mail.date)) : null),
  })
  ctx.record('akte.dokument.geaendert', neu, { felder: ['absender', 'empfaenger', 'datumDesSchreibens'] })
}

function anzeige({ name, address: adresse }: MailPerson): string {
  return name === '' ? adresse : adresse === '' ? name : `${name} <${adresse}>`
}
