import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gemeindeId } from '@verbundakte/kernel'
import { type PersonName, TEST_GEMEINDEN } from '@verbundakte/testing'
import { afterAll } from 'vitest'
import type { Inhalt } from '../anzeige/anzeige.ts'
import { bescheinigen } from '../faelle/bescheinigen.ts'
import { anzeigeEinreichen } from '../faelle/einreichen.ts'
import { korrekturBeginnen } from '../faelle/korrigieren.ts'
import { type EmpfaengerEingabe, empfaengerSichern } from '../uebermittlung/empfaenger.ts'
import { ordnerpost } from '../uebermittlung/ordnerpost.ts'
import { quittungenHolen } from '../uebermittlung/quittieren.ts'
import { uebermitteln } from '../uebermittlung/senden.ts'
import { haus, WER } from './haus.ts'

/** The house with mailboxes of authorities in a folder, and hands that do what worker and authority do. */
export async function posthaus(postleitzahlen: Readonly<Record<string, readonly string[]>> = {}) {
  const basis = await haus({
    gemeinden: TEST_GEMEINDEN.map((each, at) => ({
      ...each,
      ags: `0663600${at + 1}`,
      postleitzahlen: postleitzahlen[each.id] ?? [],
    })),
  })
  const { app, admin, tun } = basis
  const wurzel = await mkdtemp(join(tmpdir(), 'gewerbepost-'))
  afterAll(() => rm(wurzel, { recursive: true, force: true }))
  const wege = ordnerpost(wurzel)
  const tuer = (gemeinde: string) => app.asBetrieb(gemeindeId(gemeinde), 'Übermitteln im Test')
  const berichtet: string[] = []

  function eingabe(klasse: string, mehr: Partial<EmpfaengerEingabe> = {}): EmpfaengerEingabe {
    return {
      id: crypto.randomUUID(),
      stand: 0,
      // Words of the test; what is none is refused by the use case.
      klasse: klasse as EmpfaengerEingabe['klasse'],
      name: `${klasse} (Probe)`,
      transport: 'ORDNER',
      adresse: klasse.toLowerCase().replaceAll('_', '-'),
      format: 'XGewerbeanzeige 2.2',
      praefix: 'gew',
      kennung: '06000000',
      plz: '37269',
      ort: 'Musterstadt',
      ...mehr,
    }
  }
  return {
    ...basis,
    wurzel,
    wege,
    tuer,
    berichtet,
    eingabe,
    eintragen: (who: PersonName, klasse: string, mehr: Partial<EmpfaengerEingabe> = {}) =>
      tun(who, (ctx) => empfaengerSichern(ctx, eingabe(klasse, mehr))),
    /** A certified correction; without content it says the same again. */
    async korrigiert(von: string, art: 'berichtigung' | 'storno', inhalt?: Inhalt) {
      const id = crypto.randomUUID()
      const { betrieb } = await tun(WER, (ctx) => korrekturBeginnen(ctx, { id, von, art, grund: 'Verwechselt' }))
      if (inhalt) await basis.sichern(WER, inhalt, { id, betrieb, stand: 1 })
      await tun(WER, async (ctx) => {
        await anzeigeEinreichen(ctx, id)
        await bescheinigen(ctx, id)
      })
      return id
    },
    /** Until nothing is due any more. */
    async senden(gemeinde = 'meinhard', ueber = wege) {
      while ((await uebermitteln(tuer(gemeinde), ueber)) > 0);
    },
    holen: (gemeinde = 'meinhard') => quittungenHolen(tuer(gemeinde), wege, (satz) => void berichtet.push(satz)),
    liegt: async (adresse: string, gemeinde = 'meinhard') =>
      (await readdir(join(wurzel, gemeinde, adresse)).catch(() => [])).filter((name) => name.endsWith('.xml')),
    nachricht: (adresse: string, name: string, gemeinde = 'meinhard') =>
      readFile(join(wurzel, gemeinde, adresse, name), 'utf8'),
    quittieren: (adresse: string, nachricht: string, text: string, ordner = 'quittungen') =>
      writeFile(join(wurzel, 'meinhard', adresse, ordner, `${nachricht}.quittung`), text),
    zeilen: (anzeige: string) =>
      admin`select * from gewerbe.uebermittlung where anzeige = ${anzeige} order by klasse, id`,
    eilen: () =>
      admin`update gewerbe.uebermittlung set naechster_am = clock_timestamp() - interval '1 second' where stand = 'WARTET'`,
  }
}
