import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { dealViews, type DealView } from '../features/deals/deal-views';
import { exhibitorTabs, type ExhibitorTab } from '../features/exhibitor/exhibitor-tabs';
import { matchingViews, type MatchingView } from '../features/matching/matching-views';
import { CrashedPage, NotFoundPage } from './fallback-pages';

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: NotFoundPage,
  errorComponent: CrashedPage,
});

const landing = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('../features/sign-in/landing-page'), 'LandingPage'),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('../features/sign-in/sign-in-page'), 'SignInPage'),
});

/** `?lang=en`, `zh` or `both`: nothing secret stands in a screen's address. */
const boardSearch = (search: Record<string, unknown>): { lang?: string } =>
  typeof search['lang'] === 'string' ? { lang: search['lang'] } : {};

const staffDepartures = createRoute({
  getParentRoute: () => root,
  path: '/c/$conventionId/departures',
  validateSearch: boardSearch,
  component: lazyRouteComponent(() => import('../features/departures/staff-departures-page'), 'StaffDeparturesPage'),
});

const staffTable = createRoute({
  getParentRoute: () => root,
  path: '/c/$conventionId/tables/$tableId',
  validateSearch: boardSearch,
  component: lazyRouteComponent(() => import('../features/table-display/staff-table-page'), 'StaffTablePage'),
});

const screenBoard = createRoute({
  getParentRoute: () => root,
  path: '/board',
  validateSearch: boardSearch,
  component: lazyRouteComponent(() => import('../features/board/screen-page'), 'ScreenPage'),
});

const staffBoard = createRoute({
  getParentRoute: () => root,
  path: '/c/$conventionId/board',
  validateSearch: boardSearch,
  component: lazyRouteComponent(() => import('../features/board/staff-board-page'), 'StaffBoardPage'),
});

/** Everything that follows one convention live, with the frame around it. */
const convention = createRoute({
  getParentRoute: () => root,
  path: '/c/$conventionId',
  component: lazyRouteComponent(() => import('./convention-layout'), 'ConventionLayout'),
});

const exhibitor = createRoute({
  getParentRoute: () => convention,
  path: '/matches',
  validateSearch: (search): { tab?: ExhibitorTab } => {
    const tab = exhibitorTabs.find((candidate) => candidate === search['tab']);
    return tab ? { tab } : {};
  },
  component: lazyRouteComponent(() => import('../features/exhibitor/exhibitor-page'), 'ExhibitorPage'),
});

const queue = createRoute({
  getParentRoute: () => convention,
  path: '/queue',
  component: lazyRouteComponent(() => import('../features/queue/queue-page'), 'QueuePage'),
});

const matching = createRoute({
  getParentRoute: () => convention,
  path: '/matching',
  validateSearch: (search): { view?: MatchingView } => {
    const view = matchingViews.find((candidate) => candidate === search['view']);
    return view ? { view } : {};
  },
  component: lazyRouteComponent(() => import('../features/matching/matching-page'), 'MatchingPage'),
});

const timetable = createRoute({
  getParentRoute: () => convention,
  path: '/timetable',
  component: lazyRouteComponent(() => import('../features/timetable/timetable-page'), 'TimetablePage'),
});

const day = createRoute({
  getParentRoute: () => convention,
  path: '/day',
  component: lazyRouteComponent(() => import('../features/day/day-page'), 'DayPage'),
});

const deals = createRoute({
  getParentRoute: () => convention,
  path: '/deals',
  validateSearch: (search): { view?: DealView } => {
    const view = dealViews.find((candidate) => candidate === search['view']);
    return view ? { view } : {};
  },
  component: lazyRouteComponent(() => import('../features/deals/deals-page'), 'DealsPage'),
});

const desk = createRoute({
  getParentRoute: () => convention,
  path: '/desk',
  component: lazyRouteComponent(() => import('../features/desk/desk-page'), 'DeskPage'),
});

const screens = createRoute({
  getParentRoute: () => convention,
  path: '/screens',
  component: lazyRouteComponent(() => import('../features/screens/screens-page'), 'ScreensPage'),
});

const routeTree = root.addChildren([
  landing,
  signIn,
  screenBoard,
  staffBoard,
  staffDepartures,
  staffTable,
  convention.addChildren([exhibitor, queue, matching, timetable, day, deals, desk, screens]),
]);

export const createAppRouter = () => createRouter({ routeTree, defaultPreload: 'intent' });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
