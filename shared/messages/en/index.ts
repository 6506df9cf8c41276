import { answers } from './answers';
import { claims } from './claims';
import { bringBack } from './bring-back';
import { commands } from './commands';
import { common } from './common';
import { compare } from './compare';
import { comparison } from './comparison';
import { elsewhere } from './elsewhere';
import { errors } from './errors';
import { exchange } from './exchange';
import { figures } from './figures';
import { framing } from './framing';
import { hints } from './hints';
import { history } from './history';
import { hosts } from './hosts';
import { importing } from './importing';
import { imports } from './imports';
import { library } from './library';
import { many } from './many';
import { notes } from './notes';
import { panel } from './panel';
import { people } from './people';
import { reader } from './reader';
import { pictures } from './pictures';
import { recut } from './recut';
import { report } from './report';
import { review } from './review';
import { settings } from './settings';
import { versions } from './versions';
import { voices } from './voices';
import { viewpoints } from './viewpoints';
import { web } from './web';

/** One file per part of the app; keys are `part.name` and never repeat. */
export const en = {
  ...answers,
  ...common,
  ...claims,
  ...bringBack,
  ...commands,
  ...compare,
  ...comparison,
  ...errors,
  ...exchange,
  ...figures,
  ...framing,
  ...hints,
  ...history,
  ...hosts,
  ...elsewhere,
  ...importing,
  ...imports,
  ...library,
  ...many,
  ...notes,
  ...panel,
  ...people,
  ...pictures,
  ...reader,
  ...recut,
  ...report,
  ...review,
  ...settings,
  ...versions,
  ...voices,
  ...viewpoints,
  ...web,
} as const;
