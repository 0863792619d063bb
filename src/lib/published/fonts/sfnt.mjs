/**
 * Reads and renames an uncompressed font file: a directory of tables, each known by four letters. Only what the
 * subsets need. All numbers in it are big-endian; see the OpenType specification for the tables.
 */

/** Names in the `name` table that say what the font is called; all others are kept as they are. */
const calledBy = { family: 1, style: 2, unique: 3, full: 4, postScript: 6 };
const otherCallings = [16, 17, 18, 21, 22, 25];

/**
 * @typedef {{ platform: number, encoding: number, language: number, id: number, text: Buffer }} Name
 */

/**
 * @param {Buffer} font
 * @returns {Map<string, Buffer>} by tag, in the order of the file
 */
function readTables(font) {
  const tables = new Map();
  for (let table = 0; table < font.readUInt16BE(4); table += 1) {
    const at = 12 + table * 16;
    const [offset, length] = [font.readUInt32BE(at + 8), font.readUInt32BE(at + 12)];
    tables.set(font.toString('latin1', at, at + 4), font.subarray(offset, offset + length));
  }
  return tables;
}

/**
 * @param {Buffer} font
 * @param {string} tag
 */
function readTable(font, tag) {
  const table = readTables(font).get(tag);
  if (!table) throw new Error(`The font has no ${tag} table`);
  return table;
}

/**
 * Which glyph stands for which character.
 * @param {Buffer} font
 * @returns {Map<number, number>} code point → glyph
 */
export function readCharacters(font) {
  const cmap = readTable(font, 'cmap');
  /** @type {Map<number, number>} */
  const glyphs = new Map();
  const put = (/** @type {number} */ code, /** @type {number} */ glyph) => {
    if (glyph !== 0) glyphs.set(code, glyph);
  };
  for (let record = 0; record < cmap.readUInt16BE(2); record += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + record * 8 + 4));
    const format = table.readUInt16BE(0);
    if (format === 12) {
      for (let group = 0; group < table.readUInt32BE(12); group += 1) {
        const at = 16 + group * 12;
        const [first, last, glyph] = [0, 4, 8].map((byte) => table.readUInt32BE(at + byte));
        for (let code = first ?? 0; code <= (last ?? -1); code += 1)
          put(code, (glyph ?? 0) + code - (first ?? 0));
      }
    } else if (format === 4) {
      const bytes = table.readUInt16BE(6);
      for (let segment = 0; segment < bytes; segment += 2) {
        const last = table.readUInt16BE(14 + segment);
        const first = table.readUInt16BE(16 + bytes + segment);
        const delta = table.readUInt16BE(16 + 2 * bytes + segment);
        const rangeAt = 16 + 3 * bytes + segment;
        const range = table.readUInt16BE(rangeAt);
        for (let code = first; code <= last && code < 0xffff; code += 1) {
          const glyph = range === 0 ? code : table.readUInt16BE(rangeAt + range + 2 * (code - first));
          put(code, glyph === 0 ? 0 : (glyph + delta) % 0x10000);
        }
      }
    }
  }
  return glyphs;
}

/**
 * The axes along which the font varies.
 * @param {Buffer} font
 * @returns {Record<string, { min: number, max: number }>} by tag, such as `wght`; empty for a font of one weight
 */
export function readAxes(font) {
  const fvar = readTables(font).get('fvar');
  if (!fvar) return {};
  const [start, count, size] = [4, 8, 10].map((byte) => fvar.readUInt16BE(byte));
  return Object.fromEntries(
    Array.from({ length: count ?? 0 }, (_, axis) => {
      const at = (start ?? 0) + axis * (size ?? 0);
      const fixed = (/** @type {number} */ byte) => fvar.readInt32BE(at + byte) / 0x10000;
      return [fvar.toString('latin1', at, at + 4), { min: fixed(4), max: fixed(12) }];
    })
  );
}

/**
 * How high a line is and how wide each character, in parts of the font size; the widths are those of the weight that
 * the file opens with.
 * @param {Buffer} font
 */
export function readMetrics(font) {
  const perEm = readTable(font, 'head').readUInt16BE(18);
  const hhea = readTable(font, 'hhea');
  const hmtx = readTable(font, 'hmtx');
  const glyphs = readCharacters(font);
  const last = hhea.readUInt16BE(34) - 1;
  return {
    ascent: hhea.readInt16BE(4) / perEm,
    descent: -hhea.readInt16BE(6) / perEm,
    lineGap: hhea.readInt16BE(8) / perEm,
    /** @param {string} character */
    advance: (character) => {
      const glyph = glyphs.get(character.codePointAt(0) ?? 0);
      if (glyph === undefined) throw new Error(`The font has no “${character}”`);
      return hmtx.readUInt16BE(Math.min(glyph, last) * 4) / perEm;
    }
  };
}

