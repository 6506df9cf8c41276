import { Button, Label, Slider as AriaSlider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import { Minus, Plus } from 'lucide-react';
import { classNames } from './class-names';
import styles from './Slider.module.css';

export interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Called while it moves. */
  readonly onChange: (value: number) => void;
  /** The value in words, for eyes and ears: "110 %". */
  readonly format: (value: number) => string;
  readonly lessLabel: string;
  readonly moreLabel: string;
  readonly className?: string | undefined;
}

/** A number along a line, with a step button at either end for those who cannot drag. */
export function Slider(props: SliderProps) {
  const { label, value, min, max, step, onChange, format, lessLabel, moreLabel, className } = props;
  const move = (by: number) => onChange(Math.min(max, Math.max(min, value + by)));
  return (
    <AriaSlider<number>
      value={value}
      minValue={min}
      maxValue={max}
      step={step}
      onChange={onChange}
      className={classNames(styles.slider, className)}
    >
      <Label className={styles.label}>{label}</Label>
      <SliderOutput className={styles.output ?? ''}>{() => format(value)}</SliderOutput>
      <div className={styles.row}>
        <Button
          className={styles.step ?? ''}
          aria-label={`${lessLabel}: ${label}`}
          isDisabled={value <= min}
          onPress={() => move(-step)}
        >
          <Minus aria-hidden />
        </Button>
        <SliderTrack className={styles.track ?? ''}>
          {({ state }) => (
            <>
              <span className={styles.fill} style={{ width: `${state.getThumbPercent(0) * 100}%` }} />
              <SliderThumb className={styles.thumb ?? ''} aria-valuetext={format(value)} />
            </>
          )}
        </SliderTrack>
        <Button
          className={styles.step ?? ''}
          aria-label={`${moreLabel}: ${label}`}
          isDisabled={value >= max}
          onPress={() => move(step)}
        >
          <Plus aria-hidden />
        </Button>
      </div>
    </AriaSlider>
  );
}
