import './ui/styles/index.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { startLook } from './app/appearance';
import { t } from './services/messages';

startLook();
document.title = t('app.name');
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
