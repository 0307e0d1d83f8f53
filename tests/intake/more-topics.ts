import type { Topic } from './topics.ts'

/** The other half of the topics. */
export const MORE_TOPICS: readonly Topic[] = [
  {
    position: '100.50',
    titel: 'Ordnungswidrigkeiten und Beschwerden',
    klasse: 'PERSONENBEZOGEN',
    akte: 'Beschwerde {ding}, {ort}',
    dinge: ['Lärm', 'Geruch', 'Hundegebell', 'Müllablagerung', 'Rauch', 'Heckenschnitt'],
    vorgaenge: [
      {
        betreff: 'Beschwerde',
        saetze: [
          'Erneut melde ich mich wegen {ding} in der Nachbarschaft.',
          'Die Zustände {ort} sind unzumutbar.',
          'Ein Protokoll der Vorfälle habe ich geführt.',
        ],
      },
      {
        betreff: 'Anhörung',
        saetze: [
          'Zu den Vorwürfen nehme ich wie folgt Stellung.',
          'Die Angaben des Nachbarn sind falsch.',
          'Zeugen kann ich benennen.',
        ],
      },
      {
        betreff: 'Ortstermin',
        saetze: [
          'Den vorgeschlagenen Ortstermin {ort} kann ich wahrnehmen.',
          'Ich bitte um Verlegung auf den Nachmittag.',
        ],
      },
    ],
  },
  {
    position: '810.30',
    titel: 'Verpachtung',
    klasse: 'INTERN',
    akte: 'Pacht {ding}, {ort}',
    dinge: ['Ackerland', 'Grünland', 'Kleingarten', 'Jagdbogen', 'Fischwasser', 'Lagerplatz'],
    vorgaenge: [
      {
        betreff: 'Pachtvertrag',
        saetze: [
          'Den unterschriebenen Vertrag über {ding} sende ich zurück.',
          'Die Fläche {ort} übernehme ich zum Martinitag.',
          'Der Pachtzins wird jährlich überwiesen.',
        ],
      },
      {
        betreff: 'Kündigung der Pacht',
        saetze: [
          'Das Pachtverhältnis über {ding} kündige ich fristgerecht.',
          'Aus Altersgründen gebe ich die Bewirtschaftung auf.',
        ],
      },
      {
        betreff: 'Wildschaden',
        saetze: [
          'Auf der Fläche {ort} ist erheblicher Wildschaden entstanden.',
          'Die Schätzung durch den Sachverständigen steht aus.',
        ],
      },
    ],
  },
  {
    position: '015.10',
    titel: 'Vergaben',
    klasse: 'INTERN',
    akte: 'Vergabe {ding}',
    dinge: [
      'Kindergartenmöbel',
      'Kehrmaschine',
      'Heizungserneuerung',
      'Dachsanierung',
      'Tablets Grundschule',
      'Spielplatzgeräte',
      'Pflasterarbeiten',
      'Löschfahrzeug',
    ],
    vorgaenge: [
      {
        betreff: 'Angebote',
        saetze: [
          'Zur Ausschreibung {ding} übersenden wir unser Angebot.',
          'Die Preise verstehen sich zuzüglich Umsatzsteuer.',
          'Die Bindefrist beträgt sechs Wochen.',
        ],
      },
      {
        betreff: 'Rechnungen',
        saetze: [
          'Für die Lieferung {ding} berechnen wir wie vereinbart.',
          'Zahlbar innerhalb von 30 Tagen ohne Abzug.',
          'Die Leistung wurde vollständig erbracht.',
        ],
      },
      {
        betreff: 'Mängelrüge',
        saetze: [
          'Die gerügten Mängel an {ding} werden wir in der kommenden Woche beheben.',
          'Unser Monteur meldet sich zur Terminabsprache.',
        ],
      },
    ],
  },
  {
    position: '464.10',
    titel: 'Kindertagesstätten',
    klasse: 'PERSONENBEZOGEN',
    akte: 'Kindertagesstätte {name}',
    dinge: ['Krippenplatz', 'Ganztagsplatz', 'Hortplatz', 'Mittagessen'],
    vorgaenge: [
      {
        betreff: 'Aufnahme',
        saetze: [
          'Für unser Kind beantragen wir einen {ding}.',
          'Wir sind beide berufstätig.',
          'Der Impfnachweis liegt bei.',
        ],
      },
      {
        betreff: 'Gebühren',
        saetze: [
          'Um Ermäßigung der Gebühren für den {ding} bitten wir.',
          'Ein Geschwisterkind besucht bereits die Einrichtung.',
        ],
      },
      {
        betreff: 'Abmeldung',
        saetze: ['Unser Kind wird die Einrichtung zum Schuljahresende verlassen.', 'Den {ding} kündigen wir hiermit.'],
      },
    ],
  },
  {
    position: '700.10',
    titel: 'Abwasser und Anschlüsse',
    klasse: 'PERSONENBEZOGEN',
    akte: 'Kanalanschluss {ort}',
    dinge: ['Zisterne', 'Kleinkläranlage', 'Gartenwasserzähler', 'Hausanschluss'],
    vorgaenge: [
      {
        betreff: 'Antrag auf Anschluss',
        saetze: [
          'Den Anschluss des Grundstücks {ort} an den Kanal beantrage ich.',
          'Die Entwässerungspläne liegen in dreifacher Ausfertigung bei.',
          'Vorhanden ist eine {ding}.',
        ],
      },
      {
        betreff: 'Gebührenbescheid',
        saetze: [
          'Der abgerechnete Verbrauch ist viel zu hoch.',
          'Der {ding} wurde nicht berücksichtigt.',
          'Den Zählerstand teile ich hiermit mit.',
        ],
      },
      {
        betreff: 'Dichtheitsprüfung',
        saetze: [
          'Das Protokoll der Dichtheitsprüfung {ort} überreichen wir anbei.',
          'Schäden an der Grundleitung wurden nicht festgestellt.',
        ],
      },
    ],
  },
]
