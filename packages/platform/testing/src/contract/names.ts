import { CORE_EVENTS } from '@verbundakte/audit'
import { App, type Module } from '@verbundakte/module'
import { isObjectType } from 'graphql'

/** Subjects that the glossary does not explain: `- **Akte** – …` */
export function subjectsWithoutGlossary(module: Module, glossar: string): string[] {
  return Object.keys(module.subjects)
    .filter((subject) => !new RegExp(`^- \\*\\*${subject}\\*\\* – \\S.{20}`, 'm').test(glossar))
    .map((subject) => `${subject} (${module.name}) is not in the glossary`)
}

/** Names of events, jobs and rules that a reader could not place. */
export function strangeNames(module: Module, all: readonly Module[]): string[] {
  // What the platform records of sign-ins and accounts may be followed as well; the start asks the same.
  const recorded = new Set([CORE_EVENTS, ...all.map(({ events }) => events)].flatMap((events) => Object.keys(events)))
  const form = new RegExp(`^${module.name}(\\.[a-z]+(-[a-z]+)*){1,2}$`)
  return [
    ...[module.events, module.jobs ?? {}, module.post ?? {}]
      .flatMap(Object.keys)
      .filter((name) => !form.test(name))
      .map((name) => `${name}: expected ${module.name}.was or ${module.name}.was.geschehen, in lower case`),
    ...Object.entries(module.jobs ?? {})
      .filter(([, job]) => !recorded.has(job.on))
      .map(([name, job]) => `${name} waits for ${job.on}, which nobody records`),
    ...Object.keys(module.subjects)
      .filter((subject) => !/^[A-Z][a-zA-Z]+$/.test(subject))
      .map((subject) => `the subject ${subject} is no German noun in the singular`),
  ]
}

/** Root fields of the joint schema without a permission, or with one that names no subject. */
export function fieldsWithoutPermission(modules: readonly Module[]): string[] {
  const schema = App.schemaOf(modules)
  const subjects = new Set(modules.flatMap((module) => Object.keys(module.subjects)))
  return ['Query', 'Mutation', 'Subscription'].flatMap((name) => {
    const type = schema.getType(name)
    if (!isObjectType(type)) return []
    return Object.values(type.getFields()).flatMap((field) => {
      const permission = permissionOf(field.extensions.pothosOptions)
      const known = permission === 'angemeldet' || (Array.isArray(permission) && subjects.has(String(permission[1])))
      return known ? [] : [`${name}.${field.name} has no permission on a subject`]
    })
  })
}

function permissionOf(options: unknown): unknown {
  return typeof options === 'object' && options !== null && 'permission' in options ? options.permission : undefined
}
