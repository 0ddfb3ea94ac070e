/** What waits. */
export { CohortQueue, serveQueues } from './queues.ts'
export { type ServiceOptions, type Station, type StationResult, simulateService } from './service.ts'
