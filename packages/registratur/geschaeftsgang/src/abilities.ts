import { istImHaus, rechteWieInhalt } from '@verbundakte/akte'
import { eq, type Grants } from '@verbundakte/authz'

/**
 * What lies in the Geschäftsgang of a Vorgang is seen by those who may read the Vorgang, and by nobody else: to be
 * addressed in a step gives no right. Which of them may finish a step is a matter of rows (to whom it is addressed, who
 * stands in today) and asked in `handelnder.ts`.
 */
export const abilities: Grants = (allow, person) => {
  rechteWieInhalt(allow, person, 'Laufweg', { lesend: ['lesen'], fuehrend: ['anlegen', 'aendern'] })
  // Whoever may read a Vorgang may be asked to sign it, pass it on, be reminded of it and say something about it.
  rechteWieInhalt(allow, person, 'Schritt', { lesend: ['lesen', 'anlegen', 'bearbeiten'], fuehrend: ['aendern'] })
  rechteWieInhalt(allow, person, 'Wiedervorlage', { lesend: ['lesen', 'anlegen', 'aendern'], fuehrend: [] })
  rechteWieInhalt(allow, person, 'Aufgabe', { lesend: ['lesen', 'anlegen', 'aendern'], fuehrend: [] })
  rechteWieInhalt(allow, person, 'Kommentar', { lesend: ['lesen', 'anlegen'], fuehrend: [] })
  if (!istImHaus(person)) return
  // That somebody is away, and who stands in, is nobody's secret in the house; the reason is not kept.
  allow('lesen', 'Abwesenheit', undefined, { grund: 'Wer abwesend ist und wer vertritt, weiß das ganze Haus.' })
  allow(['anlegen', 'aendern'], 'Abwesenheit', { person: eq(person.id) })
  // For those who fell ill and cannot say it themselves.
  if (person.rollen.has('leitung') || person.rollen.has('amtsleitung')) allow(['anlegen', 'aendern'], 'Abwesenheit')
  allow(['lesen', 'anlegen', 'aendern'], 'Kalenderadresse', { person: eq(person.id) })
}
