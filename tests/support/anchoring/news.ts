/**
 * Made-up news for measuring re-anchoring: our own words, the same for the same seed. It repeats itself as news does:
 * names, offices, "said on Tuesday", a standing last paragraph, a headline that comes twice.
 */
import type { BlockRole } from '../../../shared/model';

/** A word with the signs around it; `id` stays the same through every edit, so that the truth is known. */
export interface Word {
  readonly id: number;
  readonly before: string;
  readonly core: string;
  readonly after: string;
}

export interface Paragraph {
  readonly role: BlockRole;
  readonly sentences: readonly (readonly Word[])[];
}

export type Chance = () => number;

const LITTLE =
  'the the the the the the of of of of to to to to and and and and in in in a a a a that that for for on on with with as as was was by by at it its from has had have be been are is an which their this but not more than after over under into about out up who would could will also when one two were there his her they said'.split(
    ' ',
  );
const PLAIN =
  'council harbour budget ferry school bridge nurse hospital wage river housing rent court appeal police report minister mayor vote plan tax road rail strike union worker farm water energy price bill school pupil teacher library park crime fire flood coast island storm repair contract company board member budget year month week money fund cost safety review inquiry evidence witness statement meeting protest resident family child street market shop factory job grant loan debt charity church museum theatre stadium team season match player doctor patient ward bed drug trial study figure survey poll election campaign party leader deputy opposition coalition motion amendment clause law rule ban licence permit fine penalty delay closure opening expansion shortage surplus growth fall rise change cut increase share deal offer talks agreement dispute complaint letter email phone record file data map site land field forest hill valley town city village region county border port airport station platform train bus tram bicycle car lorry engine signal track tunnel gate wall roof window door room office desk'.split(
    ' ',
  );
const VERBS =
  'approved rejected promised warned opened closed delayed raised cut built sold bought moved reported found lost won kept dropped signed paid asked answered called visited left joined backed opposed defended questioned described showed counted measured planned started finished cancelled replaced repaired checked listed named marked carried held pushed drew wrote read'.split(
    ' ',
  );
const QUALITIES =
  'new old local public private early late final annual monthly large small high low long short empty full clear open narrow wide steep safe costly cheap quiet busy former current interim senior junior joint separate independent temporary permanent northern southern eastern western rural urban coastal'.split(
    ' ',
  );
const FIRST = 'Ruth Ivo Lena Tomas Aisha Marek Nadia Oscar Priya Simon Greta Hamid Yara Piet Celia Dmitri'.split(' ');
const LAST = 'Amadi Kerr Novak Okafor Lindqvist Haddad Petrov Osei Marlow Quint Varga Sorel Brandt Ilves'.split(' ');
const PLACES = 'Harwick Seaborough Linden Marsh Cross Oldport Tarrow Brightsea Wexcombe Northmere'.split(' ');
const OFFICES = ['mayor', 'deputy mayor', 'spokesman', 'chief engineer', 'union leader', 'head teacher', 'chair'];
const DAYS = 'Monday Tuesday Wednesday Thursday Friday'.split(' ');
const STANDING = [
  'Sign up to our morning newsletter for the latest news from the coast and the county.',
  'Read more about this story on our website and in the printed paper every Saturday.',
  'The council has been asked for comment and had not replied by the time of writing.',
];

/** One of a list. */
export function pick<Item>(chance: Chance, items: readonly Item[]): Item {
  const item = items[Math.floor(chance() * items.length)];
  if (item === undefined) throw new Error('Nothing to pick from');
  return item;
}

/** Makes words, each with its own id. */
export class WordMaker {
  private next = 0;

  constructor(readonly chance: Chance) {}

  /** A word with an id of its own. */
  make(core: string, before = '', after = ''): Word {
    this.next += 1;
    return { id: this.next, before, core, after };
  }

  /** The words of a written sentence. */
  read(sentence: string): Word[] {
    return sentence.split(' ').map((piece) => {
      const [, before = '', core = piece, after = ''] =
        /^([^\p{L}\p{N}]*)([\p{L}\p{N}](?:.*[\p{L}\p{N}])?)([^\p{L}\p{N}]*)$/u.exec(piece) ?? [];
      return this.make(core, before, after);
    });
  }

  /** Common words most of the time, by a rough Zipf: low places of the lists are picked more often. */
  anyWord(): string {
    const { chance } = this;
    const roll = chance();
    if (roll < 0.42) return pick(chance, LITTLE);
    const list = roll < 0.7 ? PLAIN : roll < 0.84 ? VERBS : roll < 0.95 ? QUALITIES : null;
    if (!list) return roll < 0.98 ? pick(chance, PLACES) : String(2 + Math.floor(chance() * 900));
    return list[Math.floor(chance() ** 1.6 * list.length)] ?? 'thing';
  }

  /** Words in a row without a shape. */
  phrase(count: number): string {
    return Array.from({ length: count }, () => this.anyWord()).join(' ');
  }
}

interface Cast {
  readonly people: readonly { name: string; last: string; office: string }[];
  readonly place: string;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function makeSentence(maker: WordMaker, cast: Cast): string {
  const { chance } = maker;
  const person = pick(chance, cast.people);
  const length = 6 + Math.floor(chance() * 18);
  const roll = chance();
  const day = pick(chance, DAYS);
  if (roll < 0.1)
    return `“${capital(maker.phrase(length))},” said ${person.name}, the ${person.office} of ${cast.place}.`;
  if (roll < 0.18) return `“${capital(maker.phrase(length))},” ${person.last} said on ${day}.`;
  if (roll < 0.26) return `${person.last} told reporters that ${maker.phrase(length)}.`;
  if (roll < 0.34) return `The ${person.office} of ${cast.place} said on ${day} that ${maker.phrase(length)}.`;
  if (roll < 0.4) return `According to the report, ${maker.phrase(length)} — ${maker.phrase(4)}.`;
  if (roll < 0.45) return `It ${pick(chance, VERBS)}.`;
  if (roll < 0.52) return `Critics say ${maker.phrase(5)} “${maker.phrase(3)}” ${maker.phrase(4)}.`;
  return `${capital(maker.phrase(length))}${chance() < 0.3 ? `, ${maker.phrase(5)}` : ''}.`;
}

/** An article of about so many words. */
export function makeNews(maker: WordMaker, words: number): Paragraph[] {
  const { chance } = maker;
  const cast: Cast = {
    place: pick(chance, PLACES),
    people: Array.from({ length: 4 }, () => {
      const last = pick(chance, LAST);
      return { name: `${pick(chance, FIRST)} ${last}`, last, office: pick(chance, OFFICES) };
    }),
  };
  const headline = capital(maker.phrase(8));
  const article: Paragraph[] = [{ role: 'headline', sentences: [maker.read(headline)] }];
  if (chance() < 0.3) article.push({ role: 'furniture', sentences: [maker.read(headline)] });
  for (let made = 0; made < words;) {
    if (article.length % 9 === 8) {
      article.push({ role: 'subheading', sentences: [maker.read(capital(maker.phrase(3)))] });
    }
    const count = 1 + Math.floor(chance() * 5);
    const sentences = Array.from({ length: count }, () => maker.read(makeSentence(maker, cast)));
    article.push({ role: 'paragraph', sentences });
    made += sentences.reduce((sum, sentence) => sum + sentence.length, 0);
  }
  const standing = pick(chance, STANDING);
  article.push({ role: 'paragraph', sentences: [maker.read(standing)] });
  if (chance() < 0.4) {
    article.splice(Math.floor(article.length / 2), 0, { role: 'paragraph', sentences: [maker.read(standing)] });
  }
  return article;
}
