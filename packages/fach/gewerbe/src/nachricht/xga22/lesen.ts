import { Anzeige, ARTEN, type Art } from '../../anzeige/anzeige.ts'
import type { Grundschluessel } from '../../daten/gruende.ts'
import { rechtsformNachAltemSchluessel } from '../../daten/rechtsformen.ts'
import { staaten, staatNachIso, staatNachSchluessel } from '../../daten/staaten.ts'
import type { Behoerde, Gelesen, Mangel, Nachrichtenkopf } from '../adapter.ts'
import { type Element, element, Unlesbar, wert, xmlLesen } from '../xml.ts'
import * as a from './abbildung.ts'
import { ungelesen } from './unbekannt.ts'

/** What the elements of a record say, before the schema has looked at it. */
type Roh = Record<string, unknown>

/** @see Nachrichtenadapter.lesen */
export function lesen(bytes: Uint8Array, gruende: Grundschluessel): Gelesen {
  let wurzel: Element
  try {
    wurzel = xmlLesen(bytes)
  } catch (error) {
    if (error instanceof Unlesbar) return nein(error.code, '', error.message)
    throw error
  }
  if (wurzel.attribute.standard !== 'XGewerbeanzeige' || wurzel.attribute.version !== '2.2') {
    return nein('xga-version', wurzel.name, 'Das ist keine Nachricht von XGewerbeanzeige 2.2.')
  }
  const saetze = element(wurzel, 'satz')?.kinder ?? []
  const [satz] = saetze
  const art = ARTEN.find((each) => each === satz?.name)
  if (!satz || !art || saetze.length !== 1) {
    return nein('xga-satz', 'satz', 'Die Nachricht muss genau eine An-, Um- oder Abmeldung enthalten.')
  }
  const maengel = strukturmaengel(satz, art)
  const hinweise = ungelesen(satz)
  const gelesen = Anzeige.safeParse(anzeige(satz, art, gruende, hinweise))
  for (const { path } of gelesen.error?.issues ?? []) {
    maengel.push({
      code: 'xga-wert',
      ort: path.join('.'),
      satz: `Die Angabe „${path.at(-1)?.toString() ?? 'Inhalt'}“ fehlt oder ist nicht zulässig.`,
    })
  }
  const kopf = nachrichtenkopf(wurzel, satz)
  if (!kopf)
    maengel.push({ code: 'xga-kopf', ort: 'nachrichtenkopf', satz: 'Der Kopf der Nachricht ist nicht vollständig.' })
  return gelesen.success && kopf && maengel.length === 0
    ? { ok: true, kopf, anzeige: gelesen.data, hinweise }
    : { ok: false, maengel }
}

function nein(code: string, ort: string, satz: string): Gelesen {
  return { ok: false, maengel: [{ code, ort, satz }] }
}

/** What schema and Schematron want and an optional place of ours would let pass. */
function strukturmaengel(satz: Element, art: Art): Mangel[] {
  const maengel: Mangel[] = []
  if (art !== 'ummeldung' && !element(satz, 'gewerbe/betriebArt')) {
    maengel.push({ code: 'SCH-0036', ort: 'gewerbe/betriebArt', satz: 'Die Art des Betriebes fehlt.' })
  }
  for (const person of element(satz, 'gewerbe')?.kinder.filter(({ name }) => name === 'beteiligtePerson') ?? []) {
    if (!wert(person, 'familienname'))
      maengel.push({
        code: 'xga-familienname',
        ort: 'beteiligtePerson/familienname',
        satz: 'Zu einer Person fehlt der Familienname.',
      })
  }
  return maengel
}

function tabelle(zeilen: readonly a.Zeile[], von: Element | undefined): Roh | undefined {
  const gefunden = zeilen.flatMap(({ pfad, element: name, als }) => {
    const hier = wert(von, name)
    if (hier === undefined) return []
    return [[pfad, als === 'nation' ? staatNachIso(hier)?.code : hier]]
  })
  return gefunden.length > 0 ? Object.fromEntries(gefunden) : undefined
}

function schluessel<T extends string>(liste: Readonly<Record<T, string>>, code: string | undefined): T | undefined {
  // Object.keys forgets its types; the lists are constants.
  return (Object.keys(liste) as T[]).find((each) => liste[each] === code)
}

const janein = (code: string | undefined) => (code === undefined ? undefined : code === '1')
const zahl = (text: string | undefined) => (text === undefined ? undefined : Number(text))

