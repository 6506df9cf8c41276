/** Facts about this program that every host needs. */
import { version } from '../../package.json';

/** The program's version, `MAJOR.MINOR.PATCH`. */
export const APP_VERSION: string = version;
