import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { CallPage } from './call-page.tsx';
import { Layout } from './layout.tsx';
import { NotFoundPage } from './not-found-page.tsx';

const rootRoute = createRootRoute({ component: Layout, notFoundComponent: NotFoundPage });
const callRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: CallPage });

export const router = createRouter({ routeTree: rootRoute.addChildren([callRoute]) });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
