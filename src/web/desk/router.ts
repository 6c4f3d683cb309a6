import { createRootRoute, createRoute, createRouter, type AnyRouter } from '@tanstack/react-router';
import { Layout } from './layout.tsx';
import { AccountPage } from './pages/account.tsx';
import { FirstAdminPage } from './pages/first-admin.tsx';
import { ForgotPage } from './pages/forgot.tsx';
import { HomePage } from './pages/home.tsx';
import { MissingPage } from './pages/missing.tsx';
import { PeoplePage } from './pages/people.tsx';
import { InvitationPage, ResetPage } from './pages/set-password.tsx';
import { SignInPage } from './pages/sign-in.tsx';

const rootRoute = createRootRoute({ component: Layout, notFoundComponent: MissingPage });

const pages = [
  ['/', HomePage],
  ['/sign-in', SignInPage],
  ['/forgot', ForgotPage],
  ['/invitation', InvitationPage],
  ['/reset', ResetPage],
  ['/first-admin', FirstAdminPage],
  ['/account', AccountPage],
  ['/people', PeoplePage],
] as const;

/** The pages of the desk by their addresses below `/desk`. */
export const deskRouter: AnyRouter = createRouter({
  basepath: '/desk',
  routeTree: rootRoute.addChildren(
    pages.map(([path, component]) => createRoute({ getParentRoute: () => rootRoute, path, component })),
  ),
});
