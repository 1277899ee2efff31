import './style/base.css'
import './style/parts.css'
import './style/drawings.css'
import './style/readings.css'
import { render } from 'preact'
import { App } from './app.tsx'
import { Boundary } from './boundary.tsx'

const page = document.getElementById('page')
if (page !== null)
  render(
    <Boundary what="the page" of={null}>
      <App />
    </Boundary>,
    page,
  )
