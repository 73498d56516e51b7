/** Whether something unknown is of a shape. What else it holds is no matter, and it is never changed. */
export type Shape<T> = (value: unknown) => value is T

/** What a shape lets through. */
export type Of<S> = S extends Shape<infer T> ? T : never

export const isText = (value: unknown): value is string => typeof value === 'string'

/** Any number but none at all. */
export const isNumber = (value: unknown): value is number => typeof value === 'number' && !Number.isNaN(value)

export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

/** Every item of a list is of this shape. */
export function listOf<T>(one: Shape<T>): Shape<readonly T[]> {
  return (value): value is readonly T[] => isList(value) && value.every(one)
}

/** Of this shape, or not there, or null. */
export function maybe<T>(one: Shape<T>): Shape<T | null | undefined> {
  return (value): value is T | null | undefined => value == null || one(value)
}

/** An object whose fields of these names are of these shapes. */
export function has<Fields extends Readonly<Record<string, Shape<unknown>>>>(
  fields: Fields,
): Shape<{ readonly [Name in keyof Fields]: Of<Fields[Name]> }> {
  return (value): value is { readonly [Name in keyof Fields]: Of<Fields[Name]> } =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(fields).every(([name, one]) => one((value as Readonly<Record<string, unknown>>)[name]))
}
