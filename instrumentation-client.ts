import { config } from 'zod/v4/core'

// Runs before anything else of a page. zod would try whether it may compile code, and the policy reports each try.
config({ jitless: true })
