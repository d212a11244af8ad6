/** The three channels of a colour such as `#1b5875` or `#fff`, from 0 to 255. */
function channelsOf(colour: string): number[] {
  const digits = colour.slice(1);
  const size = digits.length / 3;
  return [0, 1, 2].map((n) =>
    Number.parseInt(digits.slice(n * size, (n + 1) * size).repeat(2 / size), 16),
  );
}

/** A colour between two, in sRGB: at 0 the first, at 1 the second. */
export function mix(from: string, to: string, share: number): string {
  const target = channelsOf(to);
  return `#${channelsOf(from)
    .map((channel, n) => Math.round(channel + ((target[n] ?? 0) - channel) * share))
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')}`;
}

/** The relative luminance of a colour, from 0 (black) to 1 (white), as WCAG 2.2 defines it. */
export function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio of two colours, from 1 to 21, by the formula of WCAG 2.2: (L1 + 0.05) / (L2 + 0.05). */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The hue of a colour in degrees (red is 0, green 120), and its vividness from 0 (grey) to 1. */
export function hueOf(colour: string): { hue: number; vividness: number } {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour);
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  const sixth =
    range === 0
      ? 0
      : most === red
        ? (green - blue) / range
        : most === green
          ? 2 + (blue - red) / range
          : 4 + (red - green) / range;
  return { hue: (sixth * 60 + 360) % 360, vividness: range / 255 };
}
