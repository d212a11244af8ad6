import { parentPort, workerData } from 'node:worker_threads';
import { compressFiles, type Work } from './compress.ts';

parentPort?.postMessage(compressFiles(workerData as Work));
