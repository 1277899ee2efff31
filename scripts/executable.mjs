import { chmodSync } from 'node:fs'

// TypeScript keeps the first line that names the interpreter, and drops the right to run.
chmodSync(new URL('../dist/cli/main.js', import.meta.url), 0o755)
