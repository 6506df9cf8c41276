/** The answers of a report, in the order of the panel. Pure. */
import type { Messages } from '../../messages';
import { claimsParts } from './claims';
import { framingParts } from './framing';
import { headlineParts } from './headline';
import { kindsParts } from './kinds';
import { isDispute, moreParts } from './more';
import { tell, type ReportAnswer, type ReportFacts } from './shape';
import { speakersParts } from './speakers';

export * from './shape';

/** What was marked, the five questions, and what is said only of a dispute. */
export function answerReport(facts: ReportFacts, messages: Messages): ReportAnswer[] {
  const telling = tell(facts, messages);
  const { t } = messages;
  return [
    { key: 'kinds', title: t('report.worked'), parts: kindsParts(telling) },
    { key: 'speakers', title: t('report.speakers'), parts: speakersParts(telling) },
    { key: 'claims', title: t('report.claims'), parts: claimsParts(telling) },
    { key: 'framing', title: t('report.framing'), parts: framingParts(telling) },
    { key: 'headline', title: t('report.headline'), parts: headlineParts(telling) },
    {
      key: 'more',
      title: t(isDispute(telling) ? 'report.more' : 'viewpoints.ask'),
      parts: moreParts(telling),
    },
  ];
}
