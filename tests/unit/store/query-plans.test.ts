import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { FIND_BY_HASH, GET_ARTICLE, LIST_ARTICLES, LIST_TRASHED_ARTICLES } from '../../../electron/store/articles';
import { NEXT_REDO, NEXT_UNDO } from '../../../electron/store/commands';
import { LIST_COLLECTION_NAMES_OF, LIST_COLLECTIONS, LIST_MEMBERSHIPS } from '../../../electron/store/collections';
import { LIST_ITEMS } from '../../../electron/store/layer-items';
import { LIST_MARK_LINKS } from '../../../electron/store/mark-links';
import { COUNT_MARKS, LIST_MARK_RANGES, LIST_MARK_TAGS, LIST_MARKS } from '../../../electron/store/marks';
import { migrate } from '../../../electron/store/migrate';
import { LIST_BLOCK_PICTURES } from '../../../electron/store/pictures';
import { LIST_PLACEMENTS } from '../../../electron/store/placements';
import { LIST_REFERRERS } from '../../../electron/store/references';
import { LIST_SAVED_SEARCHES } from '../../../electron/store/saved-searches';
import { SEARCH } from '../../../electron/store/search';
import { LIST_SOURCES } from '../../../electron/store/sources';
import { LIST_OWN_TAGS, LIST_OWN_TAGS_OF } from '../../../electron/store/tags';
import { FIND_BY_RUN } from '../../../electron/store/texts';
import { LIST_OF_TEXT } from '../../../electron/store/versions';

let db: Database.Database;
beforeAll(() => {
  db = new Database(':memory:');
  migrate(db);
  return () => {
    db.close();
  };
});

const planOf = (sql: string): string[] =>
  (
    db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...Array.from(sql.matchAll(/\?/g), () => 1)) as { detail: string }[]
  ).map((row) => row.detail);

describe('queries that matter at scale', () => {
  it.each([
    ['an article', GET_ARTICLE, /a USING INDEX sqlite_autoindex_article_1 \(id=\?\)[^]*l USING INDEX layer_one_own/],
    ['the library', LIST_ARTICLES, /a USING INDEX article_by_space \(space=\? AND trashed_at=\?\)/],
    ['the trash', LIST_TRASHED_ARTICLES, /a USING INDEX article_by_space \(space=\? AND trashed_at>\?\)/],
    ['marks of an article', LIST_MARKS, /m USING INDEX mark_by_layer \(layer=\?\)/],
    ['pieces of its marks', LIST_MARK_RANGES, /r USING PRIMARY KEY \(mark=\?\)/],
    ['tags of its marks', LIST_MARK_TAGS, /mt USING PRIMARY KEY \(mark=\?\)/],
    ['counts of marks', COUNT_MARKS, /m USING COVERING INDEX mark_by_layer \(layer=\?\)/],
    ['links of its marks', LIST_MARK_LINKS, /k USING PRIMARY KEY \(mark=\?\)/],
    ['where its marks stand', LIST_PLACEMENTS, /p USING INDEX placement_by_version \(version=\?\)/],
    ['its pictures', LIST_BLOCK_PICTURES, /b USING INDEX sqlite_autoindex_block_picture_2 \(version=\?\)/],
    ['its people', LIST_SOURCES, /s USING INDEX source_by_layer \(layer=\?\)/],
    ['its notes', LIST_ITEMS, /i USING INDEX item_by_layer \(layer=\?/],
    ['who refers to a mark', LIST_REFERRERS.mark, /k USING (COVERING )?INDEX mark_link_by_mark \(to_mark=\?\)/],
    ['who refers to a source', LIST_REFERRERS.source, /m USING INDEX mark_by_source \(source=\?\)/],
    ['who refers to a viewpoint', LIST_REFERRERS.viewpoint, /m USING INDEX mark_by_viewpoint \(viewpoint=\?\)/],
    ['collections', LIST_COLLECTIONS, /c USING INDEX collection_by_space \(space=\?\)/],
    ['who is in which', LIST_MEMBERSHIPS, /ca USING PRIMARY KEY \(collection=\?\)/],
    ['tags of articles', LIST_OWN_TAGS, /at USING COVERING INDEX article_tag_by_tag \(tag=\?\)/],
    ['names of an article’s collections', LIST_COLLECTION_NAMES_OF, /ca USING .*\(article=\?\)/],
    ['tags of an article', LIST_OWN_TAGS_OF, /at USING PRIMARY KEY \(article=\?\)/],
    ['saved searches', LIST_SAVED_SEARCHES, /saved_search USING INDEX saved_search_by_space \(space=\?\)/],
    ['the same words', FIND_BY_HASH, /v USING INDEX version_by_text \(text=\?\)/],
    ['nearly the same words', FIND_BY_RUN, /text_run USING PRIMARY KEY \(hash=\?\)/],
    ['the versions of a text', LIST_OF_TEXT, /v USING INDEX version_by_text \(text=\?\)/],
    ['the next Undo', NEXT_UNDO, /command USING INDEX command_by_scope \(scope=\? AND undone=\?\)/],
    ['the next Redo', NEXT_REDO, /command USING INDEX command_by_scope \(scope=\? AND undone=\?\)/],
  ])('%s goes by an index', (_, sql, expected) => {
    const plan = planOf(sql);
    expect(plan.join('\n')).toMatch(expected);
    // Kinds and layers are few; nothing else may be read from end to end.
    expect(plan.filter((line) => /^SCAN (?!k\b|l\b|CONSTANT)/.test(line))).toEqual([]);
  });

  it('Undo and Redo need no sorting', () => {
    for (const sql of [NEXT_UNDO, NEXT_REDO]) expect(planOf(sql).join()).not.toContain('TEMP B-TREE');
  });

  it('search goes through the hits once, led by the index of words', () => {
    for (const { all, within } of Object.values(SEARCH)) {
      for (const sql of [all.find, all.count, within.find, within.count]) {
        const [first] = planOf(sql);
        expect(first).toMatch(/^SCAN search_(title|text|mark|note) VIRTUAL TABLE INDEX \d+:.*M/);
        const plan = planOf(sql).join('\n');
        expect(plan).not.toMatch(/SCAN (article|mark|item|layer|a|m|l|i)\b/);
        // Each hit asks for its own article: the library is not listed first.
        expect(plan).toMatch(/SEARCH a (EXISTS )?USING INTEGER PRIMARY KEY/);
      }
    }
  });
});
