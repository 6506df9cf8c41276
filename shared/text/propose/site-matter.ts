/** Page matter that is not the article: menus, adverts, share and subscribe lines, cookies, related links, legal lines, contacts. */
import { isAddressLabel } from './addresses';
import { isByline } from './bylines';
import { findDate, isDateLine } from './dates';
import type { Piece, Proposals } from './pieces';

/** Whole lines. Each entry is one habit of web pages and newsletters, in the languages we know it from. */
const WHOLE_LINES: readonly RegExp[] = [
  // adverts
  /^(?:advertisements?|advert|ad|ads by .+|sponsored(?: content| post)?|paid (?:content|post|partnership)|promoted|anzeige|werbung|publicité|publicidad|anuncio|pubblicità|advertentie|annonce)(?:\s*[·|:–—-].*)?$/iu,
  // share, save, print, listen
  /^(?:share|tweet|teilen|partager|compartir|condividi|delen)(?: (?:this|it|the)(?: (?:article|story|page|post))?)?(?:\s+(?:on|via|by|with|to|auf|sur|en|su|op)\s.{1,40})?:?$/iu,
  /^(?:share|save|print|copy|e-?mail|bookmark|gift)(?: (?:this|the|article|story|page|link|for later)){0,3}$/iu,
  /^listen(?: to this (?:article|story))?(?:\s*[(·:].*)?$/iu,
  // subscribe
  /^(?:subscribe|sign up|sign in|log ?in|register|join)(?: (?:now|here|today|free|for free|to|for|us|with)\b.*)?[.!]?$/iu,
  /^(?:get|receive|join|never miss|don['’]t miss|want|enjoy(?:ing)?)\b.{0,60}\b(?:newsletters?|morning letter|briefing|inbox|e-?mail alerts|subscription)\b.{0,60}$/iu,
  /^(?:become an? (?:member|subscriber|supporter)|already a (?:member|subscriber)\??.*|start your free trial|manage (?:your )?(?:account|subscription|preferences))[.!]?$/iu,
  /^(?:jetzt )?(?:abonnieren|newsletter (?:abonnieren|bestellen)|abonnez-vous.*|s['’]abonner.*|je m['’]abonne|inscrivez-vous.*|suscríbe(?:te|se)\b.*|regístrate\b.*|iscriviti\b.*|abbonati\b.*|aanmelden|abonneer\b.*)[.!]?$/iu,
  // cookies
  /^(?=.*(?<![\p{L}])(?:sites?|websites?|experience|consent|privacy|personali[sz]e|traffic|preferences|browsing|seite|erlebnis|einwilligung|expérience|navigation|sitio|experiencia|navegación|sito|esperienza)(?![\p{L}]))(?:we (?:and our partners )?use|this (?:web)?site uses|by continuing|wir (?:verwenden|nutzen)|diese (?:web)?seite (?:verwendet|nutzt)|nous utilisons|ce site utilise|utilizamos|usamos|este sitio (?:utiliza|usa)|questo sito (?:utilizza|usa))\b.{0,200}\bcookies?\b.{0,200}$/iu,
  /^(?:accept|reject|allow|decline|manage)(?: all)?(?: (?:cookies|preferences|settings|choices))?$|^(?:alle )?(?:akzeptieren|ablehnen)$|^(?:tout )?(?:accepter|refuser)$|^(?:aceptar|rechazar)(?: todo| todas)?$/iu,
  // comments
  /^(?:\d[\d.,]* )?(?:comments?|kommentare?|postings?|beiträge|commentaires?|réactions?|comentarios?|comentários?|commenti|reacties)(?: \(\d+\))?$|^\d[\d.,k]* (?:notes|views|likes|shares|reads|hits|claps)$|^hits: \d+$/iu,
  /^(?:leave|post|write|view|show|hide|add|read)(?: an?| all| the| your)? (?:\d+ )?(?:comments?|reply|replies)$|^join the (?:conversation|discussion)[.!]?$|^comments are closed[.]?$/iu,
  // ways around the page
  /^(?:skip|jump) to (?:main )?(?:content|navigation|search|footer)$|^(?:back|return) to (?:top|home|homepage|the top)$|^(?:zurück|nach oben|retour en haut|volver arriba)$/iu,
  /^(?:menu|search|close|loading(?:\.{3}|…)?|toggle navigation|open menu|hamburger|site map|sitemap|suche|menü|rechercher|buscar|cerca)$/iu,
  /^(?:next|previous|older|newer)(?: (?:article|story|post|page|posts))?(?:\s*[»›→←«‹])?$|^page \d+ of \d+$|^(?:[←→«»‹›]\s*)+.{0,30}$/iu,
  /^(?:click|tap) (?:here|to)\b.{0,60}$|^(?:show|see|load|view|view all|read) more(?:\.{3}|…)?$/iu,
  /^(?:skip(?: past)?|after|end of) (?:newsletter promotion|advertisement|ad|promotion)$|^(?:scroll to continue|continue reading below)$/iu,
  /^your browser does(?: not|n['’]t) support\b.{0,80}$|^(?:please )?enable javascript\b.{0,100}$/iu,
  // legal
  /^(?:©|\(c\)|copyright\s*(?:©|\(c\)|by\b|\d{4})|copyright\b.{0,80}\b\d{4}\b).{0,160}$/iu,
  /^.{0,120}\b(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|alle rechten voorbehouden)\b.{0,60}$/iu,
  /^(?:privacy(?: policy| notice)?|terms(?: of (?:use|service)| (?:and|&) conditions)?|cookie (?:policy|settings|notice)|accessibility(?: statement)?|impressum|datenschutz(?:erklärung)?|agb|mentions légales|politique de confidentialité|aviso legal|política de privacidad|about us|contact us|über uns|qui sommes-nous|quiénes somos|advertise with us|work for us|careers|newsletters?|rss(?: feed)?|report (?:an error|a problem))$/iu,
  // newsletters
  /^(?:view|read|open) (?:this (?:e-?mail|message|newsletter|issue) )?(?:in|on|online in) (?:your |the |a )?(?:web )?browser\.?$|^view online$/iu,
  /^(?:unsubscribe\b.{0,60}|to unsubscribe\b.{0,120}|update your preferences\b.{0,40}|abbestellen|se désabonner|darse de baja)$/iu,
  /^you(?:['’]re| are) (?:receiving|getting) this (?:e-?mail|newsletter|message)\b.{0,200}$/iu,
  /^(?:was this|did someone) (?:e-?mail |newsletter )?forward(?:ed)? (?:to you|this).{0,120}$|^forward (?:this )?to a friend.{0,20}$/iu,
  // reading time, topics, app, social
  /^(?:reading time:?\s*)?\d{1,3}[ -]?min(?:ute)?s?\.?(?: (?:read|reading time|listen))?$|^(?:lesezeit|temps de lecture|tiempo de lectura)\b.{0,30}$/iu,
  /^(?:tags?|topics?|filed under|categories|category|keywords|schlagwörter|themen|mots-clés|thèmes|etiquetas|temas)\s*:.{0,160}$/iu,
  /^(?:follow|find|like|join)(?: us| me| our page)?(?: on)? (?:facebook|twitter|x|instagram|youtube|linkedin|tiktok|mastodon|bluesky|threads|whatsapp|telegram|social media)\b.{0,80}$/iu,
  /^(?:follow us|folgen sie uns|suivez-nous|síguenos|seguici)\b.{0,60}$|^(?:facebook|twitter|instagram|youtube|linkedin|tiktok|whatsapp|pinterest|mastodon|bluesky|rss)$/iu,
  /^(?:download|get) (?:our|the) (?:free )?app\b.{0,60}$/iu,
];

/** Labels of a list of other pages; what stands under one, as far as it is title after title, belongs to it. */
const LINK_LABEL =
  /^(?:related(?: (?:articles?|stories|content|posts|topics|coverage|links|news|reading))?|read (?:more|also|next|on)|also read|see also|more (?:on this(?: story)?|from .{1,40}|stories|news|like this|in this section)|most (?:read|viewed|popular|shared)|popular(?: now| stories)?|trending(?: now)?|recommended(?: for you| stories)?|you (?:might|may) also (?:like|be interested in)|up next|what to read next|latest(?: news| stories| headlines)?|top stories|in this (?:article|story|issue|section)|editors?['’]?s? (?:picks?|choice)|elsewhere on .{1,30}|mehr zum thema|mehr dazu|lesen sie auch|auch interessant|das könnte sie (?:auch )?interessieren|meistgelesen|à lire (?:aussi|également)|lire aussi|sur le même (?:sujet|thème)|les plus lus|lea también|lee también|te puede interesar|lo más leído|más noticias|noticias relacionadas|leggi anche|lees ook)\s*:?$/iu;
const LINK_LINE =
  /^(?:related|read more|read also|also read|read next|see also|more on this|lesen sie auch|mehr zum thema|lire aussi|à lire aussi|lea también|lee también|leggi anche|lees ook)\s*[:|»→–—]\s*\S.{0,160}$/iu;
const MAX_LINKS = 15;

/** Names of sections and places of a site. */
const SECTION =
  /^(?:home|news|local(?: news)?|latest|world|uk|us|u\.s\.|national|international|europe|politics|business|economy|money|finance|markets|technology|tech|science|health|education|environment|climate|culture|arts|books|music|film|tv(?: & radio)?|entertainment|lifestyle|life|style|food|travel|sports?|football|weather|opinion|comment|comment is free|analysis|editorial|column|columns|letters|features?|video|videos|photos|pictures|podcasts?|audio|live|obituaries|community|jobs|property|cars|events|games|crossword|puzzles|shop|search|menu|sign in|log ?in|register|subscribe|account|my account|contact|contact us|about|about us|help|more|breaking news|exclusive|start(?:seite)?|nachrichten|politik|wirtschaft|kultur|wissen|panorama|regional|meinung|accueil|actualités?|politique|économie|monde|société|sport|opinions|débats|inicio|portada|noticias|política|economía|mundo|sociedad|deportes|opinión|cultura)$/iu;

/** True for a line that is only a section's name, as it stands in menus and above headlines. */
export const isSectionName = ({ text, facts }: Piece): boolean => facts.words <= 4 && SECTION.test(text.trim());

const LABEL_OF_CONTACT =
  '(?:tel(?:ephone)?|phone|ph|fax|mobile|mob|cell|call(?: us)?|hotline|switchboard|telefon|tél(?:éphone)?|teléfono|telefono|tfno?|e-?mail|mail|web(?:site)?|url)';
const CONTACT_LINES: readonly RegExp[] = [
  new RegExp(
    `^${LABEL_OF_CONTACT}\\s*[.:]?\\s*\\+?\\(?\\d[\\d\\s().\\-/–]{5,30}\\d(?:\\s*(?:ext|x)\\.?\\s*\\d{1,6})?$`,
    'iu',
  ),
  new RegExp(`^${LABEL_OF_CONTACT}\\s*:\\s*\\S{4,100}$`, 'iu'),
  /^(?:https?:\/\/|www\.)\S{3,300}$/iu,
  /^@\w{2,30}$/u,
];
const EMAIL = /(?:^|[\s<(:])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/u;
const BARE_PHONE = /^\+?\(?\d[\d\s().\-/–]{7,24}\d$/u;

/** A phone number, an e-mail or web address, or a handle on a line of its own. */
export function isContactLine(piece: Piece): boolean {
  const line = piece.text.trim();
  if (piece.facts.words > 10 || line.length > 300) return false;
  if (CONTACT_LINES.some((pattern) => pattern.test(line))) return true;
  if (EMAIL.test(line)) return !piece.facts.prose && !isByline(piece);
  const digits = line.replace(/\D/gu, '').length;
  return BARE_PHONE.test(line) && digits >= 9 && digits <= 15 && findDate(line) === null;
}

/** "Home | News | Sport": at least three short items, most of them names of sections. */
function isMenu({ text, facts }: Piece): boolean {
  if (facts.words > 40 || facts.terminal) return false;
  const items = text
    .trim()
    .split(/\s*[|·•»›>/]\s*/u)
    .filter((item) => item !== '');
  if (items.length >= 3) return items.filter((item) => SECTION.test(item)).length * 2 >= items.length;
  const words = text.trim().split(/\s+/u);
  return words.length >= 4 && words.every((word) => SECTION.test(word));
}

/** A line of ornaments that parts two sections: "* * *", "-----". */
const isOrnament = ({ text }: Piece): boolean => text.length <= 200 && /^[\s\-–—_=*~#.·•+⁂❦§]+$/u.test(text);

/** A line that belongs to the page around an article, by its words. */
export function isSiteLine(piece: Piece): boolean {
  const line = piece.text.trim();
  if (line.length > MAX_SITE_LINE_CHARS || isByline(piece) || isDateLine(piece)) return false;
  return (
    WHOLE_LINES.some((pattern) => pattern.test(line)) || LINK_LINE.test(line) || isMenu(piece) || isOrnament(piece)
  );
}
const MAX_SITE_LINE_CHARS = 300;

/** A site line that may as well be a plain heading: what stands below it tells. */
export const isDoubtfulSiteLine = ({ text }: Piece): boolean =>
  /^(?:next|previous|older|newer|search|save|close|join|register|gift|reject|accept|allow|decline|careers|about us)$/iu.test(
    text.trim(),
  );

/** Lines that end by asking for an address or money, or begin so. */
const ASKS_TO_SIGN_UP: readonly RegExp[] = [
  /\b(?:newsletter|inbox|e-?mail alerts?|subscri(?:be|ption)|abonnieren|abonnez|suscr[ií]b)\S*.{0,120}\b(?:sign up|subscribe|register|click here|here|join|inscrivez|abonnez|anmelden|aquí|ici)\b[^.!?]{0,30}[.!?]?$/iu,
  /^(?:sign up|subscribe)\b.{0,160}\b(?:newsletter|inbox|alerts?|updates?|briefing|digest)\b/iu,
  /^(?:sign up|subscribe) (?:to|for) \S[^.!?]{1,60}$/iu,
  /^(?:if you (?:liked|enjoyed|like|enjoy)|(?:dis)?liked? (?:this|what)|enjoy(?:ed|ing)? (?:this|what|reading)|want (?:more|to)|for more)\b.{0,80}\b(?:sign up|subscribe|join (?:our|the)|follow us)\b/iu,
];

/** A call to sign up for a newsletter or the like, by its words. */
export const asksToSignUp = (text: string): boolean => ASKS_TO_SIGN_UP.some((pattern) => pattern.test(text.trim()));

/** Furniture of web pages, newsletters and page feet. Runs before titles are looked for. */
export function proposeSiteMatter(proposals: Proposals): void {
  const { pieces } = proposals;
  pieces.forEach((piece, i) => {
    if (isContactLine(piece)) proposals.propose(i, 'furniture', 'contactLine');
    else if (isSiteLine(piece)) proposals.propose(i, 'furniture', 'siteMatter');
  });
  pieces.forEach((piece, i) => {
    if (isAddressLabel(piece)) proposeContactBlock(proposals, i);
    if (isLinkLabel(piece)) proposeLinksUnder(proposals, i);
    // A column of section names is a menu.
    const isName = (at: number) => pieces[at] !== undefined && isSectionName(pieces[at]);
    if (isName(i) && isName(i + 1) && isName(i + 2)) {
      for (let at = i; isName(at); at += 1) proposals.propose(at, 'furniture', 'siteMatter');
    }
  });
}

/** A label such as "Contact:" with contact lines below it; up to two short lines (a name, a job) may stand between. */
function proposeContactBlock(proposals: Proposals, label: number): void {
  const { pieces } = proposals;
  for (let at = label + 1; at <= label + 3; at += 1) {
    if (proposals.roleAt(at) === 'furniture') {
      for (let i = label; i < at; i += 1) proposals.propose(i, 'furniture', 'contactLine');
      return;
    }
    const piece = pieces[at];
    if (!piece || piece.blankBefore || piece.facts.terminal || piece.facts.words > 6) return;
  }
}

/** A label above a list of other pages: "Related", "Most read". */
export const isLinkLabel = ({ text, facts }: Piece): boolean => facts.words <= 8 && LINK_LABEL.test(text.trim());

/** The label, and title after title under it: in the same run of lines, or set apart but not heading any text. */
function proposeLinksUnder(proposals: Proposals, label: number): void {
  const { pieces } = proposals;
  proposals.propose(label, 'furniture', 'siteMatter');
  const sameRun = pieces[label + 1]?.blankBefore === false;
  for (let i = label + 1; i < pieces.length && i <= label + MAX_LINKS; i += 1) {
    const piece = pieces[i];
    if (!piece || piece.facts.prose || !(piece.facts.titleLike || piece.facts.words <= 15) || piece.text.length > 160)
      return;
    if (sameRun && piece.blankBefore) return;
    if (!sameRun && (pieces[i + 1]?.facts.prose ?? false)) return;
    if (piece.given) return;
    proposals.propose(i, 'furniture', 'siteMatter');
  }
}
