export { ComfortPopover, type ComfortPopoverProps } from './ComfortPopover';
export { HelpScreen } from './HelpScreen';
export { SettingsScreen } from './SettingsScreen';
