import { driverContract } from './driver.contract.ts'
import { openDriver } from './driver.ts'
import { openPgDriver } from './driver-pg.ts'

driverContract('postgres.js', openDriver)
driverContract('pg', openPgDriver)
