import QRCode from 'qrcode';

/** Light cells on each side that the standard asks for (ISO/IEC 18004). */
const quietZone = 4;

/** A picture that a telephone reads as text, drawn on the server and painted by classes. */
export function QrCode(props: { readonly text: string; readonly label: string }) {
  const { modules } = QRCode.create(props.text, { errorCorrectionLevel: 'M' });
  const side = modules.size + 2 * quietZone;
  return (
    <svg
      class="app-qr"
      viewBox={`0 0 ${side} ${side}`}
      width="220"
      height="220"
      role="img"
      aria-label={props.label}
    >
      <rect class="app-qr__ground" width={side} height={side} />
      <path class="app-qr__dark" d={darkCells(modules.data, modules.size)} />
    </svg>
  );
}

/** One stroke for each run of dark cells in a row. */
function darkCells(cells: Uint8Array, size: number): string {
  const runs: string[] = [];
  for (let row = 0; row < size; row += 1) {
    const line = [...cells.subarray(row * size, (row + 1) * size)].join('');
    for (const { 0: run, index } of line.matchAll(/1+/g)) {
      const length = run.length;
      runs.push(`M${index + quietZone} ${row + quietZone}h${length}v1h-${length}z`);
    }
  }
  return runs.join('');
}
