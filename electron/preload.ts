/**
 * The bridge of the desktop host. Sandboxed: it can load nothing but `electron`. The page gets plain
 * functions, one per operation; never `ipcRenderer`, a channel's name or an event object.
 */
import { contextBridge, ipcRenderer } from 'electron';
import type {
  Bridge,
  BridgeMethods,
  ChangedEvent,
  NamedFiles,
  OperationInput,
  OperationName,
  OperationOutput,
  Result,
  SentFile,
} from '../shared/contract';
import {
  callChannel,
  CHANGED_CHANNEL,
  COMMAND_CHANNEL,
  DROP_FILE_CHANNEL,
  NAMED_CHANNEL,
  READ_NAMED_CHANNEL,
  SEND_FILE_CHANNEL,
  TAKE_NAMED_CHANNEL,
} from './hosts/channels';

const method =
  <N extends OperationName>(name: N) =>
  (input: OperationInput<N>): Promise<Result<OperationOutput<N>>> =>
    ipcRenderer.invoke(callChannel(name), input);

const methods = {
  'app.status': method('app.status'),
  'store.setAside': method('store.setAside'),
  'articles.list': method('articles.list'),
  'articles.get': method('articles.get'),
  'articles.createFromText': method('articles.createFromText'),
  'articles.create': method('articles.create'),
  'articles.createMany': method('articles.createMany'),
  'articles.createSample': method('articles.createSample'),
  'articles.update': method('articles.update'),
  'articles.setOpened': method('articles.setOpened'),
  'articles.tag': method('articles.tag'),
  'articles.trash': method('articles.trash'),
  'articles.restore': method('articles.restore'),
  'articles.purge': method('articles.purge'),
  'articles.search': method('articles.search'),
  'articles.findSame': method('articles.findSame'),
  'pages.fetch': method('pages.fetch'),
  'pages.stop': method('pages.stop'),
  'collections.list': method('collections.list'),
  'collections.create': method('collections.create'),
  'collections.rename': method('collections.rename'),
  'collections.delete': method('collections.delete'),
  'collections.add': method('collections.add'),
  'collections.remove': method('collections.remove'),
  'searches.list': method('searches.list'),
  'searches.create': method('searches.create'),
  'searches.update': method('searches.update'),
  'searches.delete': method('searches.delete'),
  'search.rebuild': method('search.rebuild'),
  'blocks.setRole': method('blocks.setRole'),
  'blocks.setLooked': method('blocks.setLooked'),
  'pictures.add': method('pictures.add'),
  'pictures.discard': method('pictures.discard'),
  'pictures.get': method('pictures.get'),
  'pictures.setOfBlock': method('pictures.setOfBlock'),
  'articles.addVersion': method('articles.addVersion'),
  'articles.versions': method('articles.versions'),
  'versions.get': method('versions.get'),
  'versions.compare': method('versions.compare'),
  'marks.placements': method('marks.placements'),
  'marks.settle': method('marks.settle'),
  'marks.create': method('marks.create'),
  'marks.update': method('marks.update'),
  'marks.delete': method('marks.delete'),
  'marks.list': method('marks.list'),
  'sources.list': method('sources.list'),
  'sources.create': method('sources.create'),
  'sources.update': method('sources.update'),
  'sources.merge': method('sources.merge'),
  'sources.split': method('sources.split'),
  'sources.delete': method('sources.delete'),
  'viewpoints.list': method('viewpoints.list'),
  'viewpoints.create': method('viewpoints.create'),
  'viewpoints.update': method('viewpoints.update'),
  'viewpoints.merge': method('viewpoints.merge'),
  'viewpoints.delete': method('viewpoints.delete'),
  'disputes.get': method('disputes.get'),
  'disputes.set': method('disputes.set'),
  'absences.list': method('absences.list'),
  'absences.create': method('absences.create'),
  'absences.update': method('absences.update'),
  'absences.delete': method('absences.delete'),
  'headline.get': method('headline.get'),
  'headline.set': method('headline.set'),
  'checks.list': method('checks.list'),
  'checks.create': method('checks.create'),
  'checks.update': method('checks.update'),
  'checks.delete': method('checks.delete'),
  'exports.plan': method('exports.plan'),
  'exports.build': method('exports.build'),
  'exports.outline': method('exports.outline'),
  'imports.preview': method('imports.preview'),
  'imports.apply': method('imports.apply'),
  'layers.list': method('layers.list'),
  'layers.trash': method('layers.trash'),
  'marks.copy': method('marks.copy'),
  'tags.list': method('tags.list'),
  'history.get': method('history.get'),
  'history.step': method('history.step'),
  'history.undo': method('history.undo'),
  'history.redo': method('history.redo'),
  'measures.get': method('measures.get'),
  'measures.account': method('measures.account'),
  'settings.get': method('settings.get'),
  'settings.update': method('settings.update'),
} satisfies BridgeMethods;

/** Subscribes to a pushed channel; the listener gets the value alone. */
function subscribe<T>(channel: string, listener: (value: T) => void): () => void {
  const onPush = (_event: unknown, value: T): void => listener(value);
  ipcRenderer.on(channel, onPush);
  return () => void ipcRenderer.off(channel, onPush);
}

const bridge = {
  host: 'desktop',
  methods,
  sendFile: (file): Promise<Result<SentFile>> => ipcRenderer.invoke(SEND_FILE_CHANNEL, file),
  dropFile: (upload): Promise<void> => ipcRenderer.invoke(DROP_FILE_CHANNEL, upload),
  takeNamed: (): Promise<NamedFiles> => ipcRenderer.invoke(TAKE_NAMED_CHANNEL),
  readNamed: (token): Promise<Result<Uint8Array<ArrayBuffer>>> => ipcRenderer.invoke(READ_NAMED_CHANNEL, token),
  onNamed: (listener) => subscribe<undefined>(NAMED_CHANNEL, () => listener()),
  onChanged: (listener) => subscribe<ChangedEvent>(CHANGED_CHANNEL, listener),
  onCommand: (listener) => subscribe<string>(COMMAND_CHANNEL, listener),
} satisfies Bridge;

contextBridge.exposeInMainWorld('plumbline', bridge);
