/** The same article under other ids: what is taken beside one that differs from it. */
import type { ArchivedArticle, ArchivedLayer } from '../../../shared/archive/shape';
import {
  ArticleId,
  ItemId,
  LayerId,
  MarkId,
  SourceId,
  VersionId,
  ViewpointId,
  type MarkLink,
} from '../../../shared/model';

/** Every id of the article through `rename`; all else as it is. */
export function copyArticle(article: ArchivedArticle, rename: (id: string) => string): ArchivedArticle {
  const version = (id: string): VersionId => VersionId.parse(rename(id));
  const item = (id: string): ItemId => ItemId.parse(rename(id));
  return {
    ...article,
    id: ArticleId.parse(rename(article.id)),
    versions: article.versions.map((each) => ({
      ...each,
      id: version(each.id),
      parent: each.parent === null ? null : version(each.parent),
      roles: each.roles.map((role) => ({ ...role, id: item(role.id) })),
      pictures: each.pictures.map((picture) => ({ ...picture, id: item(picture.id) })),
    })),
    layers: article.layers.map((layer) => copyLayer(layer, rename)),
  };
}

function copyLayer(layer: ArchivedLayer, rename: (id: string) => string): ArchivedLayer {
  const version = (id: string): VersionId => VersionId.parse(rename(id));
  const item = (id: string): ItemId => ItemId.parse(rename(id));
  const mark = (id: string): MarkId => MarkId.parse(rename(id));
  const source = <T extends string | null>(id: T) => (id === null ? null : SourceId.parse(rename(id)));
  const viewpoint = <T extends string | null>(id: T) => (id === null ? null : ViewpointId.parse(rename(id)));
  const link = (each: MarkLink): MarkLink =>
    'mark' in each
      ? { rel: each.rel, mark: mark(each.mark) }
      : { rel: each.rel, source: SourceId.parse(rename(each.source)) };
  return {
    ...layer,
    id: LayerId.parse(rename(layer.id)),
    viewpoints: layer.viewpoints.map((each) => ({ ...each, id: ViewpointId.parse(rename(each.id)) })),
    sources: layer.sources.map((each) => ({
      ...each,
      id: SourceId.parse(rename(each.id)),
      viewpoint: viewpoint(each.viewpoint),
    })),
    marks: layer.marks.map((each) => ({
      ...each,
      id: mark(each.id),
      version: version(each.version),
      source: source(each.source),
      viewpoint: viewpoint(each.viewpoint),
      links: each.links.map(link),
    })),
    items: layer.items.map((each) => {
      const base = { ...each, id: item(each.id) };
      switch (base.type) {
        case 'absence':
          return { ...base, source: source(base.source), viewpoint: viewpoint(base.viewpoint) };
        case 'headline':
          return { ...base, source: source(base.source), version: version(base.version) };
        case 'check':
          return { ...base, mark: base.mark === null ? null : mark(base.mark) };
        case 'dispute':
          return base;
      }
    }),
    looked: layer.looked.map((each) => ({ ...each, id: item(each.id), version: version(each.version) })),
    placements: layer.placements.map((each) => ({ ...each, mark: mark(each.mark), version: version(each.version) })),
  };
}
