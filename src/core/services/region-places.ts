/** What a console, an enumeration and older documentation call a region, in lower case (AWS General Reference, "Regions and Endpoints"). */
const CODES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'n. virginia': 'us-east-1',
    'us standard': 'us-east-1',
    'us-standard': 'us-east-1',
    ohio: 'us-east-2',
    'n. california': 'us-west-1',
    oregon: 'us-west-2',
    'cape town': 'af-south-1',
    'hong kong': 'ap-east-1',
    taipei: 'ap-east-2',
    tokyo: 'ap-northeast-1',
    seoul: 'ap-northeast-2',
    osaka: 'ap-northeast-3',
    mumbai: 'ap-south-1',
    hyderabad: 'ap-south-2',
    singapore: 'ap-southeast-1',
    sydney: 'ap-southeast-2',
    jakarta: 'ap-southeast-3',
    melbourne: 'ap-southeast-4',
    malaysia: 'ap-southeast-5',
    'new zealand': 'ap-southeast-6',
    thailand: 'ap-southeast-7',
    'canada (central)': 'ca-central-1',
    calgary: 'ca-west-1',
    frankfurt: 'eu-central-1',
    zurich: 'eu-central-2',
    stockholm: 'eu-north-1',
    milan: 'eu-south-1',
    spain: 'eu-south-2',
    ireland: 'eu-west-1',
    london: 'eu-west-2',
    paris: 'eu-west-3',
    'tel aviv': 'il-central-1',
    bahrain: 'me-south-1',
    uae: 'me-central-1',
    'mexico (central)': 'mx-central-1',
    'são paulo': 'sa-east-1',
    'sao paulo': 'sa-east-1',
    beijing: 'cn-north-1',
    ningxia: 'cn-northwest-1',
    'aws govcloud (us-west)': 'us-gov-west-1',
    'aws govcloud (us-east)': 'us-gov-east-1',
  }),
);

/** The region that a place or a display name is of: `US East (N. Virginia)`, `Oregon`. Undefined where it is no such name. */
export function regionOfPlace(name: string): string | undefined {
  const plain = name.trim().toLowerCase().replace(/\s+/g, ' ');
  const place = /\(([^()]+)\)$/.exec(plain)?.[1] ?? plain;
  return CODES.get(plain) ?? CODES.get(place);
}
