/** Edits of known effect: each keeps the words' ids, so that where a passage went is known and not guessed. */
import { pick, type Chance, type Paragraph, type Word, type WordMaker } from './news';

/** The words a mark is about, by id, in order. */
export type MarkedWords = readonly number[];

export interface Edit {
  readonly name: string;
  /** Share of words that this edit changes, where it changes words; for the targets. */
  readonly changedShare: number;
  /** Needs marks that share no word: it copies what is marked. */
  readonly isApart?: true;
  run(article: readonly Paragraph[], marks: readonly MarkedWords[], maker: WordMaker): Paragraph[];
}

const allWords = (paragraph: Paragraph): Word[] => paragraph.sentences.flat();

const withSentences = (paragraph: Paragraph, sentences: readonly (readonly Word[])[]): Paragraph => ({
  ...paragraph,
  sentences: sentences.filter((sentence) => sentence.length > 0),
});

const withoutEmpty = (article: readonly Paragraph[]): Paragraph[] =>
  article.filter((paragraph) => paragraph.sentences.length > 0);

/** Words replaced (three of five), put in (one) and taken out (one). */
function changeWords(article: readonly Paragraph[], share: number, maker: WordMaker): Paragraph[] {
  const { chance } = maker;
  const changeSentence = (sentence: readonly Word[]): Word[] =>
    sentence.flatMap((word) => {
      if (chance() >= share) return [word];
      const roll = chance();
      if (roll < 0.6) return [{ ...word, core: maker.anyWord() }];
      if (roll < 0.8) return [word, maker.make(maker.anyWord())];
      return word.before || word.after ? [word] : [];
    });
  return withoutEmpty(article.map((paragraph) => withSentences(paragraph, paragraph.sentences.map(changeSentence))));
}

function moveParagraphs(article: readonly Paragraph[], share: number, chance: Chance): Paragraph[] {
  const moved = article.filter((paragraph) => paragraph.role === 'paragraph' && chance() < share);
  const left = article.filter((paragraph) => !moved.includes(paragraph));
  for (const paragraph of moved) left.splice(1 + Math.floor(chance() * left.length), 0, paragraph);
  return left;
}

const deleteParagraphs = (article: readonly Paragraph[], share: number, chance: Chance): Paragraph[] =>
  article.filter((paragraph) => paragraph.role !== 'paragraph' || chance() >= share);

/** A copy with ids of its own: what stands there is other words, however alike. */
const copyWords = (words: readonly Word[], maker: WordMaker): Word[] =>
  words.map((word) => maker.make(word.core, word.before, word.after));

function newParagraph(maker: WordMaker): Paragraph {
  const sentences = Array.from({ length: 1 + Math.floor(maker.chance() * 4) }, () => {
    const words = maker.phrase(8 + Math.floor(maker.chance() * 14));
    return maker.read(`${words.charAt(0).toUpperCase()}${words.slice(1)}.`);
  });
  return { role: 'paragraph', sentences };
}

function insertParagraphs(article: readonly Paragraph[], share: number, maker: WordMaker): Paragraph[] {
  return article.flatMap((paragraph) => (maker.chance() < share ? [paragraph, newParagraph(maker)] : [paragraph]));
}

/** Copies of paragraphs with three of ten words changed, put beside the original or anywhere. */
function insertLookAlikes(article: readonly Paragraph[], share: number, maker: WordMaker): Paragraph[] {
  const out = [...article];
  for (const paragraph of article) {
    if (paragraph.role !== 'paragraph' || maker.chance() >= share) continue;
    const copy = withSentences(
      paragraph,
      paragraph.sentences.map((sentence) => copyWords(sentence, maker)),
    );
    const [changed] = changeWords([copy], 0.3, maker);
    if (!changed) continue;
    const beside = out.indexOf(paragraph) + (maker.chance() < 0.5 ? 0 : 1);
    out.splice(maker.chance() < 0.5 ? beside : 1 + Math.floor(maker.chance() * out.length), 0, changed);
  }
  return out;
}

