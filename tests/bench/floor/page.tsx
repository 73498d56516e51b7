import { Dexie, type Table } from 'dexie'
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Workbox } from 'workbox-window'

// What any app on these packages must at least fetch and run: a page that counts the rows of an empty table.
const database = new Dexie('floor') as Dexie & { readonly rows: Table<{ readonly id: string }, string> }
database.version(1).stores({ rows: 'id' })

function Page() {
  const [count, setCount] = useState<number | null>(null)
  useEffect(() => {
    void database.rows.count().then(setCount)
  }, [])
  if (count === null) return null
  return (
    <main>
      <h1>The floor</h1>
      <button type="button">Rows: {count}</button>
    </main>
  )
}

createRoot(document.body.querySelector('#root') ?? document.body).render(<Page />)
void new Workbox('./sw.js').register()
