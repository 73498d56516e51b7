import type { Plugin } from 'vite'
import type { ManifestOptions } from 'vite-plugin-pwa'

/** The files Shoreline can be opened with, or that can be shared with it. */
const FILES = {
  'application/mbox': ['.mbox', '.mbx'],
  'message/rfc822': ['.eml', '.emlx'],
  'text/calendar': ['.ics', '.ical', '.icbu'],
  'text/csv': ['.csv', '.tsv'],
  'application/json': ['.json'],
  'application/age': ['.age'],
  'application/zip': ['.zip', '.daylio'],
  'application/gzip': ['.gz', '.tgz'],
  'application/x-tar': ['.tar'],
  'application/vnd.ms-outlook': ['.pst', '.ost', '.msg', '.olm'],
}

/** What apps and systems call such files besides, when they share them: Daylio's tables come as `text/html`. */
const ALSO_SHARED = [
  'text/comma-separated-values',
  'text/html',
  'text/plain',
  'text/x-vcalendar',
  'application/ics',
  'application/x-zip-compressed',
  'application/x-gzip',
  'application/vnd.ms-excel',
  'application/octet-stream',
]

/** The same of a file with an ending that is known, where a system goes by what it takes the file for: no web page is ours. */
const ALSO_OPENED = { 'text/comma-separated-values': ['.csv'], 'text/html': ['.csv'] }

/** How Shoreline presents itself once installed. Every address is relative: the app may live in any folder. */
export const manifest: Partial<ManifestOptions> = {
  id: './',
  name: 'Shoreline',
  short_name: 'Shoreline',
  description: 'A private, offline notebook for people who care for others for a living.',
  lang: 'en',
  dir: 'ltr',
  start_url: './',
  scope: './',
  display: 'standalone',
  theme_color: '#f5f1e8',
  background_color: '#f5f1e8',
  categories: ['health', 'lifestyle', 'productivity'],
  icons: [
    { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
    { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    { src: 'icons/monochrome-512.png', sizes: '512x512', type: 'image/png', purpose: 'monochrome' },
  ],
  file_handlers: [{ action: './#/settings/imports', accept: { ...FILES, ...ALSO_OPENED } }],
  share_target: {
    action: './share',
    method: 'POST',
    enctype: 'multipart/form-data',
    params: {
      files: [
        {
          name: 'files',
          accept: [...Object.entries(FILES).flatMap(([type, endings]) => [type, ...endings]), ...ALSO_SHARED],
        },
      ],
    },
  },
  shortcuts: [
    {
      name: 'Today',
      url: './#/today',
      icons: [{ src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' }],
    },
    {
      name: 'Log a late email',
      url: './#/log',
      icons: [{ src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' }],
    },
  ],
  screenshots: [
    {
      src: 'screenshots/today.png',
      sizes: '390x844',
      type: 'image/png',
      form_factor: 'narrow',
      label: 'Today: how the day was, in five taps',
    },
    {
      src: 'screenshots/patterns.png',
      sizes: '1280x800',
      type: 'image/png',
      form_factor: 'wide',
      label: 'Patterns: slow change against your own past',
    },
  ],
}

/** How the notebook presents itself under its plain name: as much can be done with it, and nothing says whose it is. */
export const plainManifest = {
  ...manifest,
  name: 'Notebook',
  short_name: 'Notebook',
  description: undefined,
  categories: undefined,
  screenshots: undefined,
  icons: [
    { src: 'icons/plain-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: 'icons/plain-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
  ],
  shortcuts: [
    { name: 'Today', url: './#/today' },
    { name: 'Note something', url: './#/log' },
  ].map((shortcut) => ({
    ...shortcut,
    icons: [{ src: 'icons/plain-192.png', sizes: '192x192', type: 'image/png' }],
  })),
}

/** Lays the plain name's manifest beside the other. */
export function plainName(): Plugin {
  return {
    name: 'plain-manifest',
    apply: 'build',
    generateBundle() {
      const source = JSON.stringify(plainManifest)
      this.emitFile({ type: 'asset', fileName: 'plain.webmanifest', source })
    },
  }
}
