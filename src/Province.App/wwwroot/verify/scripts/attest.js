'use strict';
// What devices hold, and private attributes shown later (section 7).
(function (V) {
  const S = V.shape;

  const receiptShape = S.object({
    format: S.word('province.draw-receipt/1'), open: S.hash, role: S.id, commitment: S.hash,
    commitsClosed: S.hashOrNone, revealsClosed: S.hashOrNone,
  });

  const disclosureShape = S.object({
    format: S.word('province.draw-disclosure/1'), head: S.hash,
    shown: S.set(S.object({ id: S.id, attribute: S.id, salt: S.salt, value: S.text }), ['id', 'attribute']),
  });

  function read(bytes, shape, code) {
    try {
      const value = V.readFile(bytes);
      shape(value, '', code);
      return value;
    } catch (fault) {
      if (!(fault instanceof V.Fault)) throw fault;
      return V.fail(code, fault.place, fault.detail);
    }
  }

  V.checkReceipt = (bytes, draw) => {
    const receipt = read(bytes, receiptShape, 'receipt.invalid');
    if (receipt.open !== draw.hashes[0]) V.fail('receipt.open', 'open');
    if (receipt.commitment !== draw.commits.get(receipt.role)) V.fail('receipt.commitment', 'commitment');
    const closed = type => draw.places.get(type);
    if (receipt.commitsClosed !== '' && receipt.commitsClosed !== closed('commits-closed')) V.fail('receipt.commits_closed', 'commitsClosed');
    if (receipt.revealsClosed !== '' && receipt.revealsClosed !== closed('reveals-closed')) V.fail('receipt.reveals_closed', 'revealsClosed');
    return receipt;
  };

  /** Ids of rows that a disclosure names, read before it is judged. */
  V.namedInDisclosure = bytes => {
    try {
      return read(bytes, disclosureShape, 'shown.invalid').shown.map(item => item.id);
    } catch (fault) {
      if (!(fault instanceof V.Fault)) throw fault;
      return [];
    }
  };

  V.checkDisclosure = (bytes, certificate, draw) => {
    const disclosure = read(bytes, disclosureShape, 'shown.invalid');
    if (disclosure.head !== certificate.head) V.fail('shown.head', 'head');
    const hashes = disclosure.shown.map((item, i) => {
      const row = draw.model.rows?.get(item.id);
      const hash = row?.private && item.attribute in row.private ? row.private[item.attribute] : undefined;
      return hash ?? V.fail('shown.row', `shown[${i}]`);
    });
    disclosure.shown.forEach((item, i) => {
      const hash = V.toHex(V.H('province-draw/1/private', V.fromHex(item.salt), item.id, item.attribute, item.value));
      if (hash !== hashes[i]) V.fail('shown.value', `shown[${i}].value`);
    });
    return disclosure;
  };
})(globalThis.Verifier ??= {});
