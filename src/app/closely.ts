import { lazyScreen } from '../store/lazyScreen.tsx'

/** A moment, closely, fetched with the first that is opened: on Today, and on an earlier day that is being changed. */
export const Closely = lazyScreen(async () => (await import('./MomentClosely.tsx')).MomentClosely)
