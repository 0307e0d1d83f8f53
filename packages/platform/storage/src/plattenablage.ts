import { createHash } from 'node:crypto'
import { link, open, opendir, rename, stat, unlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type GemeindeId, Invalid, NotFound } from '@verbundakte/kernel'
import type { Ablage, Sha256 } from './ablage.ts'
import { dateistrom } from './dateistrom.ts'
import { ordnerAnleger, ordnerSichern, wurzelAnlegen } from './dauerhaft.ts'
import { type Entwurf, entwurfSchreiben } from './entwurf.ts'
import { fehlercode } from './fehlercode.ts'
import { entwurfName, liegengebliebenesRaeumen } from './liegengebliebenes.ts'
import { istSha256, orteUnter } from './orte.ts'
import { benannt } from './speicherVoll.ts'

const GROESSTE_DATEI = 2 * 1024 ** 3

export interface AblageEinstellung {
  /** folder on a local file system with hard links; created when missing */
  readonly wurzel: string
  /** bytes; 2 GiB unless told otherwise */
  readonly groessteDatei?: number
}

/** Opens the Ablage on a disk and removes what killed writes have left there. */
export async function oeffneAblage(einstellung: AblageEinstellung): Promise<Ablage> {
  const wurzel = resolve(einstellung.wurzel)
  const groessteDatei = einstellung.groessteDatei ?? GROESSTE_DATEI
  const orte = orteUnter(wurzel)
  const ordnerAnlegen = ordnerAnleger(wurzel)
  await wurzelAnlegen(wurzel)
  await liegengebliebenesRaeumen(wurzel)

  async function groesseVon(gemeinde: GemeindeId, sha256: Sha256): Promise<number> {
    try {
      return (await stat(orte.datei(gemeinde, sha256))).size
    } catch (fehler) {
      if (fehlercode(fehler) === 'ENOENT') throw new NotFound()
      throw fehler
    }
  }

  async function vorhanden(gemeinde: GemeindeId, sha256: Sha256): Promise<boolean> {
    try {
      await groesseVon(gemeinde, sha256)
      return true
    } catch (fehler) {
      if (fehler instanceof NotFound) return false
      throw fehler
    }
  }

  /** Gives the finished bytes their name. @returns false when the name was taken by the same content */
  async function einstellen(gemeinde: GemeindeId, entwurf: Entwurf): Promise<boolean> {
    const fach = orte.fach(gemeinde, entwurf.sha256)
    const datei = orte.datei(gemeinde, entwurf.sha256)
    await ordnerAnlegen(fach)
    try {
      // link, not rename: of two uploads at once exactly one is told that it is new.
      await link(entwurf.pfad, datei)
      return true
    } catch (fehler) {
      if (fehlercode(fehler) !== 'EEXIST') throw fehler
      // A damaged file must not swallow a good one of the same name.
      if ((await stat(datei)).size !== entwurf.groesse) await rename(entwurf.pfad, datei)
      return false
    } finally {
      await unlink(entwurf.pfad).catch(() => {})
      // Also for a duplicate: its first writer may not have come to this line yet.
      await ordnerSichern(fach)
    }
  }

  return {
    async schreiben(gemeinde, quelle, weise = {}) {
      const hoechstens = Math.min(groessteDatei, weise.hoechstens ?? groessteDatei)
      try {
        await ordnerAnlegen(orte.entwuerfe(gemeinde))
        const pfad = join(orte.entwuerfe(gemeinde), entwurfName())
        const entwurf = await entwurfSchreiben(pfad, quelle, hoechstens, weise.abbruch)
        const neu = await einstellen(gemeinde, entwurf)
        return { sha256: entwurf.sha256, groesse: entwurf.groesse, neu, kopf: entwurf.kopf }
      } catch (fehler) {
        throw benannt(fehler)
      }
    },

    async lesen(gemeinde, sha256, abschnitt = {}) {
      const groesse = await groesseVon(gemeinde, sha256)
      const von = abschnitt.von ?? 0
      const bis = Math.min(abschnitt.bis ?? groesse, groesse)
      if (!(Number.isInteger(von) && Number.isInteger(bis) && von >= 0 && von < bis)) {
        throw new Invalid('datei.abschnitt', `Dieser Abschnitt liegt außerhalb der Datei (${groesse} Byte).`)
      }
      return { groesse, von, bis, stream: dateistrom(orte.datei(gemeinde, sha256), von, bis) }
    },

    async alsDatei(gemeinde, sha256, arbeit) {
      await groesseVon(gemeinde, sha256)
      return arbeit(orte.datei(gemeinde, sha256))
    },

    vorhanden,

    async loeschen(gemeinde, sha256, grund) {
      if (grund.trim() === '') {
        throw new Invalid('loeschung.ohne-grund', 'Eine Löschung braucht einen Grund.', { feld: 'grund' })
      }
      if (!(await vorhanden(gemeinde, sha256))) return false
      // Noted first: a deletion that is listed and not done is repeated, one that is done and not listed is lost.
      await notieren(orte.loeschliste(gemeinde), { zeit: new Date().toISOString(), sha256, grund })
      await unlink(orte.datei(gemeinde, sha256)).catch((fehler) => {
        if (fehlercode(fehler) !== 'ENOENT') throw fehler
      })
      await ordnerSichern(orte.fach(gemeinde, sha256))
      return true
    },

    async pruefen(gemeinde, sha256) {
      const groesse = await groesseVon(gemeinde, sha256)
      const hash = createHash('sha256')
      for await (const stueck of dateistrom(orte.datei(gemeinde, sha256), 0, groesse)) hash.update(stueck)
      return hash.digest('hex') === sha256
    },

    async *alle(gemeinde) {
      for await (const fach of eintraege(orte.gemeinde(gemeinde))) {
        if (!/^[0-9a-f]{2}$/.test(fach)) continue
        for await (const sha256 of eintraege(join(orte.gemeinde(gemeinde), fach))) {
          if (!istSha256(sha256)) continue
          // It may be deleted while we walk.
          const groesse = await groesseVon(gemeinde, sha256).catch(() => undefined)
          if (groesse !== undefined) yield { sha256, groesse }
        }
      }
    },
  }
}

async function notieren(liste: string, zeile: object): Promise<void> {
  const griff = await open(liste, 'a', 0o600)
  try {
    await griff.appendFile(`${JSON.stringify(zeile)}\n`)
    await griff.sync()
  } finally {
    await griff.close()
  }
}

/** Names in a folder, few at a time; none when there is no such folder. */
async function* eintraege(ordner: string): AsyncIterable<string> {
  try {
    for await (const eintrag of await opendir(ordner)) yield eintrag.name
  } catch (fehler) {
    if (fehlercode(fehler) !== 'ENOENT') throw fehler
  }
}
