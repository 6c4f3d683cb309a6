import { randomBytes } from 'node:crypto';
import { APIError, betterAuth, type BetterAuthOptions } from 'better-auth';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import type { Config } from '../../config/config.ts';
import { linkInvalid, type From, type SignIn } from '../../domain/people/index.ts';
import { databaseAway, isDatabaseAway } from '../../domain/calls/index.ts';
import { HatifError } from '../../errors.ts';
import type { Logger } from '../../logger.ts';

/** Where the library believes to be mounted; its routes are not: ours call it. */
const basePath = '/api/desk/auth';
const providerId = 'oidc';
const sessionSeconds = 7 * 24 * 3_600;
/** The shortest password, and the longest, in characters. */
const shortest = 12;
const longest = 128;

interface Needs {
  config: Pick<Config, 'desk'>;
  store: BetterAuthOptions['database'];
  secret: string;
  logger: Logger;
}

/** Sessions and passwords by better-auth, on our tables. */
export function betterAuthSignIn(needs: Needs): SignIn {
  const auth = createAuth(needs);
  const { desk } = needs.config;

  return {
    provider: desk.oidc === null ? null : desk.oidc.name,
    hash: (password) => hashPassword(folded(checked(password))),

    async withPassword({ email, password, from }) {
      const { headers, response } = await ours(() =>
        auth.api.signInEmail({
          body: { email, password },
          headers: headersOf(undefined, from),
          returnHeaders: true,
        }),
      );
      return { userId: response.user.id, setCookies: headers.getSetCookie() };
    },

    async sessionOf(cookie) {
      if (cookie === undefined) return null;
      const { headers, response } = await ours(() =>
        auth.api.getSession({ headers: headersOf(cookie), returnHeaders: true }),
      );
      if (!response) return null;
      const { id: sessionId, userId } = response.session;
      return { userId, sessionId, setCookies: headers.getSetCookie() };
    },

    async end(cookie) {
      const { headers } = await ours(() =>
        auth.api.signOut({ headers: headersOf(cookie), returnHeaders: true }),
      );
      return headers.getSetCookie();
    },

    async changePassword({ cookie, current, next, from }) {
      const { headers } = await ours(() =>
        auth.api.changePassword({
          body: { currentPassword: current, newPassword: checked(next), revokeOtherSessions: true },
          headers: headersOf(cookie, from),
          returnHeaders: true,
        }),
      );
      return headers.getSetCookie();
    },

    async makeLink(userId, goodForMs) {
      const { internalAdapter, adapter } = await auth.$context;
      const token = randomBytes(32).toString('base64url');
      await adapter.deleteMany({ model: 'verification', where: [{ field: 'value', value: userId }] });
      await internalAdapter.createVerificationValue({
        identifier: `reset-password:${token}`,
        value: userId,
        expiresAt: new Date(Date.now() + goodForMs),
      });
      return token;
    },

    async setPassword({ token, password }) {
      const { internalAdapter } = await auth.$context;
      const link = await internalAdapter.findVerificationValue(`reset-password:${token}`);
      if (!link || isDisabled(await internalAdapter.findUserById(link.value))) throw linkInvalid();
      await ours(() => auth.api.resetPassword({ body: { token, newPassword: checked(password) } }));
      return { userId: link.value };
    },

    async toProvider() {
      const { headers, response } = await ours(() =>
        auth.api.signInSocial({
          body: {
            provider: providerId,
            callbackURL: `${desk.publicUrl}/desk`,
            errorCallbackURL: `${desk.publicUrl}/desk/sign-in`,
            disableRedirect: true,
          },
          headers: headersOf(undefined),
          returnHeaders: true,
        }),
      );
      if (response.url === undefined) throw providerAway();
      return { location: response.url, setCookies: headers.getSetCookie() };
    },

    async fromProvider(query, cookie, from) {
      const address = `${desk.publicUrl}${basePath}/callback/${providerId}?${query}`;
      const response = await ours(() =>
        auth.handler(new Request(address, { headers: headersOf(cookie, from) })),
      );
      const location = response.headers.get('location');
      if (location === null) throw providerAway();
      return { location, setCookies: response.headers.getSetCookie() };
    },
  };
}

