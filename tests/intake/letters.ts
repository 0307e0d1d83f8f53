import type { Wuerfel } from './dice.ts'
import { ALLGEMEIN } from './topics.ts'
import { filled, type Matter } from './world.ts'

const MONATE = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ')
const GRUESSE = [
  'Mit freundlichen Grüßen',
  'Mit freundlichem Gruß',
  'Hochachtungsvoll',
  'Freundliche Grüße',
  'Mit besten Grüßen',
]
const SIGN_NAMES = [
  'Unser Zeichen',
  'Mein Zeichen',
  'Aktenzeichen',
  'Kundennummer',
  'Kassenzeichen',
  'Geschäftszeichen',
]

export interface Letter {
  readonly text: string
  /** what the head of the Akte would say wrote it, for the earlier ones that a clerk filed */
  readonly sender: string
}

export interface Reference {
  /** `130.10-0042` */
  readonly akte: string
  /** `130.10-0042/3` */
  readonly vorgang: string
}

/**
 * One letter about a matter, in one of the layouts that post has. With less or more in it: a letter may name our sign, a
 * wrong one, or none; come from the person, from somebody for them, or from a relative whose name nobody knows.
 */
export function writeLetter(dice: Wuerfel, matter: Matter, reference: Reference | null, stranger: string): Letter {
  const byAgent = matter.agent !== null && dice.happens(0.55)
  const sender = byAgent ? (matter.agent ?? '') : dice.happens(0.08) ? stranger : matter.person
  const day = new Date(Date.UTC(2026, dice.below(11), 1 + dice.below(28)))
  const short = dice.happens(0.15)
  const subject = dice.of([
    matter.kind.betreff,
    `${matter.kind.betreff} ${matter.person}`,
    `${matter.kind.betreff}, ${matter.place}`,
    `${matter.topic.titel}: ${matter.kind.betreff}`,
    `Ihr Schreiben / ${matter.kind.betreff}`,
    dice.of(['Ihr Schreiben', 'Meine Angelegenheit', 'Unterlagen', 'Bitte um Bearbeitung']),
  ])
  const own = reference ? ourSign(dice, reference) : null
  const theirs =
    matter.foreignSign && dice.happens(byAgent ? 0.85 : 0.35) ? `${dice.of(SIGN_NAMES)}: ${matter.foreignSign}` : null
  const head = [
    sender,
    `${dice.of(['Hauptstraße', 'Lindenweg', 'Postfach', 'Marktplatz'])} ${1 + dice.below(90)}`,
    '37276 Musterhausen',
    '',
    dice.of(['Gemeindevorstand der Gemeinde', 'An die Gemeindeverwaltung', 'Gemeinde Meinhard', 'Magistrat der Stadt']),
    dice.of(['Rathaus', 'Sandstraße 15', 'Am Markt 1']),
    '',
    ...[
      own && dice.happens(0.6) ? `${dice.of(['Ihr Zeichen', 'Ihr Schreiben', 'Ihr Az.'])}: ${own}` : null,
      theirs,
    ].flatMap((line) => line ?? []),
    dateLine(dice, day),
    '',
    dice.happens(0.6) ? `Betreff: ${subject}` : dice.happens(0.85) ? subject : '',
    '',
  ]
  const aboutPerson =
    sender === matter.person
      ? []
      : [
          `Es geht um ${dice.of(['Herrn/Frau', 'die Angelegenheit', 'meine Verwandte', 'unsere Mandantschaft'])} ${matter.person}.`,
        ]
  const body = short
    ? [dice.of(ALLGEMEIN), ...(dice.happens(0.5) ? aboutPerson : [])]
    : [
        ...(own && !head.some((line) => line.includes(own)) ? [`Zu Ihrem Aktenzeichen ${own} teile ich mit:`] : []),
        ...aboutPerson,
        ...dice.some(matter.kind.saetze, 1, matter.kind.saetze.length).map((satz) => filled(satz, matter)),
        ...dice.some(ALLGEMEIN, 0, 2),
        ...(dice.happens(0.35) ? [`Mein Anwesen liegt in ${matter.place}.`] : []),
      ]
  const lines = [
    ...head,
    'Sehr geehrte Damen und Herren,',
    '',
    ...body,
    '',
    dice.of(GRUESSE),
    '',
    byAgent ? `i. A. ${stranger}` : sender,
  ]
  return { text: wrapped(lines).join('\n'), sender }
}

function ourSign(dice: Wuerfel, { akte, vorgang }: Reference): string {
  const full = dice.happens(0.65) ? vorgang : akte
  if (dice.happens(0.08)) return misTyped(dice, full)
  // People write it as they please.
  return dice.of([
    full,
    full,
    full,
    full.replace('-', ' '),
    full.replace('-', ''),
    full.replace('.', ' . '),
    full.replace('-', ' - '),
  ])
}

function misTyped(dice: Wuerfel, sign: string): string {
  const place = 7 + dice.below(4)
  return sign.slice(0, place) + String(dice.below(10)) + sign.slice(place + 1)
}

function dateLine(dice: Wuerfel, day: Date): string {
  const [d, m, y] = [day.getUTCDate(), day.getUTCMonth(), day.getUTCFullYear()]
  return dice.of([
    `Musterhausen, den ${d}. ${MONATE[m]} ${y}`,
    `Datum: ${String(d).padStart(2, '0')}.${String(m + 1).padStart(2, '0')}.${y}`,
    `${d}.${m + 1}.${y}`,
    `Musterhausen, ${d}.${m + 1}.${String(y).slice(2)}`,
  ])
}

/** Lines of a page; long words are broken as typewriters do. */
function wrapped(lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const broken: string[] = []
    let rest = line
    while (rest.length > 72) {
      const at = rest.lastIndexOf(' ', 72)
      broken.push(rest.slice(0, at))
      rest = rest.slice(at + 1)
    }
    return [...broken, rest]
  })
}
