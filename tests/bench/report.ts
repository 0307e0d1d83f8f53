import type { Audited } from './auditing.ts'
import type { Contest } from './nested-list.ts'
import type { OfficeDay } from './office/day.ts'
import type { Distributed } from './office/distributing.ts'
import type { Imported } from './office/importing.ts'
import type { LongScan } from './office/long-scan.ts'
import type { Mails } from './office/mails.ts'
import { type Registered, registerTable } from './office/register.ts'
import type { Reading } from './reading.ts'
import type { SearchContest } from './searching.ts'
import { rounded } from './statistics.ts'

export type Result =
  | {
      readonly part: 'a'
      readonly axis: { readonly documents: number; readonly gemeinden: number }
      readonly contest: readonly Contest[]
    }
  | {
      readonly part: 'b'
      readonly contest: readonly SearchContest[]
    }
  | { readonly part: 'c'; readonly findable: { readonly p50: number; readonly p95: number; readonly count: number } }
  | { readonly part: 'd'; readonly filed: readonly { readonly name: string; readonly perSecond: number }[] }
  | {
      readonly part: 'e'
      readonly memory: readonly { readonly name: string; readonly idleMb: number; readonly loadMb: number }[]
    }
  | { readonly part: 'f'; readonly audited: Audited }
  | { readonly part: 'g'; readonly read: Reading }
  | { readonly part: 'h'; readonly day: OfficeDay }
  | { readonly part: 'm'; readonly mails: Mails }
  | { readonly part: 'k'; readonly scan: LongScan }
  | { readonly part: 'j'; readonly distributed: Distributed }
  | { readonly part: 'i'; readonly imported: Imported }
  | { readonly part: 'l'; readonly registered: Registered }

/** The table of a run, as text. */
export function report(
  results: readonly Result[],
  machine: { cores: number; model: string; memoryGb: number; node: string },
): string {
  const lines = [
    `\n${machine.cores} × ${machine.model}, ${machine.memoryGb} GB, Node ${machine.node}; ratios count, figures are this machine's`,
  ]
  for (const result of results) lines.push('', ...section(result))
  return `${lines.join('\n')}\n`
}

function section(result: Result): string[] {
  switch (result.part) {
    case 'a': {
      const ours = result.contest.find(({ name }) => name === 'Verbundakte')
      const rows = result.contest.map((each) => [
        each.name,
        `${each.micros} µs`,
        `${each.perSecond}/s`,
        `${each.p50} ms`,
        `${each.p99} ms`,
        `${each.memoryMb} MB`,
        each === ours || !ours ? '' : `${rounded(ours.perSecond / each.perSecond, 2)} ×`,
        each === ours || !ours ? '' : `${rounded(ours.micros / each.micros, 2)} ×`,
      ])
      return [
        `a  nested list, ${result.axis.documents} Dokumente, ${result.axis.gemeinden} Gemeinden`,
        ...table(['', 'CPU', 'requests', 'p50', 'p99', 'memory', 'ours : it, requests', 'ours : it, CPU'], rows),
      ]
    }
    case 'b': {
      const [ours, direct] = result.contest
      return [
        'b  search',
        ...table(
          ['', 'CPU', 'requests', 'p50', 'p99'],
          result.contest.map((each) => [
            each.name,
            `${each.micros} µs`,
            `${each.perSecond}/s`,
            `${each.p50} ms`,
            `${each.p99} ms`,
          ]),
        ),
        ours && direct
          ? `   gateway : Meilisearch at p50 ${rounded(ours.p50 / direct.p50, 2)} ×, CPU ${rounded(ours.micros / direct.micros, 2)} ×`
          : '',
      ]
    }
    case 'c':
      return [
        `c  upload to findable by a word inside: p50 ${result.findable.p50} ms, p95 ${result.findable.p95} ms (${result.findable.count} files)`,
      ]
    case 'd':
      return [
        'd  documents filed',
        ...table(
          ['', 'per second'],
          result.filed.map((each) => [each.name, `${each.perSecond}/s`]),
        ),
      ]
    case 'g':
      return [
        `g  text read from letters: ${result.read.filesPerSecond} files/s; letters recognised on scans: ${result.read.pagesPerMinute} pages/min,`,
        `   ${result.read.words} % of their words, confidence ${result.read.confidence} %`,
      ]
    case 'f':
      return auditTable(result.audited)
    case 'i':
      return [
        `i  scan folder: ${result.imported.files} letters taken in, read and suggested, ${result.imported.perSecond}/s; worker with its readers after each tenth:`,
        `   ${result.imported.memoryMb.map((mb) => `${mb} MB`).join(', ')}`,
      ]
    case 'j':
      return [
        `j  Gewerbe: ${result.distributed.messages} messages handed over and filed, ${result.distributed.perSecond}/s; worker with its readers after each tenth:`,
        `   ${result.distributed.memoryMb.map((mb) => `${mb} MB`).join(', ')}`,
      ]
    case 'l':
      return registerTable(result.registered)
    case 'm':
      return mailLines(result.mails)
    case 'k':
      return longScanLines(result.scan)
    case 'h':
      return dayTable(result.day)
    case 'e':
      return [
        'e  memory',
        ...table(
          ['', 'idle', 'under load'],
          result.memory.map((each) => [each.name, `${each.idleMb} MB`, `${each.loadMb} MB`]),
        ),
      ]
  }
}