function createAuth({ config: { desk }, store, secret, logger }: Needs) {
  const { oidc } = desk;
  return betterAuth({
    appName: 'Hatif',
    baseURL: desk.publicUrl,
    basePath,
    secret,
    database: store,
    telemetry: { enabled: false },
    onAPIError: { throw: true, errorURL: `${desk.publicUrl}/desk/sign-in` },
    // Its messages may hold what somebody typed.
    logger: { log: (level) => logger.debug({ level }, 'sign-in library spoke') },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      revokeSessionsOnPasswordReset: true,
      minPasswordLength: shortest,
      maxPasswordLength: longest,
      password: {
        hash: (password) => hashPassword(folded(password)),
        verify: ({ hash, password }) => verifyPassword({ hash, password: folded(password) }),
      },
    },
    verification: { storeIdentifier: 'hashed' },
    user: {
      additionalFields: { banned: { type: 'boolean', input: false, required: false, returned: false } },
    },
    // A session that is ended, or whose person is disabled, is over with the next request.
    session: { expiresIn: sessionSeconds, cookieCache: { enabled: false } },
    account: {
      encryptOAuthTokens: true,
      accountLinking: { enabled: true, trustedProviders: [], requireLocalEmailVerified: false },
    },
    databaseHooks: {
      session: {
        create: {
          // By the library's own connection, which may be in a transaction: another would wait for it.
          before: async ({ userId }, call) => {
            const user = await call?.context.internalAdapter.findUserById(userId);
            if (isDisabled(user ?? null)) throw new APIError('FORBIDDEN', { code: 'PERSON_DISABLED' });
          },
        },
      },
    },
    // Ours counts by account too, in words of both languages; ours checks the origin as well, and says which rule.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'hatif',
      // The edge knows whether a browser came by TLS, and marks the cookies.
      useSecureCookies: false,
      ipAddress: { ipAddressHeaders: ['x-forwarded-for'] },
    },
    plugins:
      oidc === null
        ? []
        : [
            genericOAuth({
              config: [
                {
                  providerId,
                  discoveryUrl: `${oidc.issuer.replace(/\/$/u, '')}/.well-known/openid-configuration`,
                  clientId: oidc.clientId,
                  clientSecret: oidc.clientSecret,
                  scopes: ['openid', 'email', 'profile'],
                  pkce: true,
                  // Who has not been invited stays outside.
                  disableSignUp: true,
                  disableImplicitSignUp: true,
                  requireIdTokenVerification: true,
                },
              ],
            }),
          ],
  });
}

/** Whether somebody may not sign in any more; nobody may not either. */
function isDisabled(user: object | null): boolean {
  return user === null || !('banned' in user) || user.banned !== false;
}

/** Failures of the library, as ours. */
const failures: Record<string, () => HatifError> = {
  INVALID_EMAIL_OR_PASSWORD: credentialsWrong,
  INVALID_EMAIL: credentialsWrong,
  PERSON_DISABLED: () =>
    new HatifError('person_disabled', 'This account is disabled: ask whoever manages people.', {
      status: 403,
    }),
  INVALID_PASSWORD: () =>
    new HatifError('password_wrong', 'This is not the password of now.', { status: 400 }),
  CREDENTIAL_ACCOUNT_NOT_FOUND: () =>
    new HatifError('password_wrong', 'This account has no password yet.', { status: 400 }),
  PASSWORD_TOO_SHORT: passwordShort,
  PASSWORD_TOO_LONG: passwordLong,
  INVALID_TOKEN: linkInvalid,
  USER_NOT_FOUND: linkInvalid,
  UNAUTHORIZED: notSignedIn,
  SESSION_EXPIRED: notSignedIn,
};

/** Does something by the library; its own errors become ours, the database's stay. */
async function ours<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    if (isDatabaseAway(error)) throw databaseAway(error);
    const code = error.body?.code ?? String(error.status);
    throw (
      failures[code]?.() ??
      new HatifError('sign_in_failed', 'The sign-in failed.', {
        status: error.statusCode >= 500 ? 500 : 400,
        details: { code },
        cause: error,
      })
    );
  }
}

/** Throws `password_short` or `password_long`. Counted as people count: a flag is one character. */
function checked(password: string): string {
  const length = Array.from(new Intl.Segmenter().segment(folded(password))).length;
  if (length < shortest) throw passwordShort();
  if (password.length > longest) throw passwordLong();
  return password;
}

/** A password as it is compared: whichever keyboard its letters and digits were typed on. */
function folded(password: string): string {
  return password
    .normalize('NFKC')
    .replaceAll(/[\u0660-\u0669\u06F0-\u06F9]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}

function headersOf(cookie: string | undefined, from?: From): Headers {
  const headers = new Headers();
  if (cookie !== undefined) headers.set('cookie', cookie);
  if (from !== undefined) headers.set('x-forwarded-for', from.address);
  if (from?.userAgent !== undefined) headers.set('user-agent', from.userAgent.slice(0, 300));
  return headers;
}

function credentialsWrong(): HatifError {
  return new HatifError('credentials_wrong', 'The e-mail address or the password is wrong.', { status: 401 });
}

function passwordShort(): HatifError {
  return new HatifError('password_short', `A password has ${shortest} characters at least.`, { status: 400 });
}

function passwordLong(): HatifError {
  return new HatifError('password_long', `A password has ${longest} characters at most.`, { status: 400 });
}

function notSignedIn(): HatifError {
  return new HatifError('not_signed_in', 'Sign in first.', { status: 401 });
}

function providerAway(): HatifError {
  return new HatifError('provider_unavailable', 'The other system does not answer just now.', {
    status: 503,
  });
}
