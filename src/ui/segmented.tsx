import styles from './segmented.module.css';

type Props<T extends string> = {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly (readonly [value: T, label: string])[];
  readonly value: T;
  readonly onChange: (value: T) => void;
};

/** Radio buttons drawn as one bar. */
export function Segmented<T extends string>({ name, legend, options, value, onChange }: Props<T>) {
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>{legend}</legend>
      <div className={styles['bar']}>
        {options.map(([option, label]) => (
          <label key={option} className={styles['option']}>
            <input
              type="radio"
              name={name}
              value={option}
              checked={option === value}
              onChange={() => onChange(option)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
