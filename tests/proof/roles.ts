import { type Grants, type Person, person, type Rollenzuweisung } from '@verbundakte/authz'
import type { Module } from '@verbundakte/module'
import { Dice, TEST_GEMEINDEN } from '@verbundakte/testing'

/** The roles that the rules of a module ask for, found by asking them: nobody keeps a list. */
export function rolesOf(modules: readonly Pick<Module, 'abilities'>[]): string[] {
  const asked = new Set<string>()
  for (const { abilities } of modules) for (const answer of [true, false]) run(abilities, spy(asked, answer))
  return [...asked].sort()
}

function run(abilities: Grants, asking: Person): void {
  abilities(
    () => {},
    asking,
    () => {},
  )
}

/** A person who notes down what they are asked for, and always has it or never. */
function spy(asked: Set<string>, answer: boolean): Person {
  class Rollen extends Set<string> {
    override has(rolle: string): boolean {
      asked.add(rolle)
      return answer
    }
    override get size(): number {
      return answer ? 1 : 0
    }
  }
  return {
    ...person(new Dice(1).uuid(), 'niemand', []),
    rollen: new Rollen(),
    aemter: answer ? ['ga'] : [],
    aemterAls(rolle) {
      asked.add(rolle)
      return answer ? ['ga'] : []
    },
  }
}

const AEMTER = [null, ...(TEST_GEMEINDEN[0]?.aemter.map(({ kuerzel }) => kuerzel) ?? [])]

/** Somebody with none to four of the roles, each in an office or in all of the Gemeinde. */
export function randomPerson(dice: Dice, roles: readonly string[]): Person {
  const zuweisungen: Rollenzuweisung[] = Array.from({ length: dice.below(5) }, () => ({
    rolle: dice.of(roles),
    amt: dice.of(AEMTER),
  }))
  return person(dice.uuid(), 'zufall', zuweisungen)
}
