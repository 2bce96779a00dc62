import type { FastifyRequest } from 'fastify';
import type { Upload } from './route.ts';

const kept = new WeakMap<FastifyRequest, readonly Upload[]>();

/**
 * Reads a form that carries files: its fields become the body, as with any other form, and its
 * files are kept beside it. Limits on size and number are the server's.
 */
export async function readUploads(request: FastifyRequest): Promise<void> {
  if (!request.isMultipart()) return;
  const fields: Record<string, string[]> = Object.create(null) as Record<string, string[]>;
  const uploads: Upload[] = [];
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      const body = await part.toBuffer();
      if (part.filename !== '') uploads.push({ field: part.fieldname, name: part.filename, body });
    } else if (typeof part.value === 'string') {
      (fields[part.fieldname] ??= []).push(part.value);
    }
  }
  request.body = Object.fromEntries(
    Object.entries(fields).map(([name, values]) => [
      name,
      values.length === 1 ? values[0] : values,
    ]),
  );
  kept.set(request, uploads);
}

/** The files that came with a request. */
export function uploadsOf(request: FastifyRequest): readonly Upload[] {
  return kept.get(request) ?? [];
}
