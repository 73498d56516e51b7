import { lazySheet } from '../store/lazyScreen.tsx'

/** A moment, closely, fetched with the first that is opened: on Today, and on an earlier day that is being changed. */
export const Closely = lazySheet(async () => (await import('./MomentClosely.tsx')).MomentClosely)