/** Puts the marked words again into the middle of sentences of other paragraphs, or alone as a pulled quote. */
function repeatQuotes(article: readonly Paragraph[], marks: readonly MarkedWords[], maker: WordMaker): Paragraph[] {
  const words = new Map(article.flatMap(allWords).map((word) => [word.id, word]));
  const { chance } = maker;
  const out = [...article];
  for (const mark of marks) {
    const quoted = copyWords(
      mark.flatMap((id) => words.get(id) ?? []),
      maker,
    );
    // A whole paragraph taken out and put in elsewhere has moved.
    if (chance() < 0.15 && !article.some((one) => allWords(one).length === mark.length && holdsMarked(one, [mark]))) {
      out.splice(1 + Math.floor(chance() * out.length), 0, { role: 'quotation', sentences: [quoted] });
      continue;
    }
    const others = out.filter((one) => one.role === 'paragraph' && !holdsMarked(one, marks));
    if (others.length === 0) continue;
    const host = pick(chance, others);
    const at = Math.floor(chance() * host.sentences.length);
    const sentences = host.sentences.map((sentence, i) => {
      const middle = Math.floor(sentence.length / 2);
      return i === at ? [...sentence.slice(0, middle), ...quoted, ...sentence.slice(middle)] : sentence;
    });
    out[out.indexOf(host)] = withSentences(host, sentences);
  }
  return out;
}

const holdsMarked = (paragraph: Paragraph, marks: readonly MarkedWords[]): boolean => {
  const ids = new Set(marks.flat());
  return allWords(paragraph).some((word) => ids.has(word.id));
};

function splitParagraphs(article: readonly Paragraph[], chance: Chance): Paragraph[] {
  return article.flatMap((paragraph) => {
    if (paragraph.sentences.length < 2 || chance() < 0.4) return [paragraph];
    const cut = 1 + Math.floor(chance() * (paragraph.sentences.length - 1));
    return [
      withSentences(paragraph, paragraph.sentences.slice(0, cut)),
      withSentences(paragraph, paragraph.sentences.slice(cut)),
    ];
  });
}

function mergeParagraphs(article: readonly Paragraph[], chance: Chance): Paragraph[] {
  const out: Paragraph[] = [];
  for (const paragraph of article) {
    const last = out.at(-1);
    if (last?.role === 'paragraph' && paragraph.role === 'paragraph' && chance() < 0.4) {
      out[out.length - 1] = withSentences(last, [...last.sentences, ...paragraph.sentences]);
    } else out.push(paragraph);
  }
  return out;
}

/** Sentences taken out, put in, and put in another order within their paragraph or taken to another one. */
function editSentences(article: readonly Paragraph[], share: number, maker: WordMaker): Paragraph[] {
  const { chance } = maker;
  const homeless: (readonly Word[])[] = [];
  const edited = article.map((paragraph) => {
    if (paragraph.role !== 'paragraph') return paragraph;
    const sentences = paragraph.sentences.flatMap((sentence) => {
      if (chance() >= share) return [sentence];
      const roll = chance();
      if (roll < 0.3) return [];
      if (roll < 0.65) return [sentence, ...newParagraph(maker).sentences.slice(0, 1)];
      homeless.push(sentence);
      return [];
    });
    return withSentences(paragraph, sentences);
  });
  const hosts = withoutEmpty(edited);
  for (const sentence of homeless) {
    const at = Math.floor(chance() * hosts.length);
    const host = hosts[at];
    if (!host) continue;
    const place = Math.floor(chance() * (host.sentences.length + 1));
    hosts[at] = withSentences(host, [...host.sentences.slice(0, place), sentence, ...host.sentences.slice(place)]);
  }
  return hosts;
}

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[“”]/g, '"'],
  [/’/g, "'"],
  [/—/g, '--'],
];

const mapWords = (article: readonly Paragraph[], change: (word: Word) => Word): Paragraph[] =>
  article.map((paragraph) =>
    withSentences(
      paragraph,
      paragraph.sentences.map((sentence) => sentence.map(change)),
    ),
  );

