/**
 * About how wide a text is in Arial, in pixels. Nothing measures letters on a server, so this adds
 * up four classes of letter, a little generously: enough to keep words apart and inside a box.
 */
export function textWidth(text: string, size: number, bold = false): number {
  let ems = 0;
  for (const character of text) ems += widthOf(character);
  return ems * size * (bold ? 1.07 : 1);
}

/** Breaks a text at spaces into lines of at most a width; a single longer word keeps a line of its own. */
export function wrapText(text: string, width: number, size: number, bold = false): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line !== undefined && textWidth(longer, size, bold) <= width) {
      lines[lines.length - 1] = longer;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

function widthOf(character: string): number {
  if (/[iljtfrI.,:;'’|! \u00a0()]/.test(character)) return 0.31;
  if (/[mwMW@%]/.test(character)) return 0.89;
  if (/[A-Z]/.test(character)) return 0.69;
  return 0.56;
}
