import './app/firstWords.ts'

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { keepFocus } from './app/keepFocus.ts'
import { registerServiceWorker } from './app/serviceWorker.ts'
import './ui/tokens.css'
import './ui/base.css'

const root = document.getElementById('root')
if (!root) throw new Error('No #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)

keepFocus()
registerServiceWorker()
