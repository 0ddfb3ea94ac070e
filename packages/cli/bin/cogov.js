#!/usr/bin/env node
// Committed as plain JavaScript, so that the command can be linked before anything is built.
import '../dist/main.js'
