import { Invalid } from '@verbundakte/kernel'
import type { Anzeige, Inhalt } from '../../anzeige/anzeige.ts'
import { lage } from '../../anzeige/lage.ts'
import type { Kontakt, Nachweis, Ort, Person, Taetigkeit } from '../../anzeige/werte.ts'
import type { Grundschluessel } from '../../daten/gruende.ts'
import { rechtsform } from '../../daten/rechtsformen.ts'
import { staat } from '../../daten/staaten.ts'
import { entspricht } from '../../wz/liste.ts'
import type { Behoerde, Nachrichtenkopf } from '../adapter.ts'
import { xmlText } from '../xml.ts'
import * as a from './abbildung.ts'

/** One element; nothing for nothing. */
const el = (name: string, inhalt: string | undefined, attribute = ''): string =>
  inhalt === undefined || inhalt === '' ? '' : `<xga:${name}${attribute && ` ${attribute}`}>${inhalt}</xga:${name}>`
const text = (name: string, wert: string | undefined) => el(name, wert === undefined ? undefined : xmlText(wert))
const code = (name: string, wert: string | undefined, attribute = a.LISTEN[name]) =>
  el(name, wert === undefined ? undefined : `<code>${xmlText(wert)}</code>`, attribute)
const janein = (name: string, wert: boolean | undefined) =>
  code(name, wert === undefined ? undefined : wert ? '1' : '0')

function tabelle(zeilen: readonly a.Zeile[], teil: object | undefined): string {
  if (!teil) return ''
  return zeilen
    .map(({ pfad, element, als }) => {
      const wert: unknown = Reflect.get(teil, pfad)
      if (typeof wert !== 'string') return ''
      if (als === 'nation') return code(element, staat(wert)?.iso)
      return als === 'code' ? code(element, wert) : text(element, wert)
    })
    .join('')
}

