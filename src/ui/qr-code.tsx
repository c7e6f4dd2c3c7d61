import { encode } from 'uqr';

/** The most bytes that a QR code holds (version 40, level L). */
export const MOST_BYTES = 2953;

type Props = { readonly text: string; readonly label: string; readonly className?: string | undefined };

/** A text of at most `MOST_BYTES` bytes as a QR code, black on white in any theme, as cameras want it. */
export function QrCode({ text, label, className }: Props) {
  const { data, size } = encode(text, { ecc: 'L', border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg
      className={className}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  );
}
