import { describe, expect, it } from 'vitest';
import { choiceFields, answerKey, type ChoiceField } from '../../../../renderer/reader/card/more/choice-fields';
import { accusedBy, findPassages, leadingTo, passagesOf } from '../../../../renderer/reader/card/more/links';
import { hasProposals, proposeAnswers, takenProposals } from '../../../../renderer/reader/card/more/proposals';
import { summarise } from '../../../../renderer/reader/card/more/summary';
import { findViewpoints, isKnownViewpoint, standingOf } from '../../../../renderer/reader/card/more/viewpoint';
import { textAnswerPatch, textAnswers, type TextAnswer } from '../../../../renderer/reader/logic/text-answers';
import { createMessages } from '../../../../shared/messages';
import { MarkFields, MarkFieldsPatch } from '../../../../shared/model';
import { blockSpans } from '../../../../shared/text';
import { makeArticle, makeMark } from '../support';
import { ARTICLE, person, viewpoint } from './support';

const messages = createMessages();
const spans = blockSpans(ARTICLE.version.blocks);
const allFields: ChoiceField[] = Object.values(choiceFields).flatMap((fields) => Object.values<ChoiceField>(fields));

describe('what can be chosen under "More"', () => {
  it('stores each choice where it reads it back, with words of its own', () => {
    for (const field of allFields) {
      expect(new Set(field.choices.map(({ text }) => text)).size).toBe(field.choices.length);
      for (const { code, text } of field.choices) {
        const patch = MarkFieldsPatch.parse(field.patch(code));
        const mark = makeMark(ARTICLE, 'quote', ['Bridge'], { fields: MarkFields.parse(patch) });
        expect(field.read(mark)).toBe(code);
        expect(answerKey(field, mark)).toBe(text);
        expect(messages.t(text)).not.toMatch(/bias|should|wrong|good|bad/i);
      }
    }
  });
  it('takes an answer back, and takes no code that is not there', () => {
    for (const field of allFields) {
      expect(JSON.stringify(field.patch(null))).toContain('null');
      expect(field.patch('no such code')).toEqual(field.patch(null));
    }
  });
});

describe('what is written under "More"', () => {
  it('is stored without spaces at its ends, and taken back by nothing but spaces', () => {
    for (const answer of Object.keys(textAnswers) as TextAnswer[]) {
      const fields = MarkFields.parse(MarkFieldsPatch.parse(textAnswerPatch(answer, ' so it is ')));
      expect(textAnswers[answer].read(makeMark(ARTICLE, 'claim', ['Bridge'], { fields }))).toBe('so it is');
      expect(JSON.stringify(textAnswerPatch(answer, ' \n'))).toContain('null');
    }
  });
});

describe('what is proposed', () => {
  it('is read off the quotation marks and the nearest word for saying', () => {
    const direct = makeMark(ARTICLE, 'quote', ['“We had no choice,”']);
    expect(proposeAnswers(ARTICLE, direct, spans)).toEqual({ type: 'direct', verb: 'insisted' });
    const paraphrase = makeMark(ARTICLE, 'quote', ['the council never came']);
    expect(proposeAnswers(ARTICLE, paraphrase, spans)).toEqual({ type: 'paraphrase', verb: 'say' });
  });
  it('leaves alone what the reader said, and every kind but quotes', () => {
    const fields = { quote: { type: 'partial' as const } };
    const answered = proposeAnswers(ARTICLE, makeMark(ARTICLE, 'quote', ['“We had no choice,”'], { fields }), spans);
    expect(answered.type).toBeNull();
    expect(takenProposals(answered)).toEqual({ quote: { verb: 'insisted' } });
    const claim = proposeAnswers(ARTICLE, makeMark(ARTICLE, 'claim', ['“We had no choice,”']), spans);
    expect(hasProposals(claim)).toBe(false);
  });
  it('sees a quotation that goes on in the next paragraph', () => {
    const article = makeArticle([
      ['paragraph', '“It is late.'],
      ['paragraph', '“It is too late,” she said.'],
    ]);
    const mark = makeMark(article, 'quote', ['“It is late.']);
    expect(proposeAnswers(article, mark, blockSpans(article.version.blocks)).type).toBe('direct');
  });
});

