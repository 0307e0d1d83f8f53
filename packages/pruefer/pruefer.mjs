#!/usr/bin/env node
// Prüft ein ausgegebenes Protokoll (docs/protokoll-format.md). Braucht nur Node ab 20.12, teilt keine Zeile mit dem
// Programm, das die Protokolle schreibt, und fragt niemanden: was es sagt, folgt allein aus den Dateien.
import { spawnSync } from 'node:child_process'
import { hash, verify } from 'node:crypto'
import { mkdtempSync, openSync, readSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { parseArgs } from 'node:util'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'

/** Prüft die Zeilen einer Ausgabe; Anker sind die Zeilen von Ausgaben, die anderswo aufbewahrt wurden. */
export async function pruefe(zeilen, { anker = [], tsa = null, zeugen = 0, nur = null } = {}) {
  const stand = Object.assign(new Pruefung(), { tsa, verlangt: zeugen, nur })
  for (const each of anker) await stand.leseAnker(each)
  for await (const teil of zeilen) for (const zeile of [teil].flat()) if (zeile !== '') stand.zeile(zeile)
  return nur === 'nutzlasten' ? stand : stand.ende()
}

class Pruefung {
  befunde = []
  nr = 0
  baum = new Baum()
  karten = { schluessel: new Map(), pruefpunkt: new Map(), zeitstempel: new Map(), bezeugung: new Map() }
  ohneNutzlast = [] // [von, bis, Name des ersten]
  geloescht = [] // [von, bis, Nummer des Eintrags, der die Löschung festhält]
  anker = []
  bekannt = { wurzeln: new Map(), schluessel: new Map(), zeugen: new Map() } // was Anker sagen
  letzterGuter = 0

  soll(gilt, satz, nr = this.nr) {
    if (!gilt && this.befunde.length < 100) this.befunde.push({ nr, satz })
    return gilt
  }

  async leseAnker(zeilen) {
    const datei = { kopf: [], schluessel: [], pruefpunkt: [], bezeugung: [], gesehen: [] }
    this.anker.push(datei)
    for await (const teil of zeilen)
      for (const zeile of [teil].flat()) {
        const wert = zeile === '' ? {} : JSON.parse(zeile)
        if (wert.art === 'eintrag') return // was ein Anker weiß (Wurzeln, Schlüssel), steht vor seinen Einträgen
        datei[wert.art]?.push(wert)
      }
  }

  deuteAnker(log) {
    const { wurzeln, schluessel, zeugen } = this.bekannt
    for (const datei of this.anker) {
      const von = datei.kopf[0]?.log
      for (const { nummer, oeffentlich } of datei.schluessel)
        von === log ? schluessel.set(nummer, oeffentlich) : dazu(zeugen, von, oeffentlich)
      for (const each of von === log ? datei.bezeugung : []) dazu(zeugen, each.zeuge, each.oeffentlich)
      for (const each of von === log ? datei.pruefpunkt : [])
        dazu(wurzeln, each.groesse, { ...each, quelle: 'Die aufbewahrte Ausgabe' })
      for (const each of datei.gesehen.filter((each) => each.von === log)) {
        dazu(wurzeln, each.groesse, { ...each, quelle: `Der Zeuge ${von}` })
        schluessel.set(each.schluessel, each.oeffentlich)
      }
    }
  }

  zeile(text) {
    try {
      const wert = JSON.parse(text)
      if (this.nur === 'nutzlasten') return wert.art === 'eintrag' && this.nutzlast(wert)
      if ((!this.kopf && wert.art !== 'kopf') || this.schluss) throw new Error('außerhalb von Kopf und Ende')
      ARTEN[wert.art](this, wert)
    } catch {
      this.soll(false, `Nach Eintrag ${this.nr} steht eine Zeile, die nicht lesbar ist oder dort nicht hingehört.`)
    }
  }

  beginn(kopf) {
    this.soll(!this.kopf, 'Die Datei hat mehr als einen Kopf.')
    this.soll(kopf.format === 'verbundakte-protokoll/1', `Das Format „${kopf.format}“ ist hier nicht bekannt.`)
    this.kopf = kopf
    this.kette = sha('', `verbundakte/audit/1 ${kopf.log}`)
    this.deuteAnker(kopf.log)
  }

  // Kette und Nutzlasten haben nichts miteinander zu tun: zwei Rechenkerne teilen sich, was einer nacheinander prüft.
  eintrag({ nr, hash: gesagt, text, nutzlast, salz }) {
    const soll = (gilt, satz) => gilt || this.soll(false, `${genannt(nr, text)}: ${satz}`, nr)
    const fehlen = nr > this.nr + 1 && `Davor fehlen die Einträge ${this.nr + 1} bis ${nr - 1}.`
    soll(nr === this.nr + 1, fehlen || 'Er steht nicht an seiner Stelle.')
    const errechnet = sha(nr.toString(16).padStart(16, '0') + this.kette, text)
    const kette = errechnet === gesagt ? gesagt : bytes(gesagt, 32).toString('hex')
    soll(errechnet === kette, 'Die Kette bricht; er selbst oder sein Vorgänger wurde verändert.')
    if (salz === null) {
      soll(nutzlast === null, 'Zur Nutzlast fehlt das Salz.')
      const letzter = this.ohneNutzlast.at(-1)
      if (letzter?.[1] === nr - 1) letzter[1] = nr
      else this.ohneNutzlast.push([nr, nr, genannt(nr, text)])
    }
    if (this.nur === null) this.nutzlast({ nr, text, nutzlast, salz })
    const offen = text.includes('"geloescht"') && JSON.parse(text).offen
    for (const [von, bis] of offen?.geloescht ?? []) this.geloescht.push([von, bis, nr])
    // Weiter mit dem, was dasteht: so wird jede Bruchstelle genannt und nicht alles, was ihr folgt.
    Object.assign(this, { nr, kette })
    this.baum.blatt(kette)
    this.wurzeln(nr, this.karten.pruefpunkt.get(nr), this.bekannt.wurzeln.get(nr))
  }

  nutzlast({ nr, text, nutzlast, salz }) {
    const inhalt = JSON.parse(text)
    if (this.nur) this.nr = nr
    const passt = (form) => sha(salz, form) === inhalt.nutzlast // meist steht sie schon kanonisch da
    if (salz === null || passt(JSON.stringify(nutzlast)) || passt(kanonisch(nutzlast))) return
    this.soll(false, `${genannt(nr, text)}: Die Nutzlast wurde verändert.`, nr)
  }

  wurzeln(nr, punkt, gemerkt = []) {
    if (!punkt && gemerkt.length === 0) return
    const wurzel = this.baum.groesse === nr ? Buffer.from(this.baum.wurzel(), 'latin1').toString('hex') : ''
    const wo = `zwischen Eintrag ${this.letzterGuter + 1} und ${nr} wurde etwas verändert.`
    let gut = this.soll(!punkt || punkt.wurzel === wurzel, `Prüfpunkt ${nr}: Die Wurzel stimmt nicht; ${wo}`)
    for (const each of gemerkt)
      gut = this.soll(each.wurzel === wurzel, `${each.quelle} kannte ${nr} andere Einträge; ${wo}`) && gut
    if (gut) this.letzterGuter = nr
    if (punkt) punkt.gut = gut
  }

  ende() {
    const { befunde, nr, kopf, karten } = this
    this.soll(this.schluss, `Die Datei ist unvollständig: Nach Eintrag ${nr} fehlt ihr Ende.`)
    this.soll(kopf?.eintraege === nr, `Die Datei nennt ${kopf?.eintraege} Einträge und endet mit Nummer ${nr}.`)
    this.soll(!kopf?.hash || kopf.hash === this.kette, 'Die Kette endet anders, als der Kopf sagt.')
    this.nutzlasten()
    if (kopf) this.schluessel()
    const geprueft = { gesichert: 0, pruefpunkte: 0, bezeugungen: 0, zeitstempel: 0 }
    const punkte = [...karten.pruefpunkt.values()].sort((a, b) => a.groesse - b.groesse)
    for (const punkt of punkte) this.punkt(punkt, geprueft)
    for (const { quelle, groesse } of [...this.bekannt.wurzeln.values()].flat())
      this.soll(groesse <= nr, `${quelle} kannte schon ${groesse} Einträge; es fehlen ${nr + 1} bis ${groesse}.`)
    for (const groesse of [...karten.bezeugung.keys(), ...karten.zeitstempel.keys()])
      this.soll(karten.pruefpunkt.has(groesse), `Prüfpunkt ${groesse} fehlt, anderes von ihm ist da.`, groesse)
    const hinweise = [
      nr > geprueft.gesichert && `Einträge ${geprueft.gesichert + 1} bis ${nr}: noch kein gültiger Prüfpunkt.`,
      this.anker.length === 0 && 'Ohne Anker geprüft: Die Schlüssel stammen aus der Datei selbst.',
      !this.tsa && karten.zeitstempel.size > 0 && 'Zeitstempel nicht geprüft: --tsa nennt die Zertifikate.',
    ].filter(Boolean)
    const geloescht = this.ohneNutzlast.reduce((summe, [von, bis]) => summe + bis - von + 1, 0)
    return { log: kopf?.log ?? null, eintraege: nr, ...geprueft, geloescht, befunde, hinweise }
  }

  nutzlasten() {
    for (const [von, bis, name] of this.ohneNutzlast)
      for (let nr = von; nr <= bis; nr++) {
        const grund = this.geloescht.find((each) => each[0] <= nr && nr <= each[1] && each[2] > nr)
        const welcher = nr === von ? name : `Eintrag ${nr}`
        if (!this.soll(grund, `${welcher}: Die Nutzlast fehlt, ohne dass eine Löschung protokolliert ist.`, nr)) break
        nr = grund[1]
      }
  }

  schluessel() {
    let vorher = null
    for (const key of [...this.karten.schluessel.values()].sort((a, b) => a.nummer - b.nummer)) {
      const { nummer, oeffentlich, bestaetigt } = key
      const gemerkt = this.bekannt.schluessel.get(nummer) ?? oeffentlich
      this.soll(gemerkt === oeffentlich, `Schlüssel ${nummer} ist nicht der, den der Anker kennt.`)
      const folgt = !vorher || gilt(vorher.oeffentlich, ['schluessel', this.kopf.log, nummer, oeffentlich], bestaetigt)
      this.soll(folgt, `Schlüssel ${nummer} ist von seinem Vorgänger nicht bestätigt.`)
      vorher = key
    }
    for (const nummer of this.bekannt.schluessel.keys())
      this.soll(this.karten.schluessel.has(nummer), `Schlüssel ${nummer} fehlt, der Anker kennt ihn.`)
  }

  punkt({ groesse, wurzel, zeit, schluessel, unterschrift, gut }, geprueft) {
    const soll = (gilt, satz) => this.soll(gilt, `Prüfpunkt ${groesse} vom ${zeit}: ${satz}`, groesse)
    const key = this.karten.schluessel.get(schluessel)
    const aussage = ['pruefpunkt', this.kopf.log, groesse, wurzel, zeit]
    const echt = soll(gilt(key?.oeffentlich, aussage, unterschrift), 'Die Unterschrift stimmt nicht.')
    soll(!key || zeit >= key.gueltigAb, 'Sein Schlüssel galt noch nicht.')
    soll(gut !== undefined, `Eintrag ${groesse}, mit dem er endet, fehlt.`)
    if (echt && gut) Object.assign(geprueft, { gesichert: groesse, pruefpunkte: geprueft.pruefpunkte + 1 })
    const echte = new Set()
    for (const { zeuge, oeffentlich, zeit: wann, unterschrift: zeichen } of this.karten.bezeugung.get(groesse) ?? []) {
      const bekannt = this.bekannt.zeugen.get(zeuge)?.includes(oeffentlich) ?? true
      soll(bekannt, `Den Schlüssel des Zeugen ${zeuge} kennt der Anker nicht.`)
      const bezeugt = gilt(oeffentlich, ['bezeugung', ...aussage.slice(1, 4), zeuge, wann], zeichen)
      if (soll(bezeugt, `Die Unterschrift des Zeugen ${zeuge} stimmt nicht.`) && bekannt) echte.add(zeuge)
    }
    soll(echte.size >= this.verlangt, `${echte.size} Zeugen, verlangt sind ${this.verlangt}.`)
    geprueft.bezeugungen += echte.size
    const tsr = this.tsa && this.karten.zeitstempel.get(groesse)
    if (tsr && soll(gestempelt(tsr, aussage, this.tsa), 'Der Zeitstempel stimmt nicht.')) geprueft.zeitstempel += 1
  }
}

const genannt = (nr, text) => `Eintrag ${nr} (${JSON.parse(text).zeit}, ${JSON.parse(text).ereignis})`
const dazu = (karte, welche, wert) => karte.set(welche, [...(karte.get(welche) ?? []), wert])

const einmal = (name) => (stand, wert) => {
  const welche = wert.groesse ?? wert.nummer
  stand.soll(!stand.karten[name].has(welche), `Die Zeile „${name} ${welche}“ steht zweimal da.`)
  stand.soll(stand.nr === 0, `Die Zeile „${name} ${welche}“ steht erst nach den Einträgen.`)
  stand.karten[name].set(welche, wert)
}
const ARTEN = {
  kopf: (stand, wert) => stand.beginn(wert),
  ...Object.fromEntries(['schluessel', 'pruefpunkt', 'zeitstempel'].map((name) => [name, einmal(name)])),
  bezeugung: (stand, wert) => dazu(stand.karten.bezeugung, wert.groesse, wert),
  gesehen: () => {}, // dient der Prüfung der anderen Protokolle, als Anker
  eintrag: (stand, wert) => stand.eintrag(wert),
  ende: (stand, wert) => Object.assign(stand, { schluss: wert }),
}

// RFC 9162: je Stufe höchstens eine volle Teilsumme, wie die Stellen einer Binärzahl; ein Zeichen je Byte.
class Baum {
  groesse = 0
  stufen = []
  blatt(wert) {
    let summe = sha(`00${wert}`, '', 'latin1')
    let stufe = 0
    for (let n = this.groesse; n % 2 === 1; n = (n - 1) / 2) summe = knoten(this.stufen[stufe++], summe)
    this.stufen[stufe] = summe
    this.groesse += 1
  }
  wurzel() {
    const volle = this.stufen.filter((_, stufe) => Math.floor(this.groesse / 2 ** stufe) % 2 === 1)
    return volle.reduce((rechts, links) => knoten(links, rechts))
  }
}

const KNOTEN = Buffer.alloc(65, 1)
function knoten(links, rechts) {
  KNOTEN.latin1Write(links + rechts, 1)
  return hash('sha256', KNOTEN, 'latin1')
}
// SHA-256 über Bytes und Text, hexadezimal. In einem bleibenden Puffer: ein neuer je Summe kostete das Dreifache.
let platz = Buffer.alloc(2 ** 16)
function sha(hex, text = '', form = 'hex') {
  if (platz.length < hex.length + 3 * text.length) platz = Buffer.alloc(hex.length + 3 * text.length)
  const davor = platz.hexWrite(hex)
  return hash('sha256', platz.subarray(0, davor + platz.utf8Write(text, davor)), form)
}
function bytes(hex, laenge) {
  if (hex.length !== 2 * laenge || !/^[0-9a-fA-F]*$/.test(hex)) throw new Error('falsche Länge')
  return Buffer.from(hex, 'hex')
}
const text = ([art, ...felder]) => `verbundakte/${art}/1\n${felder.join('\n')}\n`
function gilt(oeffentlich, aussage, unterschrift) {
  try {
    const key = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes(oeffentlich, 32)])
    return verify(null, Buffer.from(text(aussage)), { key, format: 'der', type: 'spki' }, bytes(unterschrift, 64))
  } catch {
    return false
  }
}
function gestempelt({ antwort }, aussage, tsa) {
  const ordner = mkdtempSync(`${tmpdir()}/pruefer-`)
  writeFileSync(`${ordner}/tsr`, Buffer.from(`${antwort}`, 'hex'))
  const worte = ['ts', '-verify', '-digest', sha('', text(aussage)), '-in', `${ordner}/tsr`, '-CAfile', tsa]
  const { status } = spawnSync('openssl', worte)
  rmSync(ordner, { recursive: true })
  return status === 0
}