/** @param {Buffer} font @returns {Name[]} */
function readNames(font) {
  const table = readTable(font, 'name');
  const storage = table.readUInt16BE(4);
  return Array.from({ length: table.readUInt16BE(2) }, (_, record) => {
    const at = 6 + record * 12;
    const [platform, encoding, language, id, length, offset] = [0, 2, 4, 6, 8, 10].map((byte) =>
      table.readUInt16BE(at + byte)
    );
    const start = storage + (offset ?? 0);
    return {
      platform: platform ?? 0,
      encoding: encoding ?? 0,
      language: language ?? 0,
      id: id ?? 0,
      text: table.subarray(start, start + (length ?? 0))
    };
  });
}

/**
 * What the font says of itself, in English.
 * @param {Buffer} font
 * @returns {Map<number, string>} by the number of the name: 0 copyright, 1 family, 2 style, 13 licence …
 */
export const sayNames = (font) =>
  new Map(
    readNames(font)
      .filter(({ platform, language }) => platform === 3 && language === 0x409)
      .map(({ id, text }) => [id, Buffer.from(text).swap16().toString('utf16le')])
  );

/**
 * The same font under another name; copyright and licence stay as they are.
 * @param {Buffer} font
 * @param {string} family such as `House Serif`
 * @param {string} style such as `Italic`
 */
export function rename(font, family, style) {
  const joined = `${family.replaceAll(' ', '')}-${style}`;
  /** @type {Record<number, string>} */
  const ours = {
    [calledBy.family]: family,
    [calledBy.style]: style,
    [calledBy.unique]: joined,
    [calledBy.full]: `${family} ${style}`,
    [calledBy.postScript]: joined
  };
  const kept = readNames(font).filter(({ id }) => !(id in ours) && !otherCallings.includes(id));
  const given = Object.entries(ours).map(([id, text]) => ({
    platform: 3,
    encoding: 1,
    language: 0x409,
    id: Number(id),
    text: Buffer.from(text, 'utf16le').swap16()
  }));
  const order = (/** @type {Name} */ a, /** @type {Name} */ b) =>
    a.platform - b.platform || a.encoding - b.encoding || a.language - b.language || a.id - b.id;
  const names = [...kept, ...given].sort(order);

  const head = Buffer.alloc(6 + names.length * 12);
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  names.forEach(({ platform, encoding, language, id, text }, record) => {
    [platform, encoding, language, id, text.length, offset].forEach((number, place) =>
      head.writeUInt16BE(number, 6 + record * 12 + place * 2)
    );
    offset += text.length;
  });
  const tables = readTables(font);
  tables.set('name', Buffer.concat([head, ...names.map(({ text }) => text)]));
  return writeTables(font.readUInt32BE(0), tables);
}

/** Sum of a table as 32-bit numbers, padded with zeros. @param {Buffer} table */
function checksum(table) {
  let sum = 0;
  for (let at = 0; at < table.length; at += 4)
    sum = (sum + Buffer.concat([table.subarray(at, at + 4), Buffer.alloc(3)]).readUInt32BE(0)) >>> 0;
  return sum;
}

/**
 * @param {number} kind the first four bytes of the file
 * @param {Map<string, Buffer>} tables
 */
function writeTables(kind, tables) {
  const head = Buffer.from(tables.get('head') ?? Buffer.alloc(0));
  // The sum of the whole file is taken with this number at 0, and then makes it
  head.writeUInt32BE(0, 8);
  const all = [...new Map([...tables, ['head', head]])].sort(([a], [b]) => (a < b ? -1 : 1));

  const directory = Buffer.alloc(12 + all.length * 16);
  const power = Math.floor(Math.log2(all.length));
  directory.writeUInt32BE(kind, 0);
  [all.length, 2 ** power * 16, power, (all.length - 2 ** power) * 16].forEach((number, place) =>
    directory.writeUInt16BE(number, 4 + place * 2)
  );
  let offset = directory.length;
  const bodies = all.map(([tag, table], place) => {
    directory.write(tag, 12 + place * 16, 'latin1');
    [checksum(table), offset, table.length].forEach((number, field) =>
      directory.writeUInt32BE(number, 16 + place * 16 + field * 4)
    );
    const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
    offset += padded.length;
    return padded;
  });
  const font = Buffer.concat([directory, ...bodies]);
  const headAt = directory.readUInt32BE(12 + all.findIndex(([tag]) => tag === 'head') * 16 + 8);
  font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, headAt + 8);
  return font;
}
