import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { openLoader } from './loader.mjs'

/**
 * By hand, on a machine with the programs installed (Debian: mutt s-nail mailutils alpine expect nmh dovecot-core
 * python3 pst-utils libemail-outlook-message-perl emacs-nox git): each writes what it would of sent mail, with sentences
 * in it that begin with From, and the app reads it. Prints a table; fails where a count is another than it should be. What is not installed is named.
 */

const BODY = `Dear Kim,

From here on I stop at six.

From your note of 6 March, 03:15:
Date: Fri, 06 Mar 2026 03:15:30 -0500
Subject: The tide table

From

Robin
`
const folder = mkdtempSync(join(tmpdir(), 'shoreline-programs-'))
const at = (/** @type {string[]} */ ...names) => join(folder, ...names)
const env = {
  ...process.env,
  HOME: folder,
  TZ: 'America/Toronto',
  USER: 'nobody',
  LC_ALL: 'C',
  TERM: 'vt100',
}
writeFileSync(at('body'), BODY)
// A program that does not read to the end breaks the other's pipe now and then.
writeFileSync(at('sendmail'), '#!/bin/sh\ncat >/dev/null\n', { mode: 0o755 })

/** Runs a program, with a text on its input if it reads one. */
function run(/** @type {string} */ command, /** @type {string[]} */ words, input = '') {
  const { status, error, stderr } = spawnSync(command, words, { cwd: folder, env, input, timeout: 60_000 })
  if (error || status !== 0) throw new Error(`${basename(command)}: ${error?.message ?? stderr}`)
}

const message = (/** @type {number} */ number) =>
  `From: Robin Vale <robin@shore.example>\nTo: kim@shore.example\nSubject: Evening ${number}\nMessage-ID: <${number}@shore.example>\nDate: Thu, 05 Mar 2026 23:4${number}:07 -0500\n\n${BODY}`
const twice = (/** @type {() => void} */ write) => [1, 2].forEach(write)

const MUTT = ['-n', '-F', '/dev/null', '-s', 'Evening', '-e']
const mutt = (/** @type {string} */ type) => () => {
  const set = `set mbox_type=${type} copy=yes sendmail=${at('sendmail')} from=robin@shore.example record=${at(`mutt-${type}`)}`
  twice(() => run('mutt', [...MUTT, set, 'kim@shore.example'], BODY))
  return { path: at(`mutt-${type}`), counted: 2 }
}

const python = (/** @type {string} */ type) => () => {
  writeFileSync(at('one'), message(1))
  writeFileSync(at('two'), message(2))
  const lines = [
    'import mailbox, sys',
    `box = mailbox.${type}(${JSON.stringify(at(`python-${type}`))})`,
    'box.lock()',
    `for name in ("one", "two"): box.add(mailbox.${type}Message(open(name).read()))`,
    'box.flush(); box.unlock()',
  ]
  run('python3', ['-c', lines.join('\n')])
  return { path: at(`python-${type}`), counted: 2 }
}

const dovecot = (/** @type {string} */ location) => () => {
  mkdirSync(at('dovecot'), { recursive: true })
  const settings = `mail_location = ${location}:${at(`dovecot-${location}`)}\nlog_path = ${at('dovecot/log')}\nbase_dir = ${at('dovecot')}\nstate_dir = ${at('dovecot')}\nssl = no\nfirst_valid_uid = 0\nfirst_valid_gid = 0\nmail_uid = nobody\nmail_gid = nogroup\n`
  writeFileSync(at('dovecot.conf'), settings)
  // Dovecot refuses to write as root.
  spawnSync('chmod', ['-R', 'a+rwx', folder])
  const asNobody =
    process.getuid?.() === 0 ? ['setpriv', '--reuid=nobody', '--regid=nogroup', '--clear-groups'] : ['env']
  const admin = (/** @type {string[]} */ words, input = '') =>
    run(asNobody[0] ?? 'env', [...asNobody.slice(1), 'doveadm', '-c', at('dovecot.conf'), ...words], input)
  admin(['mailbox', 'create', 'Sent'])
  for (const number of [1, 2, 3]) admin(['save', '-m', 'Sent'], message(number).replaceAll('\n', '\r\n'))
  admin(['flags', 'add', '\\Deleted', 'mailbox', 'Sent', '2'])
  return { path: at(`dovecot-${location}`), counted: 2, deleted: 1 }
}