function kanonisch(wert) {
  if (Array.isArray(wert)) return `[${wert.map(kanonisch).join(',')}]` // RFC 8785
  if (typeof wert !== 'object' || wert === null) return JSON.stringify(wert)
  const namen = Object.keys(wert).sort()
  return `{${namen.map((name) => `${JSON.stringify(name)}:${kanonisch(wert[name])}`).join(',')}}`
}
export function* zeilenVon(datei) {
  const [zugang, stueck] = [openSync(datei), Buffer.alloc(2 ** 16)]
  for (let rest = Buffer.alloc(0), menge = 1; menge > 0; ) {
    menge = readSync(zugang, stueck)
    const ganz = Buffer.concat([rest, stueck.subarray(0, menge)])
    const ende = menge > 0 ? ganz.lastIndexOf(10) + 1 : ganz.length // nie mitten in einem Zeichen
    rest = ganz.subarray(ende)
    yield ganz.toString('utf8', 0, ende).split(/\r?\n/) // einzeln erwartet kosteten sie mehr als ihre Prüfung
  }
}

if (!isMainThread && workerData?.nutzlasten)
  parentPort.postMessage((await pruefe(zeilenVon(workerData.nutzlasten), { nur: 'nutzlasten' })).befunde)
else if (process.argv[1] && realpathSync(process.argv[1]) === import.meta.filename) {
  const options = { anker: { type: 'string', multiple: true }, tsa: { type: 'string' }, zeugen: { type: 'string' } }
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  if (!positionals[0]) {
    console.error('Aufruf: pruefer <datei> [--anker <datei>]… [--tsa <zertifikate.pem>] [--zeugen <zahl>]')
    process.exit(2)
  }
  const optionen = { ...values, anker: values.anker?.map(zeilenVon), zeugen: Number(values.zeugen ?? 0) }
  const helfer = new Worker(new URL(import.meta.url), { workerData: { nutzlasten: positionals[0] } })
  const nutzlasten = new Promise((gut, schlecht) => helfer.on('message', gut).on('error', schlecht))
  const e = await pruefe(zeilenVon(positionals[0]), { ...optionen, nur: 'kette' })
  const befunde = [...e.befunde, ...(await nutzlasten)].sort((a, b) => a.nr - b.nr)
  const falsch = [...new Set(befunde.map(({ satz }) => `✗ ${satz}`))].slice(0, 100)
  const zahlen = `${e.eintraege} Einträge, ${e.geloescht} ohne Nutzlast, ${e.gesichert} gesichert.`
  const gueltig = `Gültig: ${e.pruefpunkte} Prüfpunkte, ${e.bezeugungen} Zeugen, ${e.zeitstempel} Zeitstempel.`
  const urteil = falsch.length ? '✗ Das Protokoll ist nicht unversehrt.' : '✓ Das Protokoll ist unversehrt.'
  const saetze = [...falsch, ...e.hinweise.map((satz) => `! ${satz}`), urteil]
  console.log([`Protokoll von ${e.log}: ${zahlen}`, gueltig, ...saetze].join('\n'))
  process.exitCode = Math.min(falsch.length, 1)
}
