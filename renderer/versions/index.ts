/** The face of an article's versions: adding one, and what became of the marks in it. */
export { AddVersionSheet } from './AddVersionSheet';
export { comparisonQuery, useVersions } from './version-queries';
export { VersionsMenu } from './VersionsMenu';
