/**
 * Abbreviations whose full stop seldom ends a sentence, in the languages we repair for. Collected by us from
 * newspaper usage; `Intl.Segmenter` knows none of them (CLDR's suppression lists are not exposed to scripts).
 */

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Titles and the like, always followed by what they belong to. Written with a capital; "sat." and "col." are words. */
const TITLES = wordSet(
  'Mr Mrs Ms Mx Messrs Dr Prof Rev Revd Fr Hon Gov Gen Lt Col Capt Cpt Cmdr Cdr Sgt Cpl Maj Adm Brig Pres Sen Rep Supt Insp Det Mt ' +
    'Hr Fr Frl Dipl Ing Mme Mmes Mlle Mlles Me Mgr Sra Srta Dra Sig Sigg Dott Avv Sn Av',
);
/** Never last, however they are written. */
const NEVER_LAST = wordSet(
  'vs viz cf al e.g i.e eg ie ca approx bzw d.h z.b o.ä s.o s.u sog ggf evtl inkl exkl vgl mio mrd pág págs ' +
    'np prof mgr inż ul tzw m.in tj тов ул им проф акад т.е см κ κα κος δηλ π.χ örn',
);
/** Followed by a number. */
const BEFORE_NUMBER = wordSet('no nos nr art fig figs p pp vol ch sec núm n');
/** May end a sentence as well: only what follows tells. */
const MAYBE_LAST = wordSet(
  'inc ltd co corp llc plc bros jr sr ph.d m.d b.a m.a etc usw usf a.m p.m u.s u.k u.n e.u d.c n.y l.a u.s.a a.d b.c u.a v.a ee.uu ' +
    'st ave rd blvd dept est jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun str tel ud uds ' +
    'г гг в вв руб коп тыс млн млрд др т.д т.п r zł tys mln mld κ.λπ κ.ά vb',
);

/** Words that begin a sentence far more often than a name. */
const STARTERS =
  /^["'“‘«]?(The|A|An|He|She|It|They|We|I|You|This|That|These|Those|There|But|And|So|Yet|In|On|At|As|If|When|While|After|Before|For|From|His|Her|Its|Their|Our|My|What|Who|Why|How|Where|No|Not|Many|Some|Most|All|Both|Other|Others|However|Meanwhile|Still|Now|Then|Der|Die|Das|Ein|Eine|Er|Sie|Es|Wir|Ich|Und|Aber|Doch|Im|Am|Le|La|Les|Un|Une|Il|Elle|Ils|Nous|Mais|Et|El|Los|Las|Una|Pero|Y|En|Он|Она|Оно|Они|Это|Эта|Этот|В|На|Но|И|А|По|Как|Так|Что|Мы|Я|Если|Когда|После|To|Ten|Ta|Jest|Nie|W|Na|Ale|I|O|Z|Po|Kto|Jak|Gdy|Ο|Η|Το|Οι|Τα|Και|Στη|Στο|Δεν|Bu|Ve|Ama)(?![\p{L}\p{N}])/u;

const AFTER_GERMAN_ORDINAL =
  /^(Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert|Mal|Platz|Klasse)/;

/** Letters before the last full stop are looked at in this many units. */
const TAIL_UNITS = 40;

/**
 * True when the full stop at the end of `said` belongs to an abbreviation, an initial or an ordinal, so that `follows`
 * goes on with the same sentence.
 * @param language BCP 47 tag; null applies the rules of all languages
 */
export function continuesAfterAbbreviation(said: string, follows: string, language: string | null): boolean {
  const isLanguage = (tag: string) => language === null || language.startsWith(tag);
  const tail = said.slice(-TAIL_UNITS);
  // "am 14. März", "im 19. Jahrhundert"
  if (/(?:^|\s)\d{1,2}\.$/.test(tail)) return isLanguage('de') && AFTER_GERMAN_ORDINAL.test(follows);
  const word = /(?:^|[^\p{L}\p{N}.])((?:\p{L}+\.)*\p{L}+)\.$/u.exec(tail)?.[1];
  if (word === undefined) return false;
  const lower = word.toLowerCase();
  if (BEFORE_NUMBER.has(lower) && /^\d/.test(follows)) return true;
  if (TITLES.has(word) || NEVER_LAST.has(lower) || (word === 'M' && language?.startsWith('fr') === true)) return true;
  // "J. Edgar", "J.R.R. Tolkien", "z. B."
  const isInitial = /^\p{L}$/u.test(word) || /^(?:\p{Lu}\.)+\p{Lu}$/u.test(word);
  const mayGoOn = isInitial || (MAYBE_LAST.has(lower) && !isPlainWord(word));
  return mayGoOn && !STARTERS.test(follows);
}

/** "sat.", "sun.", "mar." in small letters are words, not days or months. */
const isPlainWord = (word: string): boolean => /^(?:sat|sun|wed|mon|mar|jun|dec)$/.test(word);
