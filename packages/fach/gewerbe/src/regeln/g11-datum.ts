import { type Kalendertag, plusTage } from '@verbundakte/kernel'
import { type Aussage, FELD, falsch, fehlt, hinweis, type Regel } from './befund.ts'

const HALBES_JAHR = 183

/** Begin, change and end may lie in the past, which is late, or ahead; nonsense is refused. */
export const g11: Regel = {
  id: 'G-11',
  titel: 'Datum des Ereignisses',
  quelle: '§ 14 Abs. 1, § 146 Abs. 2 Nr. 2 GewO; FIM F05000017451',
  pruefen({ art, inhalt }, { heute, kanal }) {
    const nr = FELD[art]
    const gefunden: Aussage[] = []
    const { stichtag, datumAnzeige } = inhalt
    if (datumAnzeige && datumAnzeige > heute) {
      gefunden.push(falsch('g11-anzeige-zukunft', [nr.datum], 'Das Datum der Anzeige liegt in der Zukunft.'))
    }
    if (!stichtag)
      return [
        ...gefunden,
        fehlt('g11-stichtag', [nr.stichtag], `Feld ${nr.stichtag} fehlt: der Tag, ab dem die Anzeige gilt.`),
      ]
    return [
      ...gefunden,
      ...ereignis(stichtag, datumAnzeige ?? heute, nr.stichtag, art === 'abmeldung' && kanal === 'online'),
    ]
  },
}

function ereignis(stichtag: Kalendertag, angezeigt: Kalendertag, feld: number, onlineAbmeldung: boolean): Aussage[] {
  if (stichtag < '1900-01-01')
    return [falsch('g11-unsinnig-frueh', [feld], 'Dieser Tag liegt zu weit zurück. Bitte prüfen Sie das Jahr.')]
  if (stichtag > plusTage(angezeigt, 2 * 366)) {
    return [
      falsch('g11-unsinnig-spaet', [feld], 'Dieser Tag liegt mehr als zwei Jahre voraus. Bitte prüfen Sie das Jahr.'),
    ]
  }
  if (stichtag > plusTage(angezeigt, HALBES_JAHR)) {
    return [hinweis('g11-weit-voraus', [feld], 'Dieser Tag liegt mehr als sechs Monate voraus. Bitte prüfen Sie ihn.')]
  }
  if (stichtag >= angezeigt) return []
  const gefunden = [
    hinweis(
      'g11-verspaetet',
      [feld],
      'Die Anzeige ist verspätet. Das kann eine Ordnungswidrigkeit sein (bis 1.000 €).',
      '§ 146 Abs. 2 Nr. 2 GewO',
    ),
  ]
  if (stichtag < plusTage(angezeigt, -HALBES_JAHR)) {
    gefunden.push(
      hinweis('g11-weit-zurueck', [feld], 'Dieser Tag liegt mehr als sechs Monate zurück. Bitte prüfen Sie ihn.'),
    )
  }
  if (onlineAbmeldung && stichtag < plusTage(angezeigt, -28)) {
    gefunden.push(
      hinweis(
        'g11-online-vier-wochen',
        [feld],
        'Online kann höchstens vier Wochen rückwirkend abgemeldet werden. Bitte prüfen Sie den Tag.',
        'FIM F05000017451',
      ),
    )
  }
  return gefunden
}
