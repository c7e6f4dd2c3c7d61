// Calls what a module exports with credentials, as a page would that has them from a sign-in, and prints the link that it gives.
import { pathToFileURL } from 'node:url';

const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env;
const [call] = Object.values(await import(pathToFileURL(process.argv[2] ?? '').href));
const made = await call({
  accessKeyId: AWS_ACCESS_KEY_ID,
  secretAccessKey: AWS_SECRET_ACCESS_KEY,
  sessionToken: AWS_SESSION_TOKEN,
});
if (typeof made === 'string') console.log(made);
