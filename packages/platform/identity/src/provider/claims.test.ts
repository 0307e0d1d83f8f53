import fc from 'fast-check'
import { expect, test } from 'vitest'
import { claimAt, factorsOf, preparedName, rolesFrom, textAt } from './claims.ts'
import { ProviderForm } from './settings.ts'

const settings = (more: object) => ({
  ...ProviderForm.parse({
    id: 'entra',
    name: 'Rathaus-Konto',
    aussteller: 'https://login.microsoftonline.com/00000000-0000-0000-0000-000000000001/v2.0',
    clientId: 'x',
    ausweis: { geheimnis: 'x' },
    gemeinden: ['meinhard'],
    ...more,
  }),
  secret: 'x',
})
const LEITUNG = { gemeinde: 'meinhard', rolle: 'leitung', amt: '' }
const byGroup = settings({ zuordnung: [{ angabe: 'groups', wert: 'a-1', gemeinde: 'meinhard', rolle: 'leitung' }] })

test('equal texts and nothing else give a role', () => {
  expect(rolesFrom(byGroup, { groups: ['a-1'] })).toEqual([LEITUNG])
  expect(rolesFrom(byGroup, { groups: 'a-1' })).toEqual([LEITUNG])
  for (const groups of [
    ['A-1'],
    ['a-1 '],
    [['a-1']],
    { 'a-1': true },
    { 0: 'a-1' },
    'xa-1',
    ['a-10'],
    null,
    [null],
    1,
  ]) {
    expect(rolesFrom(byGroup, { groups }), JSON.stringify(groups)).toEqual([])
  }
})

test('nothing of a prototype is a claim', () => {
  for (const path of [['constructor'], ['__proto__', 'x'], ['a', 'constructor', 'name'], ['list', 'length'], ['0']]) {
    expect(claimAt({ a: {}, list: ['x'] }, path), path.join('.')).toBeUndefined()
  }
})

test('no claims of any form make an error or a role that nobody gave', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (claims) => {
      const given = 'groups' in claims && JSON.stringify(claims.groups).includes('a-1')
      if ('_claim_names' in claims || 'hasgroups' in claims || given) return
      expect(rolesFrom(byGroup, claims)).toEqual([])
      expect(factorsOf(byGroup, claims).second).toBe(false)
    }),
  )
})

test('a provider that left the groups out is asked to send them', () => {
  expect(() => rolesFrom(byGroup, { _claim_names: { groups: 'src1' } })).toThrow('zu viele')
  expect(() => rolesFrom(byGroup, { hasgroups: true })).toThrow('zu viele')
  // Of a claim that no rule asks for, it may say what it wants.
  expect(rolesFrom(byGroup, { groups: ['a-1'], _claim_names: { andere: 'src1' } })).toEqual([LEITUNG])
})

test('a second factor counts where the setting says so, and by its words', () => {
  const believed = settings({ zweiterFaktor: { amr: ['mfa', 'hwk'], acr: ['gold'] } })
  expect(factorsOf(byGroup, { amr: ['pwd', 'mfa'], acr: 'gold' }).second).toBe(false)
  expect(factorsOf(believed, { amr: ['pwd', 'mfa'] })).toEqual({ first: 'anbieter', second: true })
  expect(factorsOf(believed, { acr: 'gold' }).second).toBe(true)
  for (const claims of [{}, { amr: 'mfa' }, { amr: ['pwd'] }, { amr: ['MFA'] }, { acr: ['gold'] }, { acr: 'golden' }]) {
    expect(factorsOf(believed, claims).second, JSON.stringify(claims)).toBe(false)
  }
})

test('names are one line of visible text; a name without a voucher prepares nothing', () => {
  expect(textAt({ name: ' Anna\u202e \u0000Ahorn\n ' }, ['name'])).toBe('Anna Ahorn')
  expect(textAt({ name: '\u200b' }, ['name'])).toBeNull()
  expect(preparedName(byGroup, { email: 'A@B.de', email_verified: true })).toBe('a@b.de')
  for (const email_verified of ['true', 1, undefined, false, [true]]) {
    expect(preparedName(byGroup, { email: 'a@b.de', email_verified })).toBeNull()
  }
})