function auditTable({ appends, record, verified, asked, entries, rules, load }: Audited): string[] {
  return [
    'f  the log',
    ...table(
      ['', 'figure', 'goal'],
      [
        ['appended over eleven Gemeinden, by themselves, 22 writers', `${appends.alone}/s`, '1500/s'],
        ['  88 writers', `${appends.many}/s`, '1500/s'],
        ['  22 writers, in transactions with begin and commit', `${appends.inTransaction}/s`, '1500/s'],
        ['  22 writers, such transactions without an entry', `${appends.emptyTransaction}/s`, ''],
        ['business transaction with record : without, p50', `${record.ratio} ×`, ''],
        ['  record adds at p50', `${record.p50Ms} ms`, ''],
        ['  record adds at p99', `${record.p99Ms} ms`, '3 ms'],
        ['verified by pruefer, from a file, on two cores', `${verified.wall}/s`, '100000/s'],
        ['  two logs side by side', `${verified.sideBySide}/s`, '100000/s'],
        ['  per second of CPU', `${verified.cpu}/s`, ''],
        [`asked of ${entries} entries by the query of the screen`, '', ''],
        ...asked.map(({ name, p50, max }) => [`${name}: p50, slowest`, `${p50} ms, ${max} ms`, '1000 ms']),
        ['load of the machine, before and after', load.join(', '), '0'],
        ...rules.map(({ count, nanos }) => [`a row checked against ${count} rules`, `${nanos} ns`, '']),
      ],
    ),
  ]
}

function dayTable({ documents, turns, indexed }: OfficeDay): string[] {
  const shares = (cpu: Readonly<Record<string, number>>) =>
    Object.entries(cpu)
      .map(([program, share]) => `${program} ${share}`)
      .join(', ')
  return [
    `h  a town hall: ${documents} Dokumente, 200 people; goal p95 200 ms`,
    `   indexed ${indexed.perSecond} Dokumente/s, cores ${shares(indexed.cpu)}`,
    ...turns.flatMap(({ name, perSecond, gatewayMb, cpu, asked }) => [
      `   ${name}: ${perSecond} requests/s, gateway ${gatewayMb} MB, cores ${shares(cpu)}`,
      ...table(
        ['', 'asked', 'p50', 'p95', 'slowest'],
        asked.map(({ what, count, p50, p95, max }) => [what, String(count), `${p50} ms`, `${p95} ms`, `${max} ms`]),
      ),
    ]),
  ]
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)))
  return [head, ...rows].map(
    (row) =>
      `   ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')}`,
  )
}

function longScanLines(scan: LongScan): string[] {
  const { pages, mb, suggested, letters } = scan
  return [
    `k  scan of ${pages} pages, ${mb} MB: suggested after ${suggested.seconds} s (${suggested.right ? 'rightly' : 'WRONGLY'}), looked through for cover sheets after ${scan.lookedThrough} s, then read to its end, ${scan.pagesPerMinute} pages a minute`,
    `   worker at most ${scan.workerMb} MB, reader of pages at most ${scan.readerMb} MB; pages read again after kill -9: ${scan.again}`,
    `   ${letters.count} letters of one page brought meanwhile: read after ${letters.p50} s (p50), ${letters.max} s at most`,
  ]
}

function mailLines({ mails, taken, held, lost, perSecond, memoryMb, beside, list }: Mails): string[] {
  return [
    `m  mailbox with ${mails} mails: ${perSecond}/s; ${taken} are post, ${held} alike are held back, ${lost} lost or double; worker with its readers after each tenth:`,
    `   ${memoryMb.map((mb) => `${mb} MB`).join(', ')}`,
    `   mailboxes with twenty mails meanwhile: all post after ${beside.own} s in the same Gemeinde, ${beside.neighbour} s in the neighbour's`,
    `   list of the Posteingang, asked ${list.count} times meanwhile: ${list.p50} ms (p50), ${list.p95} ms (p95)`,
  ]
}