const straightSigns = (text: string): string => SIGNS.reduce((out, [from, to]) => out.replace(from, to), text);

function changeCase(article: readonly Paragraph[], chance: Chance): Paragraph[] {
  return mapWords(article, (word) =>
    chance() < 0.04 ? { ...word, core: chance() < 0.5 ? word.core.toUpperCase() : word.core.toLowerCase() } : word,
  );
}

const words = (percent: number): Edit => ({
  name: `words changed ${percent} %`,
  changedShare: percent / 100,
  run: (article, _marks, maker) => changeWords(article, percent / 100, maker),
});

const both = (name: string, percent: number): Edit => ({
  name,
  changedShare: percent / 100,
  run: (article, _marks, maker) =>
    changeWords(
      insertParagraphs(deleteParagraphs(moveParagraphs(article, 0.05, maker.chance), 0.05, maker.chance), 0.05, maker),
      percent / 100,
      maker,
    ),
});

/** All edits measured, each on its share of the articles. */
export const EDITS: readonly Edit[] = [
  ...[0, 1, 3, 5, 10, 15, 20, 25].map(words),
  { name: 'paragraphs moved', changedShare: 0, run: (a, _m, maker) => moveParagraphs(a, 0.3, maker.chance) },
  {
    name: 'moved, 10 % changed',
    changedShare: 0.1,
    run: (a, _m, maker) => changeWords(moveParagraphs(a, 0.3, maker.chance), 0.1, maker),
  },
  { name: 'paragraphs deleted', changedShare: 0, run: (a, _m, maker) => deleteParagraphs(a, 0.4, maker.chance) },
  {
    name: 'deleted, others put in',
    changedShare: 0,
    run: (a, _m, maker) => insertParagraphs(deleteParagraphs(a, 0.4, maker.chance), 0.5, maker),
  },
  { name: 'paragraphs put in', changedShare: 0, run: (a, _m, maker) => insertParagraphs(a, 0.4, maker) },
  { name: 'paragraphs split', changedShare: 0, run: (a, _m, maker) => splitParagraphs(a, maker.chance) },
  { name: 'paragraphs merged', changedShare: 0, run: (a, _m, maker) => mergeParagraphs(a, maker.chance) },
  {
    name: 'split, merged, 5 % changed',
    changedShare: 0.05,
    run: (a, _m, maker) => changeWords(mergeParagraphs(splitParagraphs(a, maker.chance), maker.chance), 0.05, maker),
  },
  { name: 'sentences edited', changedShare: 0, run: (a, _m, maker) => editSentences(a, 0.25, maker) },
  { name: 'quotes repeated elsewhere', changedShare: 0, isApart: true, run: repeatQuotes },
  {
    name: 'repeated, 10 % changed',
    changedShare: 0.1,
    isApart: true,
    run: (a, marks, maker) => repeatQuotes(changeWords(a, 0.1, maker), marks, maker),
  },
  {
    name: 'repeated, original deleted',
    changedShare: 0,
    isApart: true,
    run: (a, marks, maker) =>
      repeatQuotes(a, marks, maker).filter((one) => !(one.role === 'paragraph' && holdsMarked(one, marks))),
  },
  { name: 'look-alikes put in', changedShare: 0, run: (a, _m, maker) => insertLookAlikes(a, 0.4, maker) },
  {
    name: 'look-alikes, 5 % changed',
    changedShare: 0.05,
    run: (a, _m, maker) => changeWords(insertLookAlikes(a, 0.4, maker), 0.05, maker),
  },
  {
    name: 'signs changed',
    changedShare: 0,
    run: (a) =>
      mapWords(a, (word) => ({ ...word, before: straightSigns(word.before), after: straightSigns(word.after) })),
  },
  { name: 'case changed', changedShare: 0, run: (a, _m, maker) => changeCase(a, maker.chance) },
  both('all of it, 3 % changed', 3),
  both('all of it, 15 % changed', 15),
];
