import type { Wuerfel } from './dice.ts'
import { TOPICS, type Topic } from './topics.ts'

const VORNAMEN =
  'Anneliese Birgit Claudia Daniela Erika Franziska Gisela Heike Ilse Jutta Katrin Liselotte Marianne Nadine Petra Renate Sabine Tanja Ursula Waltraud Achim Bernhard Christian Detlef Eberhard Friedrich Gerhard Heinrich Jürgen Karl-Heinz Ludwig Manfred Norbert Otmar Reinhard Siegfried Torsten Uwe Volker Wilfried Mehmet Ayşe Piotr Olena'.split(
    ' ',
  )
const NACHNAMEN =
  'Apel Beck Bierschenk Brill Degenhardt Eisenberg Fernau Gerlach Gundlach Hartung Heckmann Hildebrand Hose Jatho Käse Kleinschmidt Knierim Küllmer Lotze Menthe Möller Nöding Oetzel Pfetzing Range Rehbein Reimuth Rimbach Sandrock Schade Schäfer Schellhase Siebert Stöber Thiele Umbach Vaupel Wagner Wenzel Zindel Öztürk Kowalski Schmidt Müller Meyer Krause'.split(
    ' ',
  )
const STRASSEN =
  'Am Anger|Bahnhofstraße|Bergweg|Eschweger Straße|Feldgasse|Friedhofsweg|Hessenring|Hinterm Dorf|Im Grund|Kasseler Landstraße|Kirchhof|Leipziger Straße|Meisenweg|Neue Straße|Pfarrgasse|Querallee|Sandweg|Teichstraße|Vor dem Tor|Wanfrieder Weg|Zum Sportplatz|Schillerplatz|An der Mühle|Ulfener Weg'.split(
    '|',
  )
const FIRMEN =
  'Tiefbau Hühn GmbH|Werraland Energie AG|Elektro Sauer GmbH & Co. KG|Planungsbüro Grünwald|Rechtsanwälte Stumpf und Partner|Metallbau Ritz GmbH|Spielgeräte Nord GmbH|Dachdecker Iba GmbH|Vermessungsbüro Lüders|Kommunaltechnik Weser GmbH|Netzgesellschaft Osthessen mbH|Steuerberatung Faust|Hausverwaltung Leine GmbH|Baumschule Ebert KG|Kreisausschuss des Werra-Meißner-Kreises|Finanzamt Eschwege-Witzenhausen|Amtsgericht Eschwege|Hessen Mobil Eschwege'.split(
    '|',
  )

/** A matter of the town hall as the measurement knows it: the truth that a letter is labelled with. */
export interface Matter {
  readonly topic: Topic
  readonly kind: Topic['vorgaenge'][number]
  readonly person: string
  readonly place: string
  readonly thing: string
  /** somebody who writes for the person, or from outside */
  readonly agent: string | null
  /** the sign under which a sender keeps the matter */
  readonly foreignSign: string | null
  /** whether the Akte names those who take part */
  readonly known: boolean
  readonly earlier: number
  readonly akte: number
  readonly number: number
}

export interface Folder {
  readonly topic: Topic
  readonly title: string
  readonly person: string
  readonly known: boolean
  readonly matters: readonly Matter[]
}

/** Akten with Vorgänge. People turn up in several of them, names are alike, places lie beside each other. */
export function makeWorld(dice: Wuerfel, size: number): Folder[] {
  const people = Array.from({ length: Math.ceil(size * 0.75) }, () => `${dice.of(VORNAMEN)} ${dice.of(NACHNAMEN)}`)
  return Array.from({ length: size }, (_, akte) => {
    const topic = dice.of(TOPICS)
    const person = dice.of(people)
    const place = `${dice.of(STRASSEN)} ${1 + dice.below(60)}`
    const thing = dice.of(topic.dinge)
    const known = dice.happens(0.6)
    const agent = dice.happens(0.35) ? dice.of(FIRMEN) : null
    const matters = dice.some(topic.vorgaenge, 1, 3).map((kind, index) => ({
      topic,
      kind,
      person,
      place,
      thing,
      agent,
      foreignSign: dice.happens(0.4) ? sign(dice) : null,
      known,
      earlier: dice.below(4),
      akte,
      number: index + 1,
    }))
    return { topic, title: filled(topic.akte, { person, place, thing }), person, known, matters }
  })
}

export function filled(pattern: string, { person, place, thing }: Pick<Matter, 'person' | 'place' | 'thing'>): string {
  return pattern.replace('{name}', person).replace('{ort}', place).replace('{ding}', thing)
}

function sign(dice: Wuerfel): string {
  const letters = () => String.fromCharCode(65 + dice.below(26))
  const number = () => String(1000 + dice.below(900_000))
  return dice.of([
    () => `${letters()}${letters()}-${number()}`,
    () => `${number()}/${20 + dice.below(7)}`,
    () => `${1 + dice.below(9)} ${letters()} ${number()}/26`,
    () => number(),
  ])()
}
