/** A file that cannot be read as an instance; `line` counts from 1 where the place is known. */
export class InstanceFileError extends Error {
  override readonly name = 'InstanceFileError';

  constructor(
    readonly file: string,
    detail: string,
    readonly line?: number,
  ) {
    super(line === undefined ? `${file}: ${detail}` : `${file}, line ${line}: ${detail}`);
  }
}
