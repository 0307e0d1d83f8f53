import { type Feld, feld } from './feld.ts'

/** Fields 1 to 16, the same in GewA 1, 2 and 3. */
export const GEMEINSAME_FELDER: readonly Feld[] = [
  feld(
    1,
    'Eingetragener Name mit Rechtsform, bei GbR die weiteren Gesellschafter',
    'bedingt',
    'Tragen Sie den Namen so ein, wie er im Register steht. Bei einer GbR nennen Sie die weiteren Gesellschafter.',
  ),
  feld(2, 'Ort und Nummer des Registereintrags', 'bedingt', 'Nur wenn Ihr Betrieb in einem Register eingetragen ist.'),
  feld(3, 'Geschäftsbezeichnung', 'freiwillig', 'Nur wenn sie vom Namen in Feld 1 abweicht.'),
  feld(4, 'Name', 'pflicht', 'Bei juristischen Personen der Name der gesetzlichen Vertretung.'),
  feld(5, 'Vornamen', 'pflicht', 'Alle Vornamen wie im Ausweis.'),
  feld(6, 'Geschlecht', 'pflicht', 'Wie in der Geburtsurkunde.'),
  feld(7, 'Geburtsname', 'bedingt', 'Nur wenn er vom Namen abweicht.'),
  feld(8, 'Geburtsdatum', 'pflicht', 'Das Jahr genügt, wenn Tag und Monat nicht bekannt sind.'),
  feld(9, 'Geburtsort und -land', 'pflicht', 'Wie im Ausweis.'),
  feld(10, 'Staatsangehörigkeiten', 'pflicht', 'Nennen Sie alle.'),
  feld(11, 'Anschrift der Wohnung, Telefon, E-Mail', 'pflicht', 'Telefon, E-Mail und Internet sind freiwillig.'),
  feld(
    12,
    'Zahl der geschäftsführenden Gesellschafter oder gesetzlichen Vertreter',
    'bedingt',
    'Nur bei Personengesellschaften und juristischen Personen.',
  ),
  feld(13, 'Beteiligung der öffentlichen Hand', 'pflicht', 'Ja, nein oder nicht bekannt.'),
  feld(
    14,
    'Vertretungsberechtigte Person, Betriebsleitung',
    'bedingt',
    'Nur bei inländischen Aktiengesellschaften, Zweigniederlassungen und unselbständigen Zweigstellen.',
  ),
  feld(15, 'Anschrift der Betriebsstätte', 'pflicht', 'Wo das Gewerbe ausgeübt wird.'),
  feld(
    16,
    'Anschrift der Hauptniederlassung',
    'bedingt',
    'Nur bei Zweigniederlassung oder unselbständiger Zweigstelle.',
  ),
]
