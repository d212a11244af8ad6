import { parentPort, workerData } from 'node:worker_threads';
import { checkContent } from '../../src/casebook/check-content.ts';
import { readChanged } from '../kept-reading.ts';

parentPort?.postMessage(checkContent(readChanged(workerData as string)).problems);
