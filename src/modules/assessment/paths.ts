/** Every address of the assessments. Route patterns are made from the same builders. */
export const paths = {
  housingMot: (caseId: string) => `/cases/${caseId}/housing-mot`,
  part: (caseId: string, partKey: string) => `/cases/${caseId}/housing-mot/parts/${partKey}`,
  finish: (caseId: string) => `/cases/${caseId}/housing-mot/finish`,
  outcomes: (caseId: string) => `/cases/${caseId}/outcomes`,
  score: (caseId: string, occasion: string) => `/cases/${caseId}/outcomes/${occasion}`,
  dimensions: '/organisation/outcomes',
  addDimension: '/organisation/outcomes/add',
  dimension: (key: string) => `/organisation/outcomes/${key}`,
  endDimension: (key: string) => `/organisation/outcomes/${key}/end`,
} as const;
