/** What waits. */
export { CohortQueue, serve } from './queues.ts'
export { type ServiceOptions, type Station, type StationResult, simulateService } from './service.ts'
