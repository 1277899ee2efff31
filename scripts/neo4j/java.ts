import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ServerError } from './server-error.ts'

/** Neo4j 5.26 asks for this release of Java, or a later one. */
const OLDEST = 17

const INSTALL = 'Debian and Ubuntu: apt install openjdk-17-jre-headless; macOS: brew install openjdk@17'

/** The release that `java -version` tells: 17 of `openjdk version "17.0.15"`, 8 of `java version "1.8.0_402"`. */
const releaseOf = (words: string): number | null => {
  const [, major, minor] = /version "(\d+)(?:\.(\d+))?/.exec(words) ?? []
  return major === undefined ? null : Number(major === '1' ? minor : major)
}

/**
 * The Java to start Neo4j with: that of JAVA_HOME, else the one on the path.
 *
 * @throws ServerError where there is none, or an older one than Neo4j takes
 * @example findJava(process.env) // "/usr/lib/jvm/java-17-openjdk-amd64/bin/java"
 */
export const findJava = (env: NodeJS.ProcessEnv): string => {
  const java = env.JAVA_HOME ? join(env.JAVA_HOME, 'bin', 'java') : 'java'
  const { stderr, error } = spawnSync(java, ['-version'], { encoding: 'utf8', env })
  const release = error ? null : releaseOf(stderr)
  const where = env.JAVA_HOME ? `${java} (JAVA_HOME)` : 'java on the path'
  if (release === null) {
    throw new ServerError(`Neo4j needs Java ${OLDEST} or later; there is no ${where}. ${INSTALL}.`, true)
  }
  if (release < OLDEST) {
    throw new ServerError(`Neo4j needs Java ${OLDEST} or later; ${where} is Java ${release}. ${INSTALL}.`, true)
  }
  return java
}
