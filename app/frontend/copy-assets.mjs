// Copies what the browser needs out of node_modules: KERN's stylesheet, Fira Sans cut down to the letters of Saxony's
// languages, htmx and the STOMP client, each with its licence. What is printed gets Fira Sans as a whole, in the format
// that PDF knows. Does nothing when the same content is already there.
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import fontverter from 'fontverter';
import subsetFont from 'subset-font';

const here = dirname(fileURLToPath(import.meta.url));
const packages = join(here, 'node_modules');
const target = resolve(process.argv[2] ?? join(here, '../target/classes/static/vendor'));
const printTarget = resolve(process.argv[3] ?? join(here, '../target/classes/print/fonts'));

const files = {
	'@kern-ux/native/dist/kern.min.css': 'kern/kern.min.css',
	'@kern-ux/native/LICENSE.md': 'kern/LICENSE.md',
	'htmx.org/dist/htmx.min.js': 'htmx/htmx.min.js',
	'htmx.org/LICENSE': 'htmx/LICENSE',
	'@stomp/stompjs/bundles/stomp.umd.min.js': 'stomp/stomp.umd.min.js',
	'@stomp/stompjs/LICENSE': 'stomp/LICENSE',
};

// The weights the stylesheets use. Italics appear only in what members write.
const faces = [
	{ file: 'FiraSans-Regular', weight: 400, style: 'normal' },
	{ file: 'FiraSans-Italic', weight: 400, style: 'italic' },
	{ file: 'FiraSans-Medium', weight: 500, style: 'normal' },
	{ file: 'FiraSans-SemiBold', weight: 600, style: 'normal' },
];

// The faces of printed documents.
const printFaces = ['FiraSans-Regular', 'FiraSans-Italic', 'FiraSans-SemiBold', 'FiraSans-SemiBoldItalic'];

// Two files per face, so that most pages load only the first: German text with its punctuation; the rest of the Latin
// letters (Upper Sorbian names, Czech and Polish neighbours) and signs. Any other letter comes from the system's font.
const parts = {
	de: [
		[0x20, 0x7e], [0xa0, 0xff], [0x2010, 0x2014], [0x2018, 0x201a], [0x201c, 0x201e], [0x2022, 0x2022], [0x2026, 0x2026],
		[0x202f, 0x202f], [0x20ac, 0x20ac],
	],
	ext: [[0x100, 0x17f], [0x2009, 0x200a], [0x2020, 0x2021], [0x2030, 0x2030], [0x2039, 0x203a], [0x2190, 0x2193],
		[0x2212, 0x2212], [0x2248, 0x2248], [0x2264, 0x2265]],
};

// Kerning, marks, ligatures, tabular figures: small capitals and the like would triple the size.
const keepFeatures = ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'liga', 'tnum', 'lnum'];

const lettersOf = (ranges) => ranges
	.map(([from, to]) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i)))
	.join('');
const unicodeRangeOf = (ranges) => ranges
	.map(([from, to]) => `U+${from.toString(16)}${from === to ? '' : `-${to.toString(16)}`}`)
	.join(', ');

async function stampOfInputs() {
	const hash = createHash('sha256');
	for (const input of ['copy-assets.mjs', 'package-lock.json']) {
		hash.update(await readFile(join(here, input)));
	}
	return hash.digest('hex');
}

async function exists(path) {
	return stat(path).then(() => true, () => false);
}

const fontFile = (face) => readFile(join(packages, '@kern-ux/native/dist/fonts/fira-sans', `${face}.woff2`));

async function copyPrintFonts() {
	await mkdir(printTarget, { recursive: true });
	for (const face of printFaces) {
		await writeFile(join(printTarget, `${face}.ttf`), await fontverter.convert(await fontFile(face), 'truetype'));
	}
}

async function copyAll() {
	for (const [from, to] of Object.entries(files)) {
		await mkdir(dirname(join(target, to)), { recursive: true });
		await copyFile(join(packages, from), join(target, to));
	}
	await mkdir(join(target, 'kern/fonts'), { recursive: true });
	let css = '';
	for (const { file, weight, style } of faces) {
		const original = await fontFile(file);
		for (const [part, ranges] of Object.entries(parts)) {
			const name = `${file}-${part}.woff2`;
			const subset = await subsetFont(original, lettersOf(ranges), { targetFormat: 'woff2', keepFeatures });
			await writeFile(join(target, 'kern/fonts', name), subset);
			css += `@font-face { font-family: 'Fira Sans'; src: url('${name}') format('woff2'); font-weight: ${weight}; `
				+ `font-style: ${style}; font-display: swap; unicode-range: ${unicodeRangeOf(ranges)}; }\n`;
		}
	}
	await writeFile(join(target, 'kern/fonts/fira-sans.css'), css);
}

const stamp = await stampOfInputs();
for (const [directory, copy] of [[target, copyAll], [printTarget, copyPrintFonts]]) {
	const stampFile = join(directory, '.stamp');
	if (!(await exists(stampFile)) || (await readFile(stampFile, 'utf8')) !== stamp) {
		await rm(directory, { recursive: true, force: true });
		await copy();
		await writeFile(stampFile, stamp);
		console.log(`Assets written to ${directory}`);
	}
}
