/** What the engine refuses: it names the profile and the field, so that the sender can mend it. */
export class MatchingError extends Error {
  constructor(
    readonly code:
      | 'PROFILE_INVALID'
      | 'PROFILE_DUPLICATE'
      | 'PROFILE_UNKNOWN'
      | 'WEIGHTS_INVALID'
      | 'TAXONOMY_INVALID'
      | 'FILE_INVALID',
    message: string,
    readonly at: { profileId?: string; field?: string; line?: number } = {},
  ) {
    super(message);
    this.name = 'MatchingError';
  }
}
