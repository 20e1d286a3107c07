import { Link } from '@tanstack/react-router';
import classes from './page-views.module.css';

interface PageViewsProps {
  /** What the views are views of, for those who do not see the strip. */
  label: string;
  to: '/c/$conventionId/matching' | '/c/$conventionId/deals';
  conventionId: string;
  /** The first is shown where the address names none. */
  views: readonly { name: string; title: string }[];
  current: string;
}

/** The views of a page as a strip of links. */
export function PageViews({ label, to, conventionId, views, current }: PageViewsProps) {
  return (
    <nav className={classes.views} aria-label={label}>
      {views.map(({ name, title }, at) => (
        <Link
          key={name}
          to={to}
          params={{ conventionId }}
          // The route's own check turns the name into its type.
          search={(at === 0 ? {} : { view: name }) as never}
          className={classes.view}
          ref={name === current ? showInStrip : undefined}
          aria-current={name === current ? 'page' : undefined}
          activeOptions={{ exact: true, includeSearch: true }}
        >
          {title}
        </Link>
      ))}
    </nav>
  );
}

/** On a phone the strip is longer than the screen: the current view is brought into sight. */
const showInStrip = (link: HTMLAnchorElement | null) => link?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
