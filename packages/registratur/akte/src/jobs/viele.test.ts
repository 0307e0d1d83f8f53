import { guardOf } from '@verbundakte/malware'
import { multiply, watched } from '@verbundakte/testing'
import { beforeAll, expect, test } from 'vitest'
import { signaturenNachholen } from '../signaturen/nachholen.ts'
import { amt } from '../test-support/amt.ts'
import { WordScanner } from '../test-support/scanner.ts'
import { formatNachholen } from './format-nachholen.ts'
import { nachpruefen } from './nachpruefen.ts'

const scanner = new WordScanner()
const { verbund, filled } = await amt({ malware: guardOf(scanner, 'accept') })
const { app, as, database } = verbund
const { admin } = database
const WHO = 'meinhard.gewerbeamt'
const betrieb = app.asBetrieb(as(WHO).gemeinde, 'Viele im Test')
const { dokument } = await filled(WHO)
const { version: liste } = await betrieb.services.issuers()

// Years of versions of which everything is known, one in fifty of them signed.
beforeAll(async () => {
  const [version] = await admin`select id from akte.version where dokument = ${dokument.id}`
  await multiply(admin, 'akte.version', {
    id: version?.id,
    count: 8000,
    changes: `jsonb_build_object('dokument', gen_random_uuid(), 'art', 'pdf', 'angelegt_am', now() - interval '1 year', 'format_am', now(),
      'geprueft_am', now() - n % 29 * interval '1 day', 'signaturstand', 'gestern', 'signaturen_geprueft_am', now(),
      'signaturen', jsonb_build_object('zustand', case n % 50 when 0 then 'UNVERAENDERT' else 'KEINE' end, 'ausstellerliste', '${liste}'))`,
  })
})

test.for([
  ['malware', nachpruefen, 60],
  ['formats', formatNachholen, 5],
  ['signatures', signaturenNachholen, 200],
] as const)('where nothing is due, looking for %s reads next to nothing', async ([, arbeit, hoechstens]) => {
  const { doors, looked } = watched(betrieb, 'akte.version')
  await arbeit(doors)
  expect(looked()).toBeLessThan(hoechstens)
})

test('files whose bytes are lost keep nobody behind them from being checked', async () => {
  const letzter = await filled(WHO, '130.10', 'kam zuletzt')
  const [version] = await admin`select id from akte.version where dokument = ${letzter.dokument.id}`
  const ungeprueft = `'dokument', gen_random_uuid(), 'geprueft_am', null, 'signaturstand', null, 'pruefung', 'UNGEPRUEFT'`
  await multiply(admin, 'akte.version', {
    id: version?.id,
    count: 1100,
    changes: `jsonb_build_object(${ungeprueft}, 'sha256', md5(n::text) || md5('x' || n))`,
  })
  await admin`update akte.version set geprueft_am = null, signaturstand = null, pruefung = 'UNGEPRUEFT' where id = ${version?.id}`
  await nachpruefen(betrieb)
  const [danach] = await admin`select pruefung, signaturstand from akte.version where id = ${version?.id}`
  expect(danach).toEqual({ pruefung: 'SAUBER', signaturstand: scanner.day })
})
