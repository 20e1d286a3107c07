import { useTranslation } from 'react-i18next';
import type { FleetScreen, ScreenShow } from '@handsel/contracts';
import { ScreenContent } from '../board/screen-content';
import { PreviewCanvas } from '../wall/preview-canvas';

const UNTOLD = { width: 1920, height: 1080 };

/** What a screen shows now, drawn by the display itself on the canvas that the screen has told. */
export function ScreenThumbnail({
  conventionId,
  screen: { id, name, report },
  show,
}: {
  conventionId: string;
  screen: FleetScreen;
  show: ScreenShow;
}) {
  const { t } = useTranslation();
  const { width, height } = report?.canvas ?? UNTOLD;
  return (
    <PreviewCanvas width={width} height={height} label={t('screens.thumbnail', { name })}>
      <ScreenContent conventionId={conventionId} show={show} lang={show.language ?? undefined} screenId={id} />
    </PreviewCanvas>
  );
}
