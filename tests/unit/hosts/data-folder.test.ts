import { mkdirSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findDataFolder, type DataFolderQuestion } from '../../../electron/hosts/data-folder';

const linux: DataFolderQuestion = { env: {}, platform: 'linux', homeFolder: '/home/ada' };

describe('the data folder', () => {
  it('is the platform’s own', () => {
    expect(findDataFolder(linux)).toBe('/home/ada/.local/share/plumbline');
    expect(findDataFolder({ ...linux, env: { XDG_DATA_HOME: '/data' } })).toBe('/data/plumbline');
    expect(findDataFolder({ ...linux, env: { XDG_DATA_HOME: 'relative' } })).toBe('/home/ada/.local/share/plumbline');
    expect(findDataFolder({ ...linux, platform: 'darwin' })).toBe('/home/ada/Library/Application Support/Plumbline');
    const windows = { platform: 'win32', homeFolder: 'C:\\Users\\ada' } as const;
    expect(findDataFolder({ ...windows, env: { APPDATA: 'C:\\Roam' } })).toBe('C:\\Roam\\Plumbline');
    expect(findDataFolder({ ...windows, env: {} })).toBe('C:\\Users\\ada\\AppData\\Roaming\\Plumbline');
  });

  it('is, in this order, the flag’s, the environment’s, the portable program’s', () => {
    const programFolder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-program-'));
    const all = { ...linux, flag: '/flag', env: { PLUMBLINE_DATA_DIR: '/env' }, programFolder };
    expect(findDataFolder({ ...all, flag: undefined, env: {} })).toBe('/home/ada/.local/share/plumbline');
    mkdirSync(path.join(programFolder, 'data'));
    expect(findDataFolder(all)).toBe('/flag');
    expect(findDataFolder({ ...all, flag: undefined })).toBe('/env');
    expect(findDataFolder({ ...all, flag: undefined, env: {} })).toBe(path.join(programFolder, 'data'));
  });

  it('is absolute, whatever was typed', () => {
    expect(findDataFolder({ ...linux, flag: 'here' })).toBe(path.resolve('here'));
  });
});
