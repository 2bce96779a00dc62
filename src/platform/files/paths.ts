/** Every address of files. Route patterns are made from the same builders. */
export const filePaths = {
  file: (fileId: string) => `/files/${fileId}`,
  remove: (fileId: string) => `/files/${fileId}/remove`,
  /** Where the form on a case's page sends its files, in fields called `file`. */
  add: (caseId: string) => `/cases/${caseId}/files`,
} as const;
