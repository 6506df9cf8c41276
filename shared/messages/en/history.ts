export const history = {
  'history.markCreate': '{count, plural, one {mark as {kind}} other {# marks}}',
  'history.markUpdate': 'change of a mark',
  'history.markKind': 'kind: {from} to {kind}',
  'history.markNote': 'note on a mark',
  'history.markTags': 'tags of a mark',
  'history.markEdges': 'edges of a mark',
  'history.markAnswer': 'answer on a mark',
  'history.markDelete': 'deleting {count, plural, one {a mark} other {# marks}}',
  'history.markDeleteLinked':
    'deleting {count, plural, one {a mark} other {# marks}} (also from {touched, plural, one {# other that led there} other {# others that led there}})',
  'history.sourceCreate': 'adding “{name}”',
  'history.sourceUpdate': 'change to “{name}”',
  'history.sourceMerge':
    'merging {count, plural, one {“{name}”} other {# people or papers}} into “{into}” ({marks, plural, =0 {no marks} one {# mark} other {# marks}})',
  'history.sourceSplit':
    'splitting “{created}” from “{name}” ({marks, plural, =0 {no marks} one {# mark} other {# marks}})',
  'history.sourceDelete':
    'deleting {count, plural, one {“{name}”} other {# people or papers}} ({marks, plural, =0 {no marks} one {# mark no longer assigned} other {# marks no longer assigned}})',
  'history.viewpointCreate': 'viewpoint “{name}”',
  'history.viewpointUpdate': 'renaming a viewpoint to “{name}”',
  'history.viewpointMerge':
    'merging {count, plural, one {the viewpoint “{name}”} other {# viewpoints}} into “{into}” ({sources, plural, =0 {no people} one {# person or paper} other {# people or papers}}, {marks, plural, =0 {no marks} one {# mark} other {# marks}})',
  'history.viewpointDelete':
    'deleting {count, plural, one {the viewpoint “{name}”} other {# viewpoints}} ({sources, plural, =0 {no people} one {# person or paper} other {# people or papers}}, {marks, plural, =0 {no marks} one {# mark} other {# marks}})',
  'history.disputeSet':
    '{answer, select, yes {“this is a dispute”} no {“this is not a dispute”} other {taking back whether this is a dispute}}',
  'history.absenceCreate': 'note on what is missing',
  'history.absenceUpdate': 'change to a note on what is missing',
  'history.absenceDelete': 'deleting {count, plural, one {a note} other {# notes}} on what is missing',
  'history.headlineSet': 'check of the headline',
  'history.checkCreate': 'note on what you checked elsewhere',
  'history.checkUpdate': 'change to a note on what you checked elsewhere',
  'history.checkDelete': 'deleting {count, plural, one {a note} other {# notes}} on what you checked elsewhere',
  'history.roleChange': 'changing {count, plural, one {a block} other {# blocks}} to “{role}”',
  'history.versionAdd': 'version {ord} of the text',
  'history.markSettle': 'where {count, plural, one {a mark stands} other {# marks stand}}',
  'history.lookedAt': '{looked, select, yes {“nothing to mark here”} other {taking back “nothing to mark here”}}',
  'history.articleMeta': 'change to “{title}”',
  'history.articleAdd': 'adding “{title}”',
  'history.articleTrash': 'moving {count, plural, one {“{title}”} other {# articles}} to the trash',
  'history.articleRestore': 'taking {count, plural, one {“{title}”} other {# articles}} out of the trash',
} as const;
