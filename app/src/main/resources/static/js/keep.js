// What somebody types stays in the browser until it was sent for good: a closed tab, an ended session or a server that
// restarts takes nothing away. Kept are the fields with text of forms that name a place for it.
const LIFE = 7 * 24 * 60 * 60 * 1000;
const forms = document.querySelectorAll('form[data-keep]');
const place = (form) => `asskomm.keep.${document.getElementById('live')?.dataset.organisation ?? ''}.${form.dataset.keep}`;
const fields = (form) => [...form.querySelectorAll('textarea[name], input[type="text"][name]')];

function read(key) {
	try {
		const kept = JSON.parse(localStorage.getItem(key));
		return kept && Date.now() - kept.at < LIFE ? kept : null;
	}
	catch {
		return null;
	}
}

function write(form, sent) {
	const values = Object.fromEntries(fields(form).filter((field) => field.value).map((field) => [field.name, field.value]));
	try {
		localStorage.setItem(place(form), JSON.stringify({ at: Date.now(), sent, values }));
	}
	catch {
		// A browser that keeps nothing is no reason to stop writing.
	}
}

// A form that was sent and answered by a notice of success is done.
const done = document.querySelector('.ak-flash.kern-alert--success') !== null;
for (let index = localStorage.length - 1; index >= 0; index--) {
	const key = localStorage.key(index);
	if (key.startsWith('asskomm.keep.')) {
		const kept = read(key);
		if (!kept || (done && kept.sent)) {
			localStorage.removeItem(key);
		}
	}
}

forms.forEach((form) => {
	const kept = read(place(form));
	if (kept) {
		fields(form).filter((field) => !field.value && kept.values[field.name]).forEach((field) => {
			field.value = kept.values[field.name];
		});
	}
	form.addEventListener('input', () => write(form, false));
	form.addEventListener('submit', () => write(form, true));
});
