/** Every address of messages. Route patterns are made from the same builders. */
export const messagePaths = {
  byHand: '/messages',
  pageOfByHand: (number: number) => `/messages?page=${number}`,
  settings: '/messages/settings',
  message: (messageId: string) => `/messages/${messageId}`,
  sentByHand: (messageId: string) => `/messages/${messageId}/sent`,
} as const;
