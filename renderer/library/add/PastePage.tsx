/** Where an article comes in: a large place to paste, or a file. */
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { FolderOpen } from 'lucide-react';
import { showCombo } from '../../app/commands';
import { messages, t } from '../../services/messages';
import { ACCEPTED_FILE_TYPES } from '../../importers';
import { openBringBack } from '../../bring-back/bring-back-state';
import { Button, Kbd, TextArea } from '../../ui';
import styles from './AddScreen.module.css';
import { dismissProblem, SHOWN_TEXT_LIMIT_CHARACTERS, startOver, takeText, typePasted, useAddFlow } from './flow';
import { takeFiles } from './many/many';
import { AddressPart } from './AddressPart';
import { Problem } from './Problem';

export function PastePage() {
  const { pasted, problem, work, offer } = useAddFlow();
  // The page whose address was pasted comes first.
  const [isFirst] = useState(offer === null);
  const isTooLong = pasted.length > SHOWN_TEXT_LIMIT_CHARACTERS;
  return (
    <div className={styles.paste}>
      <header className={styles.pasteHead}>
        <h1 className={styles.title}>{t('add.title')}</h1>
        <p className={styles.intro}>{t('add.intro')}</p>
      </header>
      {problem ? <Problem text={problem} onClose={dismissProblem} /> : null}
      <AddressPart />
      <p className={styles.or}>{t('web.or')}</p>
      {isTooLong ? (
        <p className={styles.tooLong}>
          {t('add.tooLongToShow', { megabytes: (pasted.length / 1_000_000).toFixed(1) })}
        </p>
      ) : (
        <TextArea
          label={t('add.pasteLabel')}
          isLabelHidden
          isReading
          autoFocus={isFirst}
          rows={14}
          className={styles.area}
          placeholder={t('add.pastePlaceholder')}
          value={pasted}
          onChange={typePasted}
          isDisabled={work !== null}
          spellCheck="false"
          help={
            <span className={styles.hint}>
              {messages.parts('add.pasteHint', {
                copy: () => <Kbd key="copy">{showCombo('Mod+c')}</Kbd>,
                paste: () => <Kbd key="paste">{showCombo('Mod+v')}</Kbd>,
              })}
            </span>
          }
        />
      )}
      <div className={styles.pasteActs}>
        {pasted.trim() === '' ? null : (
          <>
            <Button variant="primary" onPress={() => void takeText(pasted)} isDisabled={work !== null}>
              {t('add.continue')}
            </Button>
            <Button variant="quiet" onPress={startOver}>
              {t('add.startOver')}
            </Button>
          </>
        )}
        <div className={styles.file}>
          <FileTrigger
            acceptedFileTypes={ACCEPTED_FILE_TYPES}
            allowsMultiple
            onSelect={(files) => files && takeFiles([...files])}
          >
            <Button icon={<FolderOpen aria-hidden />}>{t('add.openFile')}</Button>
          </FileTrigger>
          <p className={styles.fileHint}>{t('add.fileHint')}</p>
          <Button variant="quiet" size="s" onPress={() => openBringBack()}>
            {t('bringBack.open')}
          </Button>
        </div>
      </div>
    </div>
  );
}
