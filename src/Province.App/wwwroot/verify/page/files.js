'use strict';
// Files that were dropped or chosen: what each of them is, by what stands in it.
(function (V) {
  const MOST_READ = 64 * 1024 * 1024;
  const WORDS = { certificate: '抽取证书', request: '名单与规则', receipt: '设备的回执', disclosure: '披露文件', pool: '名单文件', unknown: '无法识别' };
  const FORMATS = /"format"\s*:\s*"province\.draw-(certificate|request|receipt|disclosure)\/1"/;

  function formatOf(bytes) {
    const text = new TextDecoder().decode(bytes);
    try {
      const format = /^province\.draw-(certificate|request|receipt|disclosure)\/1$/.exec(V.parse(text).format ?? '');
      if (format) return format[1];
    } catch (fault) {
      if (!(fault instanceof V.Fault)) throw fault;
    }
    return FORMATS.exec(text)?.[1] ?? 'unknown';
  }

  const bytesOf = async blob => new Uint8Array(await blob.arrayBuffer());

  /** A pool is never read whole: its first line has a row's members and no format. */
  async function isPool(file) {
    if (file.name.toLowerCase().endsWith('.jsonl')) return true;
    const head = new TextDecoder().decode(await bytesOf(file.slice(0, 65536)));
    return head.startsWith('{"attributes":') && head.includes('\n');
  }

  V.recognise = async file => {
    const found = { name: file.name, file };
    if (await isPool(file)) {
      found.kind = 'pool';
      found.source = { size: file.size, read: (from, to) => bytesOf(file.slice(from, to)) };
    } else if (file.size > MOST_READ) {
      found.kind = 'certificate';
      found.bytes = { length: file.size };
    } else {
      found.bytes = await bytesOf(file);
      found.kind = formatOf(found.bytes);
      found.sha256 = V.toHex(V.sha256(found.bytes));
    }
    found.kindInWords = WORDS[found.kind];
    return found;
  };

  /** A lone file that says nothing about itself is taken for a damaged certificate, so that what is wrong is shown. */
  V.sorted = files => {
    const of = kind => files.filter(file => file.kind === kind);
    const main = of('certificate').at(-1) ?? of('request').at(-1) ?? (files.length > 0 && files.every(file => file.kind === 'unknown') ? files.at(-1) : undefined);
    return { main, beside: { pool: of('pool').at(-1)?.source, poolFile: of('pool').at(-1), receipts: of('receipt').map(file => file.bytes), disclosures: of('disclosure').map(file => file.bytes) } };
  };
})(globalThis.Verifier ??= {});
