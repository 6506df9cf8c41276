import { t } from '../services/messages';

/** The plumb bob: a line and a weight. */
export function BrandMark({ className }: { readonly className?: string | undefined }) {
  return (
    <svg className={className} width="22" height="26" viewBox="0 0 22 26" aria-hidden="true">
      <path d="M11 0v13" stroke="currentColor" strokeWidth="1.6" />
      <path d="M5.6 13h10.8l-1.2 5.4L11 26l-4.2-7.6z" fill="currentColor" />
    </svg>
  );
}

export function Brand({ className }: { readonly className?: string | undefined }) {
  return (
    <span className={className}>
      <BrandMark />
      {t('app.name')}
    </span>
  );
}
