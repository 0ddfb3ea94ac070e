/** The worker's thread. */
import { expose } from 'comlink'
import { Engine } from './engine.ts'
import { keepMessages } from './thrown.ts'

keepMessages()
expose(new Engine())
