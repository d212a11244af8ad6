import { workerData } from 'node:worker_threads';
import { compressFiles, type Work } from './compress.ts';

compressFiles(workerData as Work);
