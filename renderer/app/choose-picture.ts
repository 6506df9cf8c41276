/** Asks for one picture file. */

/** What the file chooser offers; what is in the file is looked at all the same. */
const ACCEPTED = 'image/png,image/jpeg,image/gif,image/webp,image/avif,image/bmp';

/** The file that was chosen; null where none was. */
export function choosePicture(): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = ACCEPTED;
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

/** The first picture among files; null where none is. */
export const firstPicture = (files: readonly File[]): File | null =>
  files.find(({ type, name }) => /^image\//.test(type) || /\.(?:png|jpe?g|gif|webp|avif|bmp|svg)$/i.test(name)) ?? null;
