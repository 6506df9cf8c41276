/**
 * Abbreviations whose full stop seldom ends a sentence, in the languages we repair for. Collected by us from
 * newspaper usage; `Intl.Segmenter` knows none of them (CLDR's suppression lists are not exposed to scripts).
 */

/** Always followed by what they belong to: titles, "No. 5", "vs. him". */
const NEVER_LAST = new Set(
  (
    'mr mrs ms mx messrs dr prof rev revd fr hon gov gen lt col capt cpt cmdr cdr sgt cpl maj adm brig pres sen rep amb supt insp det st ste mt ' +
    'vs viz cf eg ie e.g i.e no nos nr art fig figs vol pp p sec ch ed eds trans approx ca c al est ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'hr fr frl dipl ing bzw d.h z.b u.a v.a o.ä s.o s.u sog ggf evtl inkl exkl vgl abs str tel mio mrd ' +
    'm mm mme mmes mlle mlles me mgr env boul av ' +
    'sra srta dra d dña ud uds pág págs núm ee.uu sig sigg dott avv prof.ssa'
  ).split(' '),
);

/** May end a sentence as well: only what follows tells. */
const MAYBE_LAST = new Set(
  'inc ltd co corp llc bros jr sr ph.d m.d b.a m.a etc usw usf a.m p.m u.s u.k u.n e.u d.c n.y l.a u.s.a a.d b.c am pm'.split(
    ' ',
  ),
);

/** Words that begin a sentence far more often than a name. */
const STARTERS =
  /^["'“‘«]?(The|A|An|He|She|It|They|We|I|You|This|That|These|Those|There|But|And|So|Yet|In|On|At|As|If|When|While|After|Before|For|From|His|Her|Its|Their|Our|My|What|Who|Why|How|Where|No|Not|Many|Some|Most|All|Both|Other|Others|However|Meanwhile|Still|Now|Then|Der|Die|Das|Ein|Eine|Er|Sie|Es|Wir|Ich|Und|Aber|Doch|Im|In|Am|Le|La|Les|Un|Une|Il|Elle|Ils|Nous|Mais|Et|El|Los|Las|Una|Pero|Y|En)(?![\p{L}\p{N}])/u;

const MONTHS_DE =
  /^(Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert|Mal|Platz|Klasse)/;

/** True when the full stop at the end of `said` may belong to an abbreviation, an initial or an ordinal. */
export function endsInAbbreviation(said: string, follows: string, language: string | null): boolean {
  const match = /(?:^|[^\p{L}\p{N}.])((?:\p{L}+\.)*\p{L}+)\.$/u.exec(said.slice(-40));
  const word = match?.[1];
  if (word === undefined) {
    // "am 14. März", "im 19. Jahrhundert"
    return /(?:^|\s)\d{1,2}\.$/.test(said) && (language?.startsWith('de') ?? true) && MONTHS_DE.test(follows);
  }
  const lower = word.toLowerCase();
  if (lower === 'no' || lower === 'nos' || lower === 'nr' || lower === 'fig' || lower === 'p' || lower === 'art') {
    return /^\d/.test(follows);
  }
  if (
    NEVER_LAST.has(lower) &&
    (lower.length > 3 ||
      /^\p{Lu}/u.test(word) ||
      word.includes('.') ||
      /^(vs|cf|al|eg|ie|ca|c|approx|est)$/.test(lower))
  ) {
    return true;
  }
  // Initials: "J. Edgar", "J.R.R. Tolkien", "U.S. Senate".
  return MAYBE_LAST.has(lower) || /^\p{Lu}$/u.test(word) || /^(\p{Lu}\.)+\p{Lu}$/u.test(word);
}

/** True when what follows an abbreviation that may end a sentence begins a new one. */
export function startsSentence(said: string, follows: string): boolean {
  const word = /((?:\p{L}+\.)*\p{L}+)\.$/u.exec(said.slice(-40))?.[1] ?? '';
  const lower = word.toLowerCase();
  if (NEVER_LAST.has(lower) && !MAYBE_LAST.has(lower) && word.length > 1) return false;
  return STARTERS.test(follows);
}
