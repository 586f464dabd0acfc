// Pages work without script; what is here makes them quicker to use.
import './ceremony.js';
import './forms.js';
import './progress.js';
import './rows.js';
import './source.js';
import './toasts.js';
import './upload.js';
