/** Text and marks are fetched apart: marks of another version are never shown over this one's words. Pure. */
import type { Mark, VersionId } from '../../../shared/model';

/** Only the marks whose ranges are of this version's text; the list itself where all of them are. */
export const marksOfVersion = (marks: readonly Mark[], version: VersionId): readonly Mark[] =>
  marks.every((mark) => mark.version === version) ? marks : marks.filter((mark) => mark.version === version);
