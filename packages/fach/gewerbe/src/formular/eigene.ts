import type { Art } from '../anzeige/anzeige.ts'
import { type Feld, feld } from './feld.ts'

const tb = 'Vollzeit und Teilzeit, ohne Sie selbst.'
const titel = 'Nur wenn Sie weder aus der EU, dem EWR noch aus der Schweiz kommen.'

/** Fields 17 and following of each form, as printed since 2023. */
export const EIGENE_FELDER: Readonly<Record<Art, readonly Feld[]>> = {
  anmeldung: [
    feld(
      17,
      'Anschrift der früheren Betriebsstätte',
      'bedingt',
      'Nur wenn Ihr Betrieb aus einer anderen Gemeinde kommt.',
    ),
    feld(
      18,
      'Angemeldete Tätigkeit',
      'pflicht',
      'Beschreiben Sie genau, was Sie tun, und kennzeichnen Sie den Schwerpunkt.',
    ),
    feld(19, 'Nebenerwerb', 'pflicht', 'Ja, wenn Sie Ihren Lebensunterhalt überwiegend anders verdienen.'),
    feld(20, 'Datum des Beginns', 'pflicht', 'Der Tag, an dem Sie anfangen.'),
    feld(21, 'Art des Betriebes', 'pflicht', 'Industrie, Handwerk, Handel, Sonstiges; mehreres ist möglich.'),
    feld(22, 'Zahl der tätigen Personen', 'pflicht', tb),
    feld(23, 'Haupt-, Zweigniederlassung oder unselbständige Zweigstelle', 'bedingt', 'Feld 23 oder Feld 24.'),
    feld(24, 'Reisegewerbe', 'bedingt', 'Feld 23 oder Feld 24.'),
    feld(25, 'Grund der Anmeldung', 'pflicht', 'Genau ein Grund.'),
    feld(26, 'Name des früheren Gewerbetreibenden', 'bedingt', 'Nur wenn Sie einen Betrieb übernehmen oder umwandeln.'),
    feld(27, 'Bisheriger Unfallversicherungsträger', 'bedingt', 'Nicht bei Neugründung.'),
    feld(28, 'Erlaubnis', 'bedingt', 'Nur für Tätigkeiten, die eine Erlaubnis brauchen.'),
    feld(29, 'Handwerkskarte', 'bedingt', 'Nur für zulassungspflichtige Handwerke (Anlage A der Handwerksordnung).'),
    feld(30, 'Aufenthaltstitel', 'bedingt', titel),
    feld(31, 'Auflage oder Beschränkung der Erwerbstätigkeit', 'bedingt', 'Nur wenn ein Aufenthaltstitel vorliegt.'),
    feld(32, 'Datum der Anzeige', 'pflicht', 'Der Tag, an dem Sie diese Anzeige abgeben.'),
    feld(33, 'Unterschrift', 'papier', 'Entfällt bei elektronischer Anzeige (§ 2 Abs. 1 GewAnzV).'),
  ],
  ummeldung: [
    feld(17, 'Anschrift der früheren Betriebsstätte', 'bedingt', 'Nur bei Verlegung innerhalb der Gemeinde.'),
    feld(18, 'Neu ausgeübte Tätigkeit', 'bedingt', 'Nur wenn Sie die Tätigkeit wechseln oder erweitern.'),
    feld(19, 'Weiterhin ausgeübte Tätigkeit', 'bedingt', 'Was Sie daneben wie bisher tun.'),
    feld(
      20,
      'Sonstige Gründe der Ummeldung',
      'bedingt',
      'Verlegung, Namensänderung; freiwillig: Aufgabe einer Tätigkeit, Nebenerwerb.',
    ),
    feld(21, 'Datum der Änderung', 'pflicht', 'Der Tag, ab dem die Änderung gilt.'),
    feld(22, 'Zahl der tätigen Personen', 'pflicht', tb),
    feld(23, 'Haupt-, Zweigniederlassung oder unselbständige Zweigstelle', 'bedingt', 'Feld 23 oder Feld 24.'),
    feld(24, 'Reisegewerbe', 'bedingt', 'Feld 23 oder Feld 24.'),
    feld(25, 'Erlaubnis', 'bedingt', 'Nur für Tätigkeiten, die eine Erlaubnis brauchen.'),
    feld(26, 'Handwerkskarte', 'bedingt', 'Nur für zulassungspflichtige Handwerke (Anlage A der Handwerksordnung).'),
    feld(27, 'Aufenthaltstitel', 'bedingt', titel),
    feld(28, 'Auflage oder Beschränkung der Erwerbstätigkeit', 'bedingt', 'Nur wenn ein Aufenthaltstitel vorliegt.'),
    feld(29, 'Datum der Anzeige', 'pflicht', 'Der Tag, an dem Sie diese Anzeige abgeben.'),
    feld(30, 'Unterschrift', 'papier', 'Entfällt bei elektronischer Anzeige (§ 2 Abs. 1 GewAnzV).'),
  ],
  abmeldung: [
    feld(17, 'Anschrift der künftigen Betriebsstätte', 'bedingt', 'Nur bei Verlegung in eine andere Gemeinde.'),
    feld(18, 'Abgemeldete Tätigkeit', 'pflicht', 'Geben Sie nur einen Teil auf, ist das eine Ummeldung.'),
    feld(19, 'Zuletzt Nebenerwerb', 'pflicht', 'Ja, wenn Sie Ihren Lebensunterhalt überwiegend anders verdient haben.'),
    feld(20, 'Datum der Betriebsaufgabe', 'pflicht', 'Der letzte Tag des Betriebes.'),
    feld(21, 'Art des Betriebes', 'pflicht', 'Industrie, Handwerk, Handel, Sonstiges; mehreres ist möglich.'),
    feld(22, 'Zahl der tätigen Personen', 'pflicht', tb),
    feld(23, 'Haupt-, Zweigniederlassung oder unselbständige Zweigstelle', 'bedingt', 'Feld 23 oder Feld 24.'),
    feld(24, 'Reisegewerbe', 'bedingt', 'Feld 23 oder Feld 24.'),
    feld(25, 'Grund der Aufgabe', 'pflicht', 'Genau ein Grund in Feld 25 oder 26.'),
    feld(26, 'Grund der Übergabe', 'pflicht', 'Genau ein Grund in Feld 25 oder 26.'),
    feld(27, 'Künftiger Gewerbetreibender', 'bedingt', 'Nur bei Übergabe, Rechtsformwechsel oder Umwandlung.'),
    feld(28, 'Gründe der Betriebsaufgabe', 'bedingt', 'Nur bei vollständiger Aufgabe.'),
    feld(29, 'Datum der Anzeige', 'pflicht', 'Der Tag, an dem Sie diese Anzeige abgeben.'),
    feld(30, 'Unterschrift', 'papier', 'Entfällt bei elektronischer Anzeige (§ 2 Abs. 1 GewAnzV).'),
  ],
}
