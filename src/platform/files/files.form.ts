import type { FieldError } from '../http/fields.ts';
import type { Upload } from '../http/route.ts';
import type { FileRefusal } from './files.command.ts';

/** The field of the form, and where its errors lead. */
export const fileField = 'file';

export const noFileChosen: FieldError = {
  field: fileField,
  message: 'Choose a file to add.',
};

/** Why a file was not added, and what to do. */
export function refusalOf({ name }: Upload, refusal: FileRefusal): FieldError {
  return { field: fileField, message: messageFor(`“${name}”`, refusal) };
}

function messageFor(name: string, refusal: FileRefusal): string {
  switch (refusal) {
    case 'empty':
      return `${name} is empty. Choose another file.`;
    case 'too-large':
      return `${name} is larger than 20 MB. Choose a smaller file, or make this one smaller.`;
    case 'wrong-type':
      return `${name} is not a kind of file that can be kept. Choose a picture (JPEG, PNG, WebP or HEIC), a PDF, or a Word or OpenDocument text.`;
    case 'infected':
      return `${name} holds a virus and was not kept. Do not open it. Tell your IT team, and ask whoever sent it for another copy.`;
    case 'not-scanned':
      return `${name} could not be checked for viruses, so it was not kept. Try again in a few minutes. If it happens again, tell your IT team.`;
  }
}
