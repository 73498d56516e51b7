/**
 * How often readings are wrong, and how often they find a decline, in the simulated people of docs/readings.md: the
 * means over the three seeds of its table of the present method. To be changed together with that table.
 */
export const READING_FIGURES = {
  people: 1_800,
  signals: 7,
  /** Notices a person-year, all signals together, in years in which nothing lasting went down. */
  noticesAYear: { stable: 0.37, wandering: 1.09, holiday: 0.43, improving: 0.13 },
  /** Of 100 people whose signals fell by one SD over twelve weeks. */
  slow: { early: 63, late: 90 },
  /** Of 100 people whose signals fell by one and a half. */
  strong: { early: 88 },
  firstReadingAfterDays: 90,
  /** Notices of wear a person-year in public diaries of six ratings, and of 100 how many stayed for six weeks more. */
  diaries: { people: 42, noticesAYear: 1, stayed: 84 },
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