describe('links', () => {
  const claim = makeMark(ARTICLE, 'claim', ['The shops say']);
  const reply = makeMark(ARTICLE, 'quote', ['The council declined to comment.'], {
    note: 'their only word',
    links: [{ rel: 'replies', mark: claim.id }],
  });
  const marks = [claim, reply];

  it('are seen from both ends', () => {
    expect(passagesOf(reply, 'replies', marks).map(({ passage }) => passage.id)).toEqual([claim.id]);
    expect(passagesOf(reply, 'backs', marks)).toEqual([]);
    expect(leadingTo(claim, marks)).toEqual([{ rel: 'replies', from: reply }]);
  });
  it('to what is not there any more are not shown', () => {
    expect(passagesOf(reply, 'replies', [reply])).toEqual([]);
    const accusing = { ...claim, links: [{ rel: 'accuses' as const, source: person('gone').id }] };
    expect(accusedBy(accusing, [])).toEqual([]);
  });
  it('can be made to every mark but the mark itself, found by words, note or kind', () => {
    const kindOf = ({ kind }: { kind: string }) => kind;
    expect(findPassages(marks, claim, '', kindOf)).toEqual([reply]);
    expect(findPassages(marks, claim, 'COMMENT declined', kindOf)).toEqual([reply]);
    expect(findPassages(marks, claim, 'only word', kindOf)).toEqual([reply]);
    expect(findPassages(marks, claim, 'quote', kindOf)).toEqual([reply]);
    expect(findPassages(marks, claim, 'zeppelin', kindOf)).toEqual([]);
  });
});

describe('the viewpoint', () => {
  const [open, shut] = [viewpoint('Keep it open'), viewpoint('Shut it')];
  const ada = person('Ada Quill', { viewpoint: shut.id });

  it('is the mark’s own before that of whose it is, and nobody’s when nobody said', () => {
    const mark = (more: object) => makeMark(ARTICLE, 'quote', ['We had'], more);
    expect(standingOf(mark({ source: ada.id, viewpoint: open.id }), [ada], [open, shut])).toEqual({
      from: 'mark',
      viewpoint: open,
    });
    expect(standingOf(mark({ source: ada.id }), [ada], [open, shut])).toEqual({
      from: 'source',
      viewpoint: shut,
      source: ada,
    });
    expect(standingOf(mark({}), [ada], [open, shut])).toEqual({ from: 'nobody' });
  });
  it('is found by its letters and not made twice', () => {
    expect(findViewpoints([open, shut], 'OPEN')).toEqual([open]);
    expect(isKnownViewpoint([open, shut], ' shut  it ')).toBe(true);
    expect(isKnownViewpoint([open, shut], 'shut')).toBe(false);
  });
});

describe('the folded line', () => {
  const ada = person('Ada Quill');
  it('says what was answered in the order of the fields', () => {
    const claim = makeMark(ARTICLE, 'claim', ['The shops say']);
    const mark = makeMark(ARTICLE, 'quote', ['We had no choice'], {
      fields: { quote: { type: 'direct', verb: 'insisted', reply: 'quoted' }, reason: 'She is asked.' },
      links: [{ rel: 'replies', mark: claim.id }],
      certainty: 'unsure',
    });
    expect(summarise(ARTICLE, mark, [claim, mark], [])).toEqual([
      'direct',
      'insisted',
      'quoted',
      'replies to a claim',
      'reason given',
      'not sure',
    ]);
  });
  it('leaves out what belongs to another kind, and is empty where nothing was answered', () => {
    const mark = makeMark(ARTICLE, 'claim', ['The shops say'], {
      fields: { quote: { type: 'direct' }, claim: { whose: 'ownVoice', checkable: 'no' } },
      links: [{ rel: 'accuses', source: ada.id }],
    });
    expect(summarise(ARTICLE, mark, [mark], [ada])).toEqual([
      'The article’s own voice',
      'accuses Ada Quill',
      'can’t be checked',
    ]);
    expect(summarise(ARTICLE, makeMark(ARTICLE, 'framing', ['shut']), [], [])).toEqual([]);
  });
});
