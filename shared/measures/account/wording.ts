/** How it is framed, whose opinions stand in it and how they are signalled, what the headline check says. */
import { FramingDevice, FramingFunction, Signalled, Whose } from '../../model';
import type { Ground } from './ground';
import type { Account } from './shape';

/** Framing by function (Entman 1993) and device; functions that no mark has are there as blank cells. */
export function accountFraming(ground: Ground): Account['framing'] {
  const marks = ground.of('framing');
  const functionOf = (mark: (typeof marks)[number]) => mark.fields.framing?.function ?? null;
  const deviceOf = (mark: (typeof marks)[number]) => mark.fields.framing?.device ?? null;
  const functions = [...FramingFunction.options, null];
  const devices = [...FramingDevice.options, null].filter(
    (device) => device === null || marks.some((mark) => deviceOf(mark) === device),
  );
  return {
    count: ground.count(marks),
    functions: functions.map((f) => ({ function: f, count: ground.count(marks.filter((m) => functionOf(m) === f)) })),
    devices: devices.map((device) => ({ device, count: ground.count(marks.filter((m) => deviceOf(m) === device)) })),
    cells: functions.flatMap((f) =>
      devices.map((device) => ({
        function: f,
        device,
        count: ground.count(marks.filter((mark) => functionOf(mark) === f && deviceOf(mark) === device)),
      })),
    ),
    byWhose: [...Whose.options, null].map((whose) => ({
      whose,
      count: ground.count(marks.filter((mark) => (mark.fields.framing?.whose ?? null) === whose)),
    })),
  };
}

/** Opinions by whose they are and whether they are signalled. */
export function accountOpinion(ground: Ground): Account['opinion'] {
  const marks = ground.of('opinion');
  return {
    count: ground.count(marks),
    cells: [...Whose.options, null].flatMap((whose) =>
      [...Signalled.options, null].map((signalled) => ({
        whose,
        signalled,
        count: ground.count(
          marks.filter(
            ({ fields }) =>
              (fields.opinion?.whose ?? null) === whose && (fields.opinion?.signalled ?? null) === signalled,
          ),
        ),
      })),
    ),
  };
}

/** What the reader said of the headline. */
export function accountHeadline(ground: Ground): Account['headline'] {
  const check = ground.input.items.find((item) => item.type === 'headline');
  return {
    answer: check?.answer ?? null,
    whose: check?.whose ?? null,
    source: check?.source ?? null,
    passages: (check?.passages ?? []).map(({ start, end }) => ({ start, end })),
  };
}

/** Marks whose kind's one question has no answer yet, in document order. */
export function accountUnassigned(ground: Ground): Account['unassigned'] {
  const ids = (base: 'quote' | 'claim' | 'framing' | 'opinion', isOpen: (mark: Ground['marks'][number]) => boolean) =>
    ground
      .of(base)
      .filter(isOpen)
      .map((mark) => mark.id);
  return {
    quote: ids('quote', (mark) => mark.source === null),
    claim: ids('claim', (mark) => mark.fields.claim?.backing === undefined),
    framing: ids('framing', (mark) => mark.fields.framing?.function === undefined),
    opinion: ids('opinion', (mark) => mark.fields.opinion?.whose === undefined),
  };
}
