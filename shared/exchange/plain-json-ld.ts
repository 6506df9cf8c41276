/**
 * JSON-LD under other names for the same: keys with the `oa:` prefix or their whole address, `hasTarget` of the older Open
 * Annotation, values in `@value`. What the names mean is fixed (Web Annotation Vocabulary, 3); no context is read. Pure.
 */
import { isObject } from './read-json';

const PREFIX =
  /^(?:oa:|http:\/\/www\.w3\.org\/ns\/oa#|as:|https?:\/\/www\.w3\.org\/ns\/activitystreams#|dcterms:|dc:|http:\/\/purl\.org\/dc\/(?:terms|elements\/1\.1)\/|foaf:|http:\/\/xmlns\.com\/foaf\/0\.1\/|rdf:|http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#|cnt:|http:\/\/www\.w3\.org\/2011\/content#)/u;

const NAMES: ReadonlyMap<string, string> = new Map([
  ['hasTarget', 'target'],
  ['hasBody', 'body'],
  ['hasSelector', 'selector'],
  ['hasSource', 'source'],
  ['hasPurpose', 'purpose'],
  ['motivatedBy', 'motivation'],
  ['annotatedBy', 'creator'],
]);

/** A name without its vocabulary: "oa:tagging" is "tagging". Other addresses stay as they are. */
export const shortName = (name: string): string => name.replace(PREFIX, '');

const plainKey = (key: string): string => {
  const short = shortName(key);
  return NAMES.get(short) ?? short;
};

/** Nothing that a tool writes needs more. */
const MAX_DEPTH = 40;

/** The same with the names of the Web Annotation context; of two names for one the first stays. */
export function plainJsonLd(value: unknown, depth = 0): unknown {
  if (depth > MAX_DEPTH) return null;
  if (Array.isArray(value)) return value.map((each) => plainJsonLd(each, depth + 1));
  if (!isObject(value)) return value;
  if (Object.hasOwn(value, '@value')) return value['@value'];
  const plain = new Map<string, unknown>();
  for (const [key, each] of Object.entries(value)) {
    // Ours is JSON, kept as it stands.
    const name = plainKey(key);
    if (!plain.has(name)) plain.set(name, key === 'plumbline' ? each : plainJsonLd(each, depth + 1));
  }
  return Object.fromEntries(plain);
}
