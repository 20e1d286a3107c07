import { useMemo, type CSSProperties, type ReactNode } from 'react';
import { FixedCanvasProvider } from './use-canvas';
import { useBox } from './use-box';
import classes from './preview-canvas.module.css';

interface PreviewCanvasProps {
  /** Pixels of the canvas that is previewed. */
  width: number;
  height: number;
  label: string;
  children: ReactNode;
}

/** A display of the hall as it is drawn on its canvas, made small. It can be looked at, not used. */
export function PreviewCanvas({ width, height, label, children }: PreviewCanvasProps) {
  const [watch, box] = useBox();
  const size = useMemo(() => ({ width, height }), [width, height]);
  const style = { '--width': width, '--height': height, '--scale': box.width / width } as CSSProperties;
  return (
    <div ref={watch} className={classes.frame} style={style} role="img" aria-label={label}>
      {/* A transform makes it the window of what is fixed in it. */}
      <div className={classes.canvas} inert>
        <FixedCanvasProvider value={size}>{children}</FixedCanvasProvider>
      </div>
    </div>
  );
}
