type Schema = Readonly<Record<string, unknown>>

/** The keywords of JSON Schema 2020-12 that the backup's schema uses; any other is refused, not overlooked. */
const SILENT = new Set(['$schema', '$defs', 'title', 'description'])

/**
 * Where a value does not satisfy a schema, as paths; empty when it does.
 * @throws Error for a keyword this small reader does not know.
 */
export function violations(root: Schema, value: unknown, schema: Schema = root, path = ''): string[] {
  const at = (inner: unknown, part: Schema, step: string) => violations(root, inner, part, `${path}${step}`)
  return Object.entries(schema).flatMap(([keyword, rule]): string[] => {
    if (SILENT.has(keyword)) return []
    const isSatisfied = CHECKS[keyword]
    if (isSatisfied) return isSatisfied(value, rule) ? [] : [`${path} ${keyword}`]
    const members = isObject(value) ? Object.entries(value) : []
    const known = (schema.properties ?? {}) as Record<string, Schema>
    switch (keyword) {
      case '$ref':
        return at(value, definition(root, String(rule)), '')
      case 'anyOf':
      case 'oneOf': {
        const fitting = (rule as Schema[]).filter((part) => at(value, part, '').length === 0).length
        return fitting === 1 || (keyword === 'anyOf' && fitting > 0) ? [] : [`${path} ${keyword}`]
      }
      case 'not':
        return at(value, rule as Schema, '').length > 0 ? [] : [`${path} not`]
      case 'properties':
        return members.flatMap(([name, inner]) =>
          Object.hasOwn(known, name) ? at(inner, known[name] as Schema, `.${name}`) : [],
        )
      case 'additionalProperties':
        return members.flatMap(([name, inner]) => {
          if (Object.hasOwn(known, name)) return []
          return rule === false
            ? [`${path}.${name} additionalProperties`]
            : at(inner, rule as Schema, `.${name}`)
        })
      case 'propertyNames':
        return members.flatMap(([name]) => at(name, rule as Schema, `.${name}`))
      case 'items':
        return Array.isArray(value)
          ? value.flatMap((inner, index) => at(inner, rule as Schema, `[${index}]`))
          : []
      default:
        throw new Error(`No such keyword: ${keyword}`)
    }
  })
}

const CHECKS: Readonly<Record<string, (value: unknown, rule: unknown) => boolean>> = {
  type: (value, rule) => {
    if (rule === 'integer') return Number.isInteger(value)
    if (rule === 'null') return value === null
    if (rule === 'array') return Array.isArray(value)
    return rule === 'object' ? isObject(value) : typeof value === rule
  },
  const: (value, rule) => value === rule,
  enum: (value, rule) => (rule as unknown[]).includes(value),
  pattern: (value, rule) => typeof value !== 'string' || new RegExp(String(rule), 'u').test(value),
  minimum: (value, rule) => typeof value !== 'number' || value >= Number(rule),
  maximum: (value, rule) => typeof value !== 'number' || value <= Number(rule),
  uniqueItems: (value) =>
    !Array.isArray(value) || new Set(value.map((item) => JSON.stringify(item))).size === value.length,
  minItems: (value, rule) => !Array.isArray(value) || value.length >= Number(rule),
  maxItems: (value, rule) => !Array.isArray(value) || value.length <= Number(rule),
  required: (value, rule) =>
    !isObject(value) || (rule as string[]).every((name) => Object.hasOwn(value, name)),
}

function definition(root: Schema, reference: string): Schema {
  const found = (root.$defs as Record<string, Schema>)[reference.replace('#/$defs/', '')]
  if (!found) throw new Error(`No such definition: ${reference}`)
  return found
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
