/** What the demo files under a position: subject lines and letters with gaps that `texte.ts` fills. */
export interface Vorlage {
  readonly position: string
  /** `{person}`, `{betrieb}`, `{strasse}`, `{ort}`, `{jahr}`, `{sache}` */
  readonly akte: string
  readonly sachen?: readonly string[]
  readonly vorgaenge: readonly string[]
  readonly brief: string
  /** how often, compared with the others */
  readonly gewicht: number
}

const ANREDE = 'Sehr geehrte Damen und Herren,'
const GRUSS = 'Mit freundlichen Grüßen'

export const VORLAGEN: readonly Vorlage[] = [
  {
    position: '130.10',
    akte: '{betrieb}',
    vorgaenge: ['Gewerbeanmeldung', 'Nachforderung fehlender Unterlagen', 'Empfangsbescheinigung'],
    brief: `${ANREDE} hiermit zeige ich den Beginn meines Gewerbes an. Angemeldet wird {sache} unter der Anschrift {strasse} in {ort}. Der Betrieb beginnt im Frühjahr {jahr}. Um die Bescheinigung bitte ich an die Betriebsstätte. ${GRUSS} {person}`,
    sachen: [
      'ein Blumenladen',
      'eine Fahrradwerkstatt',
      'ein Malerbetrieb',
      'ein Onlinehandel mit Wolle',
      'ein Hausmeisterdienst',
      'eine Bäckerei',
      'eine Ferienwohnung',
    ],
    gewicht: 8,
  },
  {
    position: '130.30',
    akte: 'Abmeldung {betrieb}',
    vorgaenge: ['Gewerbeabmeldung'],
    brief: `${ANREDE} mein Gewerbe {betrieb} in der {strasse} gebe ich zum Jahresende {jahr} aus Altersgründen auf. Einen Nachfolger gibt es nicht. ${GRUSS} {person}`,
    gewicht: 3,
  },
  {
    position: '133.20',
    akte: '{sache} {jahr}',
    sachen: ['Kirmes', 'Feuerwehrfest', 'Weihnachtsmarkt', 'Sportfest', 'Dorfjubiläum'],
    vorgaenge: ['Anzeige des vorübergehenden Ausschanks', 'Auflagen und Sperrzeit'],
    brief: `${ANREDE} für {sache} in {ort} zeigen wir den Ausschank alkoholischer Getränke an. Verantwortlich ist {person}, {strasse}. Erwartet werden etwa vierhundert Gäste, der Sanitätsdienst ist bestellt. ${GRUSS}`,
    gewicht: 4,
  },
  {
    position: '100.50',
    akte: 'Beschwerde {strasse}',
    vorgaenge: ['Lärmbeschwerde', 'Anhörung', 'Ortstermin'],
    brief: `${ANREDE} seit Wochen wird in der {strasse} bis tief in die Nacht gefeiert. Eine Aussprache mit den Nachbarn blieb ohne Erfolg. Ich bitte um Prüfung und um Rückmeldung, was Sie veranlassen. ${GRUSS} {person}`,
    gewicht: 4,
  },
  {
    position: '100.60',
    akte: 'Fundsachen {jahr}',
    vorgaenge: ['Fundanzeige {sache}'],
    sachen: ['Fahrrad', 'Schlüsselbund', 'Geldbörse', 'Regenschirm', 'Hörgerät'],
    brief: `Fundanzeige. Gefunden wurde: {sache}. Fundort: {strasse}, {ort}. Finderin oder Finder: {person}. Ein Finderlohn wird nicht beansprucht.`,
    gewicht: 3,
  },
  {
    position: '110.10',
    akte: 'Anmeldungen {person}',
    vorgaenge: ['Anmeldung Hauptwohnung', 'Wohnungsgeberbestätigung'],
    brief: `Anmeldung bei der Meldebehörde. {person} zieht in die {strasse} in {ort} ein. Bisherige Wohnung außerhalb des Kreises. Die Bestätigung des Wohnungsgebers liegt bei.`,
    gewicht: 5,
  },
  {
    position: '111.10',
    akte: 'Personalausweis {person}',
    vorgaenge: ['Antrag', 'Aushändigung'],
    brief: `Antrag auf Ausstellung eines Personalausweises für {person}, wohnhaft {strasse}, {ort}. Der bisherige Ausweis ist abgelaufen.`,
    gewicht: 3,
  },
  {
    position: '120.20',
    akte: 'Eheschließung {person}',
    vorgaenge: ['Anmeldung der Eheschließung', 'Traugespräch'],
    brief: `Anmeldung der Eheschließung. {person} möchte im Sommer {jahr} im Trauzimmer heiraten. Die Urkunden werden nachgereicht.`,
    gewicht: 2,
  },
  {
    position: '150.20',
    akte: 'Baustelle {strasse}',
    vorgaenge: ['Verkehrsrechtliche Anordnung', 'Verlängerung der Sperrung'],
    brief: `${ANREDE} für die Erneuerung der Wasserleitung beantragen wir die halbseitige Sperrung der {strasse} in {ort} für sechs Wochen. Der Regelplan und die Umleitung für den Schulbus liegen bei. ${GRUSS} {person}, Bauleitung`,
    gewicht: 4,
  },
  {
    position: '601.10',
    akte: 'Bauantrag {strasse}',
    vorgaenge: ['Gemeindliches Einvernehmen', 'Stellungnahme Entwässerung', 'Nachbarbeteiligung'],
    brief: `${ANREDE} anbei erhalten Sie den Antrag auf Errichtung {sache} auf dem Grundstück {strasse}, {ort}. Die Grundflächenzahl wird eingehalten, die Stellplätze sind nachgewiesen. ${GRUSS} {person}`,
    sachen: [
      'eines Einfamilienhauses',
      'eines Carports',
      'einer Dachgaube',
      'eines Wintergartens',
      'einer Maschinenhalle',
    ],
    gewicht: 7,
  },
  {
    position: '600.20',
    akte: 'Bebauungsplan „{sache}“',
    sachen: ['Am Mühlgraben', 'Oberm Dorf', 'Auf der Höhe', 'Gewerbegebiet Werraaue', 'Sonnenhang'],
    vorgaenge: ['Aufstellungsbeschluss', 'Frühzeitige Beteiligung', 'Offenlage', 'Abwägung'],
    brief: `Begründung zum Bebauungsplan {sache}. Ziel ist die maßvolle Erweiterung der Ortslage von {ort}. Die Artenschutzprüfung fand Zauneidechsen, Ersatzhabitate sind festgesetzt. Das Regenwasser wird über ein Rückhaltebecken gedrosselt abgegeben.`,
    gewicht: 4,
  },
  {
    position: '630.30',
    akte: 'Sondernutzung {strasse}',
    vorgaenge: ['Erlaubnis Gerüst', 'Erlaubnis Container'],
    brief: `${ANREDE} für Dacharbeiten benötigen wir einen Container auf dem Gehweg vor {strasse}. Der Durchgang für Kinderwagen bleibt frei. ${GRUSS} {person}`,
    gewicht: 4,
  },
  {
    position: '700.10',
    akte: 'Grundstücksentwässerung {strasse}',
    vorgaenge: ['Anschlussgenehmigung', 'Abnahme Kontrollschacht'],
    brief: `${ANREDE} beantragt wird der Anschluss des Grundstücks {strasse} an die öffentliche Schmutzwasserkanalisation. Die Niederschlagswasserversickerung erfolgt auf dem Grundstück. ${GRUSS} {person}`,
    gewicht: 4,
  },
  {
    position: '720.10',
    akte: 'Grabstätte Familie {person}',
    vorgaenge: ['Verleihung des Nutzungsrechts', 'Verlängerung'],
    brief: `${ANREDE} für die Grabstätte auf dem Friedhof {ort} bitte ich um Verlängerung des Nutzungsrechts um weitere zehn Jahre. ${GRUSS} {person}`,
    gewicht: 3,
  },
  {
    position: '710.10',
    akte: 'Abfallbehälter {strasse}',
    vorgaenge: ['Reklamation Leerung', 'Behältertausch'],
    brief: `${ANREDE} die Papiertonne in der {strasse} wurde zum zweiten Mal nicht geleert. Ich bitte um Nachfahrt. ${GRUSS} {person}`,
    gewicht: 3,
  },
  {
    position: '400.20',
    akte: 'Wohngeld {person}',
    vorgaenge: ['Antrag auf Mietzuschuss', 'Weiterleitung an den Kreis'],
    brief: `Antrag auf Wohngeld (Mietzuschuss) von {person}, {strasse}, {ort}. Dem Haushalt gehören drei Personen an. Die Verdienstbescheinigungen liegen bei.`,
    gewicht: 3,
  },
  {
    position: '410.10',
    akte: 'Kindertagesstätte: Kind {person}',
    vorgaenge: ['Aufnahmeantrag', 'Betreuungsvertrag'],
    brief: `Anmeldung für die Kindertagesstätte in {ort}. Gewünscht wird ein Platz ab August {jahr} mit Mittagessen. {person}, {strasse}.`,
    gewicht: 3,
  },
  {
    position: '021.10',
    akte: 'Personalakte {person}',
    vorgaenge: ['Einstellung', 'Fortbildung'],
    brief: `Vermerk zur Personalakte {person}. Die Fortbildung „Rechtssichere Bescheide“ wurde mit Erfolg abgeschlossen. Die Teilnahmebescheinigung ist zur Akte zu nehmen.`,
    gewicht: 2,
  },
  {
    position: '920.20',
    akte: 'Grundsteuer B {strasse}',
    vorgaenge: ['Neuveranlagung', 'Widerspruch'],
    brief: `${ANREDE} gegen den Grundsteuerbescheid {jahr} für das Grundstück {strasse} lege ich Widerspruch ein. Die Wohnfläche ist unrichtig angesetzt. ${GRUSS} {person}`,
    gewicht: 5,
  },
  {
    position: '921.10',
    akte: 'Hundesteuer {person}',
    vorgaenge: ['Anmeldung eines Hundes', 'Befreiung'],
    brief: `Anmeldung zur Hundesteuer. Halterin oder Halter: {person}, {strasse}, {ort}. Rufname des Tieres: {sache}. Rasse: Mischling. Die Steuermarke wurde ausgehändigt.`,
    sachen: ['Bello', 'Frieda', 'Rocky', 'Luna', 'Wanda'],
    gewicht: 5,
  },
  {
    position: '911.20',
    akte: 'Stundung {person}',
    vorgaenge: ['Antrag auf Ratenzahlung'],
    brief: `${ANREDE} die Nachzahlung kann ich nicht auf einmal leisten. Ich bitte um Stundung und schlage sechs Monatsraten vor. ${GRUSS} {person}`,
    gewicht: 2,
  },
  {
    position: '810.30',
    akte: 'Pachtvertrag {sache}',
    sachen: ['Gemarkung Mühlwiese', 'Gemarkung Langer Acker', 'Gartengrundstück am Bahndamm', 'Fischteich Unterdorf'],
    vorgaenge: ['Vertragsschluss', 'Pachtanpassung'],
    brief: `Pachtvertrag über {sache} in {ort}. Pächterin oder Pächter: {person}. Die Pachtzeit beträgt zwölf Jahre, das Befahren des Uferstreifens ist untersagt.`,
    gewicht: 3,
  },
  {
    position: '015.10',
    akte: 'Vergabe {sache} {jahr}',
    sachen: ['Feuerwehrfahrzeug', 'Schulmöbel', 'Winterdienst', 'Telefonanlage', 'Streusalz'],
    vorgaenge: ['Bekanntmachung', 'Submission', 'Zuschlag'],
    brief: `Vergabevermerk. Beschafft wird {sache}. Drei Angebote gingen fristgerecht ein, eines war wegen fehlender Eignungsnachweise auszuschließen. Den Zuschlag erhält das wirtschaftlichste Angebot.`,
    gewicht: 4,
  },
  {
    position: '005.20',
    akte: 'Satzung über {sache}',
    sachen: [
      'die Straßenreinigung',
      'die Erhebung von Verwaltungskosten',
      'die Benutzung der Dorfgemeinschaftshäuser',
      'den Baumschutz',
    ],
    vorgaenge: ['Entwurf', 'Öffentliche Bekanntmachung'],
    brief: `Entwurf der Satzung über {sache}. Die Gemeinde {ort} regelt damit die Pflichten der Anlieger neu. In Kraft treten soll sie am ersten Januar {jahr}.`,
    gewicht: 2,
  },
]
