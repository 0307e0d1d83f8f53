import { MORE_TOPICS } from './more-topics.ts'

/**
 * What people and authorities write to a town hall about. Written for the measurement and for nothing else; many Akten
 * share a topic, so that its words tell the topic and not the Vorgang.
 */
export interface Topic {
  readonly position: string
  readonly titel: string
  readonly klasse: 'PERSONENBEZOGEN' | 'INTERN' | 'STEUER'
  /** `{name}`, `{ort}`, `{ding}` */
  readonly akte: string
  readonly dinge: readonly string[]
  readonly vorgaenge: readonly { readonly betreff: string; readonly saetze: readonly string[] }[]
}

export const TOPICS: readonly Topic[] = [
  ...MORE_TOPICS,
  {
    position: '130.10',
    titel: 'Gewerbeanmeldungen',
    klasse: 'PERSONENBEZOGEN',
    akte: '{ding} {name}',
    dinge: [
      'Imbiss',
      'Schreinerei',
      'Nagelstudio',
      'Hofladen',
      'Computerservice',
      'Gärtnerei',
      'Tanzschule',
      'Fußpflege',
    ],
    vorgaenge: [
      {
        betreff: 'Gewerbeanmeldung',
        saetze: [
          'Ich beginne mit meinem Betrieb zum nächsten Monatsersten.',
          'Die Tätigkeit wird im Nebenerwerb ausgeübt.',
          'Beigefügt ist die Kopie meines Ausweises.',
          'Die Betriebsstätte liegt {ort}.',
        ],
      },
      {
        betreff: 'Ummeldung der Betriebsstätte',
        saetze: [
          'Mein Betrieb zieht um in {ort}.',
          'Die bisherigen Räume werden aufgegeben.',
          'Die Tätigkeit bleibt unverändert.',
          'Bitte ändern Sie den Eintrag im Register.',
        ],
      },
      {
        betreff: 'Erlaubnis nach der Handwerksordnung',
        saetze: [
          'Die Eintragung in die Handwerksrolle reiche ich nach.',
          'Die Kammer prüft derzeit meine Meisterprüfung.',
          'Um Fristverlängerung wird gebeten.',
        ],
      },
    ],
  },
  {
    position: '600.20',
    titel: 'Bauanträge',
    klasse: 'PERSONENBEZOGEN',
    akte: 'Neubau {ding}, {ort}',
    dinge: [
      'Wohnhaus',
      'Doppelgarage',
      'Carport',
      'Wintergarten',
      'Lagerhalle',
      'Anbau',
      'Dachgaube',
      'Photovoltaikanlage',
    ],
    vorgaenge: [
      {
        betreff: 'Bauantrag',
        saetze: [
          'Zum Vorhaben {ding} übersenden wir die fehlenden Planunterlagen.',
          'Der Lageplan wurde vom Vermesser berichtigt.',
          'Die Abstandsflächen werden eingehalten.',
          'Das Grundstück liegt {ort}.',
        ],
      },
      {
        betreff: 'Einvernehmen der Gemeinde',
        saetze: [
          'Um Erteilung des gemeindlichen Einvernehmens nach § 36 BauGB wird gebeten.',
          'Die Erschließung ist gesichert.',
          'Der Bebauungsplan lässt das Vorhaben zu.',
        ],
      },
      {
        betreff: 'Nachbareinwendung',
        saetze: [
          'Als Nachbar wende ich mich gegen das Vorhaben {ort}.',
          'Die Verschattung meiner Terrasse nehme ich nicht hin.',
          'Ich bitte um Einsicht in die Bauakte.',
        ],
      },
    ],
  },
  {
    position: '921.10',
    titel: 'Hundesteuer',
    klasse: 'STEUER',
    akte: 'Hundesteuer {name}',
    dinge: ['Bella', 'Sam', 'Balu', 'Emma', 'Charly', 'Nala', 'Oskar', 'Paula'],
    vorgaenge: [
      {
        betreff: 'Anmeldung',
        saetze: [
          'Seit kurzem halte ich einen Hund mit dem Namen {ding}.',
          'Das Tier stammt aus dem Tierheim.',
          'Bitte senden Sie mir die Steuermarke zu.',
        ],
      },
      {
        betreff: 'Ermäßigung',
        saetze: [
          'Für {ding} beantrage ich die Ermäßigung der Steuer.',
          'Der Nachweis über den Leistungsbezug liegt bei.',
          'Das Tier dient als Assistenzhund.',
        ],
      },
      {
        betreff: 'Abmeldung',
        saetze: [
          '{ding} ist leider verstorben.',
          'Die Bestätigung der Tierarztpraxis liegt bei.',
          'Die zu viel gezahlte Steuer bitte ich zu erstatten.',
        ],
      },
    ],
  },
  {
    position: '920.20',
    titel: 'Grundsteuer',
    klasse: 'STEUER',
    akte: 'Grundsteuer {ort}',
    dinge: ['Einfamilienhaus', 'Acker', 'Wiese', 'Eigentumswohnung', 'Mietwohngrundstück'],
    vorgaenge: [
      {
        betreff: 'Widerspruch gegen den Bescheid',
        saetze: [
          'Gegen den Bescheid lege ich hiermit fristgerecht Widerspruch ein.',
          'Die angesetzte Wohnfläche ist zu groß.',
          'Das Objekt {ort} ist ein {ding}.',
          'Ich beantrage die Aussetzung der Vollziehung.',
        ],
      },
      {
        betreff: 'Eigentumswechsel',
        saetze: [
          'Das Objekt {ort} wurde verkauft.',
          'Den Kaufvertrag füge ich in Kopie bei.',
          'Die Abbuchung bitte ich einzustellen.',
        ],
      },
      {
        betreff: 'Stundung',
        saetze: [
          'Die Nachforderung kann ich derzeit nicht in einer Summe zahlen.',
          'Ich schlage monatliche Raten vor.',
          'Nachweise über mein Einkommen liegen bei.',
        ],
      },
    ],
  },
  {
    position: '150.20',
    titel: 'Verkehrsanordnungen',
    klasse: 'INTERN',
    akte: 'Baustelle {ort}',
    dinge: ['Glasfaser', 'Gasleitung', 'Kanal', 'Stromkabel', 'Wasserleitung', 'Gehweg'],
    vorgaenge: [
      {
        betreff: 'Halbseitige Sperrung',
        saetze: [
          'Für Arbeiten an {ding} beantragen wir die halbseitige Sperrung {ort}.',
          'Der Regelplan B I/6 liegt bei.',
          'Die Ampelanlage wird von uns gestellt.',
        ],
      },
      {
        betreff: 'Vollsperrung und Umleitung',
        saetze: [
          'Die Arbeiten {ort} erfordern eine Vollsperrung.',
          'Die Umleitung ist mit dem Busunternehmen abgestimmt.',
          'Rettungswege bleiben frei.',
        ],
      },
      {
        betreff: 'Verlängerung der Anordnung',
        saetze: [
          'Wegen der Witterung verzögern sich die Arbeiten.',
          'Wir bitten um Verlängerung der Anordnung um drei Wochen.',
        ],
      },
    ],
  },
]

export const ALLGEMEIN: readonly string[] = [
  'Für Rückfragen stehe ich gern zur Verfügung.',
  'Um eine kurze Bestätigung des Eingangs wird gebeten.',
  'Wie telefonisch besprochen sende ich die Unterlagen.',
  'Bitte teilen Sie mir mit, wenn noch etwas fehlt.',
  'Über eine baldige Antwort würde ich mich freuen.',
  'Die Angelegenheit ist eilbedürftig.',
  'Ich beziehe mich auf unser Gespräch in der vergangenen Woche.',
  'Eine Kopie dieses Schreibens geht an die Beteiligten.',
]
