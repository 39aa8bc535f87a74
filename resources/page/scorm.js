'use strict';
// Tells the learning platform around the page how far somebody is, by the API of SCORM 1.2.
(() => {
  const api = (from => {
    for (let depth = 0; from && depth < 8; depth++) {
      if (from.API) return from.API;
      if (from.parent === from) return from.opener && from.opener.API;
      from = from.parent;
    }
  })(window);
  if (!api || api.LMSInitialize('') === 'false') return;
  const done = ['completed', 'passed'].includes(api.LMSGetValue('cmi.core.lesson_status'));
  const place = api.LMSGetValue('cmi.core.lesson_location');
  if (/^\d+$/.test(place) && !location.hash) location.hash = 'step=' + place;
  let seen = done;
  addEventListener('moment', event => {
    const {step, steps} = event.detail;
    seen = seen || step === steps;
    api.LMSSetValue('cmi.core.lesson_location', String(step));
    api.LMSSetValue('cmi.core.lesson_status', seen ? 'completed' : 'incomplete');
    if (seen) api.LMSCommit('');
  });
  addEventListener('pagehide', () => { api.LMSCommit(''); api.LMSFinish(''); });
})();
