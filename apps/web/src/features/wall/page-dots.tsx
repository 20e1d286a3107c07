import classes from './wall.module.css';

/** Which of how many pages is shown. */
export function PageDots({ pages, page }: { pages: number; page: number }) {
  if (pages < 2) return null;
  return (
    <span className={classes.pages} aria-hidden="true">
      {Array.from({ length: pages }, (_, index) => (
        <span key={index} data-current={index === page || undefined} />
      ))}
    </span>
  );
}
