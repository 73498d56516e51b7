/**
 * How often readings are wrong, and how often they find a decline, in the simulated people of docs/readings.md: the
 * means of its table over the seeds that were read once. To be changed together with that table.
 */
export const READING_FIGURES = {
  people: 1_600,
  signals: 7,
  /** Notices a person-year, all signals together, in years in which nothing lasting went down. */
  noticesAYear: { stable: 0.43, wandering: 0.89, holiday: 0.44, improving: 0.17 },
  /** Of 100 people whose signals fell by one SD over twelve weeks. */
  slow: { early: 63, late: 89 },
  /** Of 100 people whose signals fell by one and a half. */
  strong: { early: 93 },
  firstReadingAfterDays: 90,
  /** Notices of wear a person-year in public diaries of six ratings, and of 100 how many stayed for six weeks more. */
  diaries: { people: 42, noticesAYear: 1, stayed: 81 },
} as const

/** What the method and the decision against another one rest on. */
export const READING_SOURCES = [
  {
    key: 'schat',
    citation:
      'Schat, Tuerlinckx, Smit, De Ketelaere & Ceulemans (2021), Psychological Methods, doi 10.1037/met0000447',
  },
  { key: 'smit', citation: 'Smit & Snippe (2022), Psychological Medicine, doi 10.1017/S0033291722002069' },
  {
    key: 'slowing',
    citation:
      'Smit, Helmich, Bringmann, Oldehinkel, Wichers & Snippe (2025), Clinical Psychological Science, doi 10.1177/21677026241305136',
  },
] as const