/** What a record says, before the schema has looked at it. */
export function anzeige(satz: Element, art: Art, gruende: Grundschluessel, hinweise: Mangel[]): Roh {
  const gewerbe = element(satz, 'gewerbe')
  const betrieb = element(gewerbe, 'betrieb')
  const grund = wert(satz, art === 'anmeldung' ? 'grundAnmeldungSchluessel' : 'grundAbmeldungSchluessel')
  const grundCode =
    art === 'ummeldung' ? undefined : schluessel(gruende[art] as Readonly<Record<string, string>>, grund)
  if (grund && !grundCode)
    hinweise.push({
      code: 'xga-grund',
      ort: 'grund',
      satz: `Der Grund ${grund.slice(0, 10)} steht nicht in der hinterlegten Liste.`,
    })
  const personen =
    gewerbe?.kinder.filter(({ name }) => name === 'beteiligtePerson').map((each) => person(each, hinweise)) ?? []
  const kuenftig = element(satz, 'kuenftigesGewerbe')
  const uv = element(satz, 'bisherigeUnfallversicherung')
  if (wert(satz, 'istKorrektur') === '1')
    hinweise.push({
      code: 'xga-korrektur',
      ort: 'istKorrektur',
      satz: 'Die Nachricht ist eine Korrektur; welcher Anzeige, muss zugeordnet werden.',
    })
  const ursache = wert(satz, 'ursacheAbmeldungSchluessel')
  return {
    uuid: wert(satz, 'uuid'),
    art,
    fassung: '2019',
    ags: wert(satz, 'gemeindeSchluessel'),
    betrieb: wert(satz, 'gewerbebetriebID'),
    inhalt: ohneLeere({
      eingetragenerName: wert(betrieb, 'eingetragenerName'),
      rechtsform: rechtsform(wert(betrieb, 'rechtsformSchluessel'), hinweise),
      geschaeftsbezeichnung: wert(betrieb, 'geschaeftsbezeichnung'),
      register: element(betrieb, 'eintragungArt') ? tabelle(a.REGISTER, betrieb) : undefined,
      anzahlVertreter: zahl(wert(gewerbe, 'anzahlBeteiligte')),
      beschaeftigte: beschaeftigte(gewerbe),
      betriebsart:
        element(gewerbe, 'betriebArt') &&
        Object.fromEntries(a.BETRIEBSARTEN.map((name) => [name, wert(gewerbe, `betriebArt/${name}`) === '1'])),
      niederlassung: schluessel(a.NIEDERLASSUNGEN, wert(gewerbe, 'niederlassungArt')),
      reisegewerbe: janein(wert(gewerbe, 'istReisegewerbe')),
      nebenerwerb: janein(wert(gewerbe, 'istNebenerwerb')),
      oeffentlicheHand: schluessel(a.OEFFENTLICHE_HAND, wert(gewerbe, 'beteiligungOeffentlicheHand')),
      handwerkskarte: nachweis(element(gewerbe, 'handwerkskarte')),
      betriebsstaette: ort(gewerbe),
      hauptniederlassung: ort(element(gewerbe, 'hauptniederlassung')),
      person: personen[0],
      weitereVertreter: personen.length > 1 ? personen.slice(1) : undefined,
      stichtag: wert(satz, 'gueltigAb'),
      datumAnzeige: wert(satz, 'datumMeldung'),
      taetigkeiten: taetigkeiten(element(satz, 'taetigkeitenGesamt')),
      andererGewerbetreibender: wert(kuenftig, 'nameFirmaGewerbetreibender'),
      andereBetriebsstaette: ort(kuenftig),
      grund: grundCode,
      aufgabe: ursache ? { ursache } : undefined,
      unfallversicherung: tabelle(a.UNFALLVERSICHERUNG, uv),
    }),
  }
}

function rechtsform(alt: string | undefined, hinweise: Mangel[]): string | undefined {
  const gefunden = alt && rechtsformNachAltemSchluessel(alt)?.code
  if (alt && !gefunden)
    hinweise.push({
      code: 'xga-rechtsform',
      ort: 'rechtsformSchluessel',
      satz: `Die Rechtsform ${alt.slice(0, 10)} ist nicht bekannt.`,
    })
  return gefunden || undefined
}

function beschaeftigte(gewerbe: Element | undefined): Roh | undefined {
  const vollzeit = zahl(wert(gewerbe, 'anzahlVollzeitBeschaeftigte'))
  const teilzeit = zahl(wert(gewerbe, 'anzahlTeilzeitBeschaeftigte'))
  if (vollzeit === undefined && teilzeit === undefined) return undefined
  return vollzeit === 0 && teilzeit === 0 ? { keine: true } : ohneLeere({ vollzeit, teilzeit })
}

