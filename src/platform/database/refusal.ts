/**
 * Why the program will not start, migrate, back up or restore as things stand. The message says
 * what is wrong and what to do, for the person at the terminal: it is printed without a stack.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
