/** Our own articles, as a careful reader marked them. */
export { evenHanded } from './even-handed';
export { putMarked, type Call, type MarkedArticle } from './marked-article';
export { nightBus } from './night-bus';
