import type { Instance } from '../model/instance';
import { readDzn } from './read-dzn';
import { readRequestFile } from './read-request-file';

/**
 * Reads an instance by the name of its file: `.dzn`, anything else as JSON. `fairness` is the bound on how far numbers
 * of breaks may differ; the published problem means 2 unless said, the JSON form none.
 * @throws InstanceFileError where the text cannot be read
 */
export function readInstance(text: string, file: string, fairness?: number): Instance {
  return file.endsWith('.dzn') ? readDzn(text, file, fairness ?? 2) : readRequestFile(text, file, fairness);
}