function person(von: Element, hinweise: Mangel[]): Roh {
  const geboren = /^(\d{2})(\d{2})(\d{4})$/.exec(wert(von, 'geburtsdatum') ?? '')
  const land = wert(von, 'geburtsland')
  const geburtsland = land && staaten().find(({ name }) => name === land)?.code
  if (land && !geburtsland)
    hinweise.push({
      code: 'xga-geburtsland',
      ort: 'geburtsland',
      satz: `Das Geburtsland „${land.slice(0, 60)}“ ist nicht bekannt.`,
    })
  const codes = element(von, 'staatangehoerigkeiten')?.kinder.flatMap(
    (each) => staatNachSchluessel(wert(each, 'code') ?? '')?.code ?? [],
  )
  return ohneLeere({
    ...tabelle(a.NAME, von),
    geschlecht: schluessel(a.GESCHLECHTER, wert(von, 'geschlecht')),
    geburtsname: wert(von, 'geburtsname'),
    geburtsdatum: geboren
      ? ohneLeere({
          jahr: Number(geboren[3]),
          monat: Number(geboren[2]) || undefined,
          tag: Number(geboren[1]) || undefined,
        })
      : undefined,
    geburtsort: wert(von, 'geburtsort'),
    geburtsland: geburtsland || undefined,
    staatsangehoerigkeiten: codes?.length ? codes : undefined,
    ...ort(von),
    aufenthaltstitel: nachweis(element(von, 'aufenthaltstitel')),
  })
}

function nachweis(von: Element | undefined): Roh | undefined {
  return von && { vorhanden: wert(von, 'status') === '1', ...tabelle(a.NACHWEIS, von) }
}

function ort(von: Element | undefined): Roh | undefined {
  const anschrift = tabelle(a.ANSCHRIFT, element(von, 'anschrift'))
  const eintraege = (von?.kinder ?? []).flatMap((each) => {
    const name = each.name === 'erreichbarkeit' ? schluessel(a.KANAELE, wert(each, 'kanal')) : undefined
    return name ? [[name, wert(each, 'kennung')]] : []
  })
  const kontakt = eintraege.length > 0 ? Object.fromEntries(eintraege) : undefined
  return anschrift || kontakt ? ohneLeere({ anschrift, kontakt }) : undefined
}

function taetigkeiten(von: Element | undefined): Roh[] | undefined {
  const mitte = element(von, 'schwerpunkt')
  const weitere = element(von, 'weitereTaetigkeiten')
  const einzeln = (each: Element, name: string, schwerpunkt?: true) => {
    const code = /^(\d{2})(\d{2})(\d)$/.exec(wert(each, 'taetigkeitSchluessel') ?? '')
    const stichwort = wert(each, 'stichwort')
    return ohneLeere({
      text: wert(each, name) ?? stichwort,
      wz: code ? { code: `${code[1]}.${code[2]}.${code[3]}`, ausgabe: '2008' } : undefined,
      stichwort,
      schwerpunkt,
    })
  }
  const alle = [
    ...(mitte ? [einzeln(mitte, 'taetigkeitSchwerpunkt', true)] : []),
    ...(wert(weitere, 'taetigkeitenZusammengefasst')?.split('|') ?? []).map((text) => ({ text })),
    ...(weitere?.kinder ?? [])
      .filter(({ name }) => name === 'taetigkeit')
      .map((each) => einzeln(each, 'taetigkeitEinzeln')),
  ]
  return alle.length > 0 ? alle : undefined
}

function ohneLeere(roh: Roh): Roh {
  return Object.fromEntries(Object.entries(roh).filter(([, each]) => each !== undefined))
}

function nachrichtenkopf(wurzel: Element, satz: Element): Nachrichtenkopf | undefined {
  const kopf = element(wurzel, 'nachrichtenkopf')
  const kennung = element(kopf, 'identifikation.nachricht')
  const leser = behoerde(element(kopf, 'leser'))
  const autor = behoerde(element(kopf, 'autor'))
  const nachrichtUuid = wert(kennung, 'nachrichtenUUID')
  const erstellt = wert(kennung, 'erstellungszeitpunkt')
  const satzErstellt = wert(satz, 'satzErstellung')
  const meldungNr = wert(satz, 'gemeindeMeldungNr')
  if (!leser || !autor || !nachrichtUuid || !erstellt || !satzErstellt || !meldungNr) return undefined
  return {
    nachrichtUuid,
    typ: wurzel.name,
    erstellt,
    leser,
    autor,
    satzErstellt,
    ereignis: wert(satz, 'ereigniszeitpunkt') ?? satzErstellt,
    meldungNr,
  }
}

function behoerde(von: Element | undefined): Behoerde | undefined {
  const praefix = wert(von, 'behoerdenkennung/praefix')
  const kennung = wert(von, 'behoerdenkennung/kennung')
  const name = wert(von, 'behoerdenname')
  const strasse = wert(von, 'anschrift/strasse')
  const hausnummer = wert(von, 'anschrift/hausNr')
  if (!praefix || !kennung || !name) return undefined
  return {
    praefix,
    kennung,
    name,
    erreichbarkeit: (von?.kinder ?? []).flatMap((each) =>
      each.name === 'erreichbarkeit'
        ? [{ kanal: wert(each, 'kanal') ?? '', kennung: wert(each, 'kennung') ?? '' }]
        : [],
    ),
    anschrift: {
      ...(strasse ? { strasse } : {}),
      ...(hausnummer ? { hausnummer } : {}),
      ort: wert(von, 'anschrift/ort') ?? '',
      plz: wert(von, 'anschrift/plz') ?? '',
    },
  }
}