/** A file that Outlook wrote, out of the tests'. */
function outlooks(/** @type {string} */ name) {
  const packed = new URL(`../tests/fixtures/outlook/${name}.gz`, import.meta.url)
  writeFileSync(at(name), gunzipSync(readFileSync(packed)))
  return at(name)
}

/**
 * What each is to write, and what is to be read of it; `asked` counts what is not known to have been sent.
 * @type {Record<string, { needs: string, write: () => { path: string, counted: number, deleted?: number, asked?: number } }>}
 */
const PROGRAMS = {
  'mutt, mbox': { needs: 'mutt', write: mutt('mbox') },
  'mutt, MMDF': { needs: 'mutt', write: mutt('MMDF') },
  'mutt, Maildir': { needs: 'mutt', write: mutt('Maildir') },
  'mutt, MH': { needs: 'mutt', write: mutt('MH') },
  's-nail': {
    needs: 's-nail',
    write: () => {
      const settings = [
        '-S',
        'v15-compat',
        '-S',
        `mta=${at('sendmail')}`,
        '-S',
        `record=${at('s-nail-sent')}`,
      ]
      const own = ['-S', 'from=robin@shore.example', '-s', 'Evening', 'kim@shore.example']
      twice(() => run('s-nail', ['-n', ...settings, ...own], BODY))
      return { path: at('s-nail-sent'), counted: 2 }
    },
  },
  'GNU mailutils': {
    needs: 'mail.mailutils',
    write: () => {
      const settings = ['-E', `set record=${at('mailutils-sent')}`, '-E', `set sendmail=${at('sendmail')}`]
      twice(() =>
        run('mail.mailutils', ['--no-config', ...settings, '-s', 'Evening', 'kim@shore.example'], BODY),
      )
      return { path: at('mailutils-sent'), counted: 2 }
    },
  },
  alpine: {
    needs: 'alpine',
    write: () => {
      const lines = BODY.split('\n').map((line) => `send {${line}}\nafter 60\nsend "\\r"\nafter 60`)
      writeFileSync(
        at('pinerc'),
        `personal-name=Robin Vale\nuser-domain=shore.example\ninbox-path=${at('inbox')}\ndefault-fcc=${at('alpine-sent')}\nsendmail-path=${at('sendmail')}\nfeature-list=quell-user-lookup-in-passwd-file\nlast-version-used=6.26\n`,
      )
      writeFileSync(at('inbox'), '')
      const down = 'send "\\x0e"\nafter 400\n'
      writeFileSync(
        at('alpine.exp'),
        `set timeout 30\nspawn alpine -p ${at('pinerc')} kim@shore.example\nexpect "COMPOSE"\nafter 1500\n${down.repeat(4)}${lines.join('\n')}\nsend "\\x18"\nexpect "Send message?"\nafter 500\nsend "y"\nexpect "Create?"\nafter 500\nsend "y"\nexpect "Message sent"\nafter 500\ncatch {expect eof}\n`,
      )
      run('expect', [at('alpine.exp')])
      return { path: at('alpine-sent'), counted: 1 }
    },
  },
  nmh: {
    needs: '/usr/bin/mh/send',
    write: () => {
      const mh = (/** @type {string} */ name, /** @type {string[]} */ ...words) =>
        run(`/usr/bin/mh/${name}`, words)
      mkdirSync(at('Mail', 'sent'), { recursive: true })
      writeFileSync(at('.mh_profile'), 'Path: Mail\n')
      writeFileSync(at('mts.conf'), `mts: sendmail/pipe\nsendmail: ${at('sendmail')}\n`)
      Object.assign(env, { MHMTSCONF: at('mts.conf') })
      for (let count = 0; count < 3; count++) {
        writeFileSync(
          at('draft'),
          `From: Robin <robin@shore.example>\nTo: kim@shore.example\nSubject: Evening\nFcc: +sent\n\n${BODY}`,
        )
        mh('send', at('draft'))
      }
      mh('rmm', '+sent', '1')
      return { path: at('Mail'), counted: 2, deleted: 1 }
    },
  },
  'nmh, packf': {
    needs: '/usr/bin/mh/packf',
    write: () => {
      run('/usr/bin/mh/packf', ['all', '+sent', '-file', at('packed'), '-mbox'])
      return { path: at('packed'), counted: 2 }
    },
  },
  'nmh, packf -mmdf': {
    needs: '/usr/bin/mh/packf',
    write: () => {
      run('/usr/bin/mh/packf', ['all', '+sent', '-file', at('packed.mmdf'), '-mmdf'])
      return { path: at('packed.mmdf'), counted: 2 }
    },
  },
  'Python, mbox': { needs: 'python3', write: python('mbox') },
  'Python, MMDF': { needs: 'python3', write: python('MMDF') },
  'Python, Maildir': { needs: 'python3', write: python('Maildir') },
  'Python, MH': { needs: 'python3', write: python('MH') },
  'Dovecot, mbox': { needs: 'doveadm', write: dovecot('mbox') },
  'Dovecot, Maildir': { needs: 'doveadm', write: dovecot('maildir') },
  readpst: {
    needs: 'readpst',
    write: () => {
      mkdirSync(at('readpst'), { recursive: true })
      run('readpst', ['-q', '-o', at('readpst'), outlooks('tika.pst')])
      return { path: at('readpst'), counted: 0, asked: 7 }
    },
  },
  msgconvert: {
    needs: 'msgconvert',
    write: () => {
      const saved = ['test-outlook.msg', 'testMSG.msg'].map(outlooks)
      run('msgconvert', ['--mbox', at('msgconvert'), ...saved])
      return { path: at('msgconvert'), counted: 0, asked: 2 }
    },
  },
  'Emacs Rmail': {
    needs: 'emacs',
    write: () => {
      if (!existsSync(at('python-mbox'))) python('mbox')()
      cpSync(at('python-mbox'), at('RMAIL'))
      const steps = `(progn (require 'rmail) (setq rmail-file-name "${at('RMAIL')}" rmail-primary-inbox-list nil) (rmail "${at('RMAIL')}") (rmail-show-message 2) (rmail-delete-message) (rmail-swap-buffers-maybe) (save-buffer))`
      run('emacs', ['-Q', '--batch', '--eval', steps])
      return { path: at('RMAIL'), counted: 1, deleted: 1 }
    },
  },
  'git format-patch': {
    needs: 'git',
    write: () => {
      mkdirSync(at('repository'), { recursive: true })
      const git = (/** @type {string[]} */ ...words) =>
        run('git', [
          '-C',
          at('repository'),
          '-c',
          'user.name=Robin',
          '-c',
          'user.email=robin@shore.example',
          ...words,
        ])
      git('init', '-q')
      for (const name of ['a', 'b', 'c']) {
        writeFileSync(at('repository', name), name)
        git('add', name)
        git('commit', '-q', '-F', at('body'))
      }
      git('format-patch', '-q', '--always', '--root', '-o', at('patches'))
      const all = readdirSync(at('patches')).map((name) => readFileSync(at('patches', name), 'utf8'))
      writeFileSync(at('patches.mbox'), all.join('\n'))
      return { path: at('patches.mbox'), counted: 3 }
    },
  },
}

