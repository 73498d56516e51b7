import type { IntakeReading } from '../../src/intake/intakeMessages.ts'

export type Calendar = Extract<IntakeReading, { kind: 'calendar' }>

export const wall = (time: number) => new Date(time).toISOString().slice(0, 16)

export const startsOf = ({ candidates }: Calendar) => candidates.map(({ start }) => wall(start))
