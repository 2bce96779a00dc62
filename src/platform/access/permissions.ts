/** Every role of staff, with its name on screen. Residents, suppliers and jobs are kinds of actor, not roles. */
export const roleNames = {
  contact_adviser: 'Contact adviser',
  hsc: 'Housing Support Co-ordinator',
  senior_hsc: 'Senior Housing Support Co-ordinator',
  ot: 'Occupational Therapist',
  technical_officer: 'Technical Officer',
  grants_officer: 'Grants officer',
  administrator: 'Administrator',
  service_manager: 'Service manager',
  finance_officer: 'Finance officer',
  board_member: 'Board member',
  auditor: 'Auditor',
  data_protection_officer: 'Data protection officer',
} as const;

export type Role = keyof typeof roleNames;

const caseWorkers = [
  'contact_adviser',
  'hsc',
  'senior_hsc',
  'ot',
  'technical_officer',
  'grants_officer',
  'administrator',
  'service_manager',
] as const satisfies readonly Role[];
const managers = ['senior_hsc', 'service_manager'] as const satisfies readonly Role[];
const everyone = Object.keys(roleNames) as readonly Role[];

/**
 * What each role may do: the one table of permissions. Which cases it may do it to is decided by
 * row-level security in the database, not here.
 */
export const permissions = {
  'own account': everyone,
  'see work list': caseWorkers,
  'see cases': [...caseWorkers, 'auditor', 'data_protection_officer'],
  'work on cases': caseWorkers,
  triage: ['contact_adviser', 'hsc', 'senior_hsc', 'administrator', 'service_manager'],
  'assess homes': ['hsc', 'senior_hsc', 'ot', 'service_manager'],
  order: ['hsc', 'senior_hsc', 'ot', 'technical_officer', 'administrator', 'service_manager'],
  'record referrals': caseWorkers,
  'see who opened a case': [...managers, 'auditor', 'data_protection_officer'],
  'let others into cases': managers,
  'see pathways': everyone,
  'see performance': [...managers, 'finance_officer', 'board_member', 'auditor'],
  'see organisation': everyone,
  'change organisation': ['service_manager'],
  'change settings': ['service_manager'],
  'erase details': ['data_protection_officer'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Whether any of a person's roles lets them do something. */
export function may(
  actor: { readonly assignments: readonly { readonly role: Role }[] },
  permission: Permission,
): boolean {
  const allowed: readonly Role[] = permissions[permission];
  return actor.assignments.some((assignment) => allowed.includes(assignment.role));
}
