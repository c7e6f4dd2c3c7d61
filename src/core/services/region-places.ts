/** What a console calls each region, and what older consoles, enumerations and documentation do (AWS General Reference, "Regions and Endpoints"). */
const DISPLAYED: Readonly<Record<string, readonly [display: string, ...others: string[]]>> = {
  'us-east-1': ['US East (N. Virginia)', 'US Standard', 'us-standard'],
  'us-east-2': ['US East (Ohio)'],
  'us-west-1': ['US West (N. California)'],
  'us-west-2': ['US West (Oregon)'],
  'af-south-1': ['Africa (Cape Town)'],
  'ap-east-1': ['Asia Pacific (Hong Kong)'],
  'ap-east-2': ['Asia Pacific (Taipei)'],
  'ap-northeast-1': ['Asia Pacific (Tokyo)'],
  'ap-northeast-2': ['Asia Pacific (Seoul)'],
  'ap-northeast-3': ['Asia Pacific (Osaka)'],
  'ap-south-1': ['Asia Pacific (Mumbai)'],
  'ap-south-2': ['Asia Pacific (Hyderabad)'],
  'ap-southeast-1': ['Asia Pacific (Singapore)'],
  'ap-southeast-2': ['Asia Pacific (Sydney)'],
  'ap-southeast-3': ['Asia Pacific (Jakarta)'],
  'ap-southeast-4': ['Asia Pacific (Melbourne)'],
  'ap-southeast-5': ['Asia Pacific (Malaysia)'],
  'ap-southeast-6': ['Asia Pacific (New Zealand)'],
  'ap-southeast-7': ['Asia Pacific (Thailand)'],
  'ca-central-1': ['Canada (Central)'],
  'ca-west-1': ['Canada West (Calgary)'],
  'eu-central-1': ['Europe (Frankfurt)', 'EU (Frankfurt)'],
  'eu-central-2': ['Europe (Zurich)'],
  'eu-north-1': ['Europe (Stockholm)', 'EU (Stockholm)'],
  'eu-south-1': ['Europe (Milan)', 'EU (Milan)'],
  'eu-south-2': ['Europe (Spain)'],
  'eu-west-1': ['Europe (Ireland)', 'EU (Ireland)'],
  'eu-west-2': ['Europe (London)', 'EU (London)'],
  'eu-west-3': ['Europe (Paris)', 'EU (Paris)'],
  'il-central-1': ['Israel (Tel Aviv)'],
  'me-south-1': ['Middle East (Bahrain)'],
  'me-central-1': ['Middle East (UAE)'],
  'mx-central-1': ['Mexico (Central)'],
  'sa-east-1': ['South America (São Paulo)', 'South America (Sao Paulo)'],
  'cn-north-1': ['China (Beijing)'],
  'cn-northwest-1': ['China (Ningxia)'],
  'us-gov-west-1': ['AWS GovCloud (US-West)'],
  'us-gov-east-1': ['AWS GovCloud (US-East)'],
};

/** The place in a display name; undefined where what stands in its parentheses is of several regions, or a part of a code. */
function placeIn(display: string): string | undefined {
  const place = /\(([^()]+)\)$/.exec(display)?.[1];
  return place === undefined || place === 'Central' || place.startsWith('US-') ? undefined : place;
}

const CODES: ReadonlyMap<string, string> = new Map(
  Object.entries(DISPLAYED).flatMap(([code, names]) =>
    names.flatMap((name) => [name, placeIn(name) ?? name].map((one) => [one.toLowerCase(), code] as const)),
  ),
);

/** The region that a place or a display name is of: `US East (N. Virginia)`, `Oregon`. Undefined where it is no such name. */
export function regionOfPlace(name: string): string | undefined {
  const plain = name.trim().toLowerCase().replace(/\s+/g, ' ');
  const place = /\(([^()]+)\)$/.exec(plain)?.[1] ?? plain;
  return CODES.get(plain) ?? CODES.get(place);
}

/** What consoles call a region, its place alone included; none of a region without such a name. */
export const displaysOfRegion = (code: string): readonly string[] =>
  Object.hasOwn(DISPLAYED, code)
    ? [...new Set((DISPLAYED[code] ?? []).flatMap((name) => [name, placeIn(name) ?? name]))]
    : [];
