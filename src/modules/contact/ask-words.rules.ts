/** What the choices of the public form are called on it, the same on the question and among the answers. */

export const tenureWords = {
  owner: 'Owned, with or without a mortgage',
  council_rent: 'Rented from the council',
  housing_association: 'Rented from a housing association',
  private_rent: 'Rented from a private landlord or an agent',
  other: 'Something else',
  unknown: 'Not known',
} as const;

export const contactWords = {
  phone: 'Phone call',
  text: 'Text message',
  email: 'Email',
  letter: 'Letter',
} as const;

export const letterWords = {
  standard: 'Ordinary print',
  large_print: 'Large print',
  easy_read: 'Easy read, with pictures',
  braille: 'Braille',
  audio: 'A recording to listen to',
} as const;
