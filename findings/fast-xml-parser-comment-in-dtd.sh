#!/usr/bin/env bash
# fast-xml-parser 5.12.1, `XMLValidator.validate`, on a well-formed document whose own DTD holds a comment with a ">" in
# it. Apple Health's export begins with such a DTD and its comments; a comment may hold any ">" (XML 1.0, 2.5).
#
# Expected: true, as saxes 6.0.0 reads the document to its end, and `XMLParser` of the same package reads both records.
# Seen: the file is refused with "InvalidChar" at the declaration after the comment. With the ">" left out it is valid.
# The same of a processing instruction and of a quoted value there. Whoever validates first, as `XMLParser.parse(xml,
# true)` does, refuses an export that reads well.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund fast-xml-parser@5.12.1 saxes@6.0.0

cat >seen.mjs <<'JS'
import assert from 'node:assert/strict'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { SaxesParser } from 'saxes'

const exportWith = (inDtd) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE HealthData [
${inDtd}
<!ELEMENT HealthData (Record*)>
]>
<HealthData>
 <Record type="steps" value="1"/>
 <Record type="steps" value="2"/>
</HealthData>`

const readBySaxes = (xml) => {
  let records = 0
  const parser = new SaxesParser()
  parser.on('error', (fault) => {
    throw fault
  })
  parser.on('opentag', ({ name }) => {
    if (name === 'Record') records += 1
  })
  parser.write(xml).close()
  return records
}

const seen = {}
for (const [what, inDtd] of Object.entries({
  'a comment': '<!-- version 14 -->',
  'a comment with a ">"': '<!-- version > 13 -->',
  'an instruction with a ">"': '<?export version > 13?>',
  'a value with a ">"': '<!ENTITY version "> 13">',
})) {
  const xml = exportWith(inDtd)
  const verdict = XMLValidator.validate(xml)
  seen[what] = verdict === true ? 'valid' : verdict.err.code
  console.log(`${what}: saxes reads ${readBySaxes(xml)} records; validate: ${seen[what]}`)
  assert.equal(readBySaxes(xml), 2)
}
const commented = exportWith('<!-- version > 13 -->')
assert.equal(new XMLParser().parse(commented).HealthData.Record.length, 2)
assert.throws(() => new XMLParser().parse(commented, true))
assert.deepEqual(seen, {
  'a comment': 'valid',
  'a comment with a ">"': 'InvalidChar',
  'an instruction with a ">"': 'InvalidChar',
  'a value with a ">"': 'InvalidChar',
})
JS
node seen.mjs
echo 'As described.'
