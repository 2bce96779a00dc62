/** Every address of the works. Route patterns are made from the same builders. */
export const paths = {
  order: (caseId: string, interventionId: string) =>
    `/cases/${caseId}/interventions/${interventionId}/order`,
  fitFor: (caseId: string, interventionId: string) =>
    `/cases/${caseId}/interventions/${interventionId}/fitted`,
  callFor: (caseId: string, interventionId: string) =>
    `/cases/${caseId}/interventions/${interventionId}/follow-up`,
  fitted: (caseId: string, orderId: string) => `/cases/${caseId}/orders/${orderId}/fitted`,
  cancel: (caseId: string, orderId: string) => `/cases/${caseId}/orders/${orderId}/cancel`,
  followUp: (caseId: string, orderId: string) => `/cases/${caseId}/orders/${orderId}/follow-up`,
  catalogue: '/organisation/orders',
  addSupplier: '/organisation/orders/suppliers/add',
  supplier: (supplierId: string) => `/organisation/orders/suppliers/${supplierId}`,
  addItem: '/organisation/orders/items/add',
  item: (orderItemId: string) => `/organisation/orders/items/${orderItemId}`,
} as const;