/** Every file below, as a browser gives a chosen folder. */
function filesIn(/** @type {string} */ path) {
  const paths = statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
    : [path]
  return paths.map((one) => {
    const file = new File([readFileSync(one)], basename(one))
    Object.defineProperty(file, 'webkitRelativePath', { value: relative(folder, one) })
    return file
  })
}

const loader = await openLoader()
let wrong = 0
console.log('| program | counted | deleted | asked | should be |\n| --- | --- | --- | --- | --- |')
try {
  const { readFiles } = await loader.load('/src/intake/readFiles.ts')
  const today = new Date().toISOString().slice(0, 10)
  for (const [name, { needs, write }] of Object.entries(PROGRAMS)) {
    const isThere = spawnSync('sh', ['-c', `command -v ${needs}`]).status === 0
    if (!isThere) {
      console.log(`| ${name} | not installed | | | |`)
      continue
    }
    const { path, counted, deleted = 0, asked = 0 } = write()
    const request = { files: filesIn(path), timeZone: 'America/Toronto', dayEndsAt: 4, today }
    const result = await readFiles(request, () => undefined)
    const read = result.ok ? result.value : { counted: result.fault, deleted: '' }
    const choices = read.asked?.choices ?? []
    const inDoubt = choices.reduce((/** @type {number} */ sum, { counts }) => sum + counts.counted, 0)
    const isRight = read.counted === counted && read.deleted === deleted && inDoubt === asked
    if (!isRight) wrong++
    const should = `${counted}, ${deleted}, ${asked}${isRight ? '' : ' ✗'}`
    console.log(`| ${name} | ${read.counted} | ${read.deleted} | ${inDoubt} | ${should} |`)
  }
} finally {
  await loader.close()
  if (wrong === 0) rmSync(folder, { recursive: true, force: true })
  else console.error(`What they wrote is in ${folder}`)
}
process.exitCode = wrong === 0 ? 0 : 1
