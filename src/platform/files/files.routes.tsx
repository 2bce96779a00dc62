import { parseId } from '../../kernel/ids.ts';
import type { Acting, StaffActor } from '../access/actor.ts';
import type { Tx } from '../database/database.ts';
import { file, notFound, page, redirect, refused } from '../http/reply.ts';
import type { Route, SlowContext } from '../http/route.ts';
import { forStaff, forStaffSlowly } from '../http/route.ts';
import type { FieldError } from '../http/fields.ts';
import { AddFilePage } from './add-file.page.tsx';
import { isShown } from './file-type.rules.ts';
import { filePartsOf, readFile, removeFile, saveFile } from './files.command.ts';
import { fileField, noFileChosen, refusalOf } from './files.form.ts';
import { filePaths } from './paths.ts';

/** What files take from the modules above the platform. */
export interface FileSlots {
  casePath(caseId: string): string;
  /** The household of a case that the person may see; null for any other. */
  householdOfCase(tx: Tx, acting: Acting, caseId: string): Promise<string | null>;
}

/** Adding files to a case, reading one and taking one away. */
export function fileRoutes(slots: FileSlots): readonly Route[] {
  return [
    forStaff('GET', filePaths.add(':case'), 'work on cases', async ({ tx, acting, params }) => {
      const caseId = parseId(params['case'] ?? '');
      if (!caseId.ok) return notFound();
      const household = await slots.householdOfCase(tx, acting, caseId.value);
      if (household === null) return notFound();
      const casePath = slots.casePath(caseId.value);
      return page(<AddFilePage caseId={caseId.value} casePath={casePath} errors={[]} added={[]} />);
    }),

    forStaffSlowly('POST', filePaths.add(':case'), 'work on cases', (context) =>
      addFiles(context, slots),
    ),

    forStaffSlowly('GET', filePaths.file(':file'), 'see cases', async (context) => {
      const fileId = parseId(context.params['file'] ?? '');
      if (!fileId.ok) return notFound();
      const parts = filePartsOf(context.config);
      const found = await readFile(parts, context.transact, context.acting, fileId.value);
      if (found === null) return notFound();
      return file({
        mediaType: found.mediaType,
        body: found.body,
        sandboxed: true,
        ...(!isShown(found.mediaType) && { saveAs: found.name }),
      });
    }),

    forStaffSlowly('POST', filePaths.remove(':file'), 'work on cases', async (context) => {
      const fileId = parseId(context.params['file'] ?? '');
      if (!fileId.ok) return notFound();
      const parts = filePartsOf(context.config);
      const removed = await removeFile(parts, context.transact, context.acting, fileId.value);
      return removed.ok && removed.value.caseId !== null
        ? redirect(slots.casePath(removed.value.caseId))
        : notFound();
    }),
  ];
}

async function addFiles(context: SlowContext<StaffActor>, slots: FileSlots) {
  const { acting, transact } = context;
  const id = parseId(context.params['case'] ?? '');
  if (!id.ok) return notFound();
  const caseId = id.value;
  const householdId = await transact((tx) => slots.householdOfCase(tx, acting, caseId));
  if (householdId === null) return notFound();
  const parts = filePartsOf(context.config);
  const errors: FieldError[] = [];
  const added: string[] = [];
  const uploads = context.uploads.filter(({ field }) => field === fileField);
  for (const upload of uploads) {
    const { name, body } = upload;
    const saved = await saveFile(parts, transact, acting, { caseId, householdId, name, body });
    if (saved.ok) added.push(saved.value.name);
    else errors.push(refusalOf(upload, saved.error));
  }
  if (uploads.length === 0) errors.push(noFileChosen);
  const casePath = slots.casePath(caseId);
  return errors.length === 0
    ? redirect(casePath)
    : refused(<AddFilePage caseId={caseId} casePath={casePath} errors={errors} added={added} />);
}