/** The message as text of XML. @throws Invalid for a Storno, or a reason or Rechtsform whose key is not known */
export function schreiben(anzeige: Anzeige, kopf: Nachrichtenkopf, gruende: Grundschluessel): string {
  const { inhalt, art } = anzeige
  // `istKorrektur` says that something is corrected, never that nothing is left: they would keep the Betrieb.
  if (anzeige.korrektur?.art === 'storno')
    throw new Invalid(
      'gewerbe.nachricht.storno',
      `XGewerbeanzeige 2.2 kennt kein Storno. Bitte teilen Sie „${kopf.leser.name}“ schriftlich mit, dass die Anzeige storniert ist (unsere Nummer ${kopf.meldungNr}), und vermerken Sie das mit „Entscheiden“.`,
    )
  const satz = [
    text('satzErstellung', kopf.satzErstellt),
    text('ereigniszeitpunkt', kopf.ereignis),
    behoerde('autor', kopf.autor),
    janein('istKorrektur', anzeige.korrektur !== undefined),
    code('gemeindeSchluessel', anzeige.ags),
    text('gemeindeMeldungNr', kopf.meldungNr),
    text('gewerbebetriebID', anzeige.betrieb),
    text('uuid', anzeige.uuid),
    el('gewerbe', gewerbe(inhalt)),
    text('gueltigAb', inhalt.stichtag),
    text('datumMeldung', inhalt.datumAnzeige),
    taetigkeiten(inhalt),
    art === 'abmeldung'
      ? el(
          'kuenftigesGewerbe',
          text('nameFirmaGewerbetreibender', inhalt.andererGewerbetreibender) + ort(inhalt.andereBetriebsstaette),
        )
      : '',
    grund(art, inhalt, gruende),
    code('ursacheAbmeldungSchluessel', inhalt.aufgabe?.ursache),
    el('bisherigeUnfallversicherung', tabelle(a.UNFALLVERSICHERUNG, inhalt.unfallversicherung)),
  ].join('')
  const nachricht = [
    el(
      'identifikation.nachricht',
      text('nachrichtenUUID', kopf.nachrichtUuid) +
        code('nachrichtentyp', kopf.typ.slice(-4)) +
        text('erstellungszeitpunkt', kopf.erstellt),
    ),
    behoerde('leser', kopf.leser),
    behoerde('autor', kopf.autor),
  ].join('')
  const wurzel = `xga:${kopf.typ}`
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${wurzel} xmlns:xga="http://www.xgewerbeanzeige.de/spezifikation/2.2" produkt="Verbundakte" produkthersteller="Verbundakte" produktversion="1" standard="XGewerbeanzeige" version="2.2">${el('nachrichtenkopf', nachricht)}${el('satz', el(art, satz))}</${wurzel}>`
}

function behoerde(name: string, { praefix, kennung, erreichbarkeit, anschrift, name: wer }: Behoerde): string {
  return el(
    name,
    [
      el('behoerdenkennung', code('praefix', praefix) + code('kennung', kennung, a.KENNUNGSLISTEN[praefix])),
      ...erreichbarkeit.map((each) => el('erreichbarkeit', code('kanal', each.kanal) + text('kennung', each.kennung))),
      el(
        'anschrift',
        text('strasse', anschrift.strasse) +
          text('hausNr', anschrift.hausnummer) +
          text('ort', anschrift.ort) +
          text('plz', anschrift.plz),
      ),
      text('behoerdenname', wer),
    ].join(''),
  )
}

function gewerbe(inhalt: Inhalt): string {
  const { beschaeftigte, betriebsart, niederlassung, oeffentlicheHand: hand } = inhalt
  const zahl = (wert: number | undefined) => (beschaeftigte?.keine ? '0' : wert?.toString())
  return [
    el(
      'betrieb',
      [
        text('ID', '1'),
        text('eingetragenerName', inhalt.eingetragenerName),
        text('geschaeftsbezeichnung', inhalt.geschaeftsbezeichnung),
        tabelle(a.REGISTER, inhalt.register),
        code('rechtsformSchluessel', rechtsformSchluessel(inhalt.rechtsform)),
      ].join(''),
    ),
    text('anzahlBeteiligte', inhalt.anzahlVertreter?.toString()),
    text('anzahlVollzeitBeschaeftigte', zahl(beschaeftigte?.vollzeit)),
    text('anzahlTeilzeitBeschaeftigte', zahl(beschaeftigte?.teilzeit)),
    betriebsart && el('betriebArt', a.BETRIEBSARTEN.map((name) => janein(name, betriebsart[name] ?? false)).join('')),
    code('niederlassungArt', niederlassung && a.NIEDERLASSUNGEN[niederlassung]),
    janein('istReisegewerbe', inhalt.reisegewerbe),
    janein('istNebenerwerb', inhalt.nebenerwerb),
    code('beteiligungOeffentlicheHand', hand === 'ja' || hand === 'nein' ? a.OEFFENTLICHE_HAND[hand] : undefined),
    nachweis('handwerkskarte', inhalt.handwerkskarte),
    ort(inhalt.betriebsstaette),
    el('hauptniederlassung', ort(inhalt.hauptniederlassung)),
    ...[...(inhalt.person ? [inhalt.person] : []), ...(inhalt.weitereVertreter ?? [])].map((each) =>
      person(each, lage(inhalt).gruppe === 'juristische-person'),
    ),
  ].join('')
}

function rechtsformSchluessel(wert: string | undefined): string | undefined {
  if (wert === undefined) return undefined
  const alt = rechtsform(wert)?.alt
  if (!alt)
    throw new Invalid(
      'gewerbe.nachricht.rechtsform',
      'Diese Rechtsform hat in XGewerbeanzeige 2.2 keinen bekannten Schlüssel.',
      { feld: 'rechtsform' },
    )
  return alt
}

function person(wer: Person, vertreter: boolean): string {
  const { geburtsdatum: tag, geschlecht } = wer
  const zwei = (zahl: number | undefined) => String(zahl ?? 0).padStart(2, '0')
  return el(
    'beteiligtePerson',
    [
      code('personFunktion', vertreter ? a.FUNKTION.vertreter : a.FUNKTION.selbst),
      tabelle(a.NAME, wer),
      code('geschlecht', geschlecht === 'm' || geschlecht === 'w' ? a.GESCHLECHTER[geschlecht] : undefined),
      text('geburtsname', wer.geburtsname),
      text('geburtsdatum', tag && `${zwei(tag.tag)}${zwei(tag.monat)}${tag.jahr}`),
      text('geburtsort', wer.geburtsort),
      text('geburtsland', wer.geburtsland && staat(wer.geburtsland)?.name),
      el(
        'staatangehoerigkeiten',
        wer.staatsangehoerigkeiten
          ?.map((each) => code('staatsangehoerigkeitSchluessel', staat(each)?.schluessel))
          .join(''),
      ),
      el('anschrift', tabelle(a.ANSCHRIFT, wer.anschrift)),
      kontakt(wer.kontakt),
      nachweis('aufenthaltstitel', wer.aufenthaltstitel),
    ].join(''),
  )
}

function nachweis(name: string, wert: Nachweis | undefined): string {
  return wert ? el(name, code('status', wert.vorhanden ? '1' : '3') + tabelle(a.NACHWEIS, wert)) : ''
}

function ort(wert: Ort | undefined): string {
  return el('anschrift', tabelle(a.ANSCHRIFT, wert?.anschrift)) + kontakt(wert?.kontakt)
}

function kontakt(wert: Kontakt | undefined): string {
  const eintraege = Object.entries(a.KANAELE) as [keyof typeof a.KANAELE, string][] // constant table
  return eintraege
    .map(([name, kanal]) =>
      wert?.[name] ? el('erreichbarkeit', code('kanal', kanal) + text('kennung', wert[name])) : '',
    )
    .join('')
}

/** 2.2 knows WZ 2008 only: a code of 2025 goes where it has one counterpart, and stays away where it has several. */
function wz2008({ wz }: Taetigkeit): string | undefined {
  const codes = wz?.ausgabe === '2025' ? entspricht('2025', wz.code) : wz ? [wz.code] : []
  return codes.length === 1 ? codes[0]?.replaceAll('.', '') : undefined
}

function taetigkeiten({ taetigkeiten: alle = [] }: Inhalt): string {
  const schwerpunkt = alle.find((each) => each.schwerpunkt) ?? alle[0]
  const weitere = alle.filter((each) => each !== schwerpunkt)
  const einzeln = weitere.filter((each) => wz2008(each) !== undefined)
  const zusammen = weitere.filter((each) => wz2008(each) === undefined).map((each) => each.text.replaceAll('|', '/'))
  return el(
    'taetigkeitenGesamt',
    el(
      'schwerpunkt',
      schwerpunkt &&
        text('taetigkeitSchwerpunkt', schwerpunkt.text) +
          text('taetigkeitSchluessel', wz2008(schwerpunkt)) +
          text('stichwort', schwerpunkt.stichwort),
    ) +
      el(
        'weitereTaetigkeiten',
        text('taetigkeitenZusammengefasst', zusammen.join('|') || undefined) +
          einzeln
            .map((each) =>
              el(
                'taetigkeit',
                text('taetigkeitEinzeln', each.text) +
                  text('taetigkeitSchluessel', wz2008(each)) +
                  text('stichwort', each.stichwort),
              ),
            )
            .join(''),
      ),
  )
}

function grund(art: Anzeige['art'], inhalt: Inhalt, gruende: Grundschluessel): string {
  if (art === 'ummeldung' || !inhalt.grund) return ''
  const schluessel: unknown = Reflect.get(gruende[art], inhalt.grund)
  if (typeof schluessel !== 'string')
    throw new Invalid(
      'gewerbe.nachricht.grund',
      'Für diesen Grund ist der Schlüssel der Codeliste nicht hinterlegt. Bitte tragen Sie ihn in den Einstellungen nach.',
      { feld: 'grund' },
    )
  return code(art === 'anmeldung' ? 'grundAnmeldungSchluessel' : 'grundAbmeldungSchluessel', schluessel)
}
