'use strict';
// A whole certificate, a request alone, and what devices hold: the steps of section 8 in their order.
(function (V) {
  const S = V.shape;

  const certificateShape = S.object({
    format: S.word('province.draw-certificate/1'), request: S.anyObject, records: S.list(S.anyObject, 1), head: S.hash, 'summary?': S.anyObject,
  });

  /** Step 3: what is drawn from; undefined for a request alone whose pool file is missing. */
  function* modelOf(request, certificate, source, disclosures = []) {
    yield* V.checkRequest(request, certificate ? 'request' : '');
    if (!V.hasPoolFile(request)) {
      if (certificate) V.checkSummaryShape(request, certificate.summary);
      return V.modelOf(request);
    }
    const wanted = new Set([...V.namedInRecords(certificate?.records ?? []), ...disclosures.flatMap(V.namedInDisclosure)]);
    const pool = source && (yield* V.readPool(request, certificate ? 'request.pool' : 'pool', source, wanted));
    if (!certificate) return pool;
    V.checkSummaryShape(request, certificate.summary);
    if (!pool) return V.modelOfSummary(request, certificate.summary);
    V.checkSummary(pool, certificate);
    return pool;
  }

  function* check(bytes, { pool, receipts = [], disclosures = [] }, found) {
    const certificate = V.readFile(bytes);
    certificateShape(certificate, '', 'certificate.invalid');
    found.certificate = certificate;
    yield { step: 'request' };
    const model = yield* modelOf(certificate.request, certificate, pool, disclosures);
    found.partial = V.hasPoolFile(certificate.request) && !pool;
    const draw = new V.Draw(model, V.hashOf(certificate.request));
    for (const [i, record] of certificate.records.entries()) yield* V.readRecord(draw, record, i);
    if (!V.mayEnd(draw.type)) V.fail('certificate.incomplete', 'records');
    if (certificate.head !== draw.hashes[draw.hashes.length - 1]) V.fail('certificate.head', 'head');
    found.draw = draw;
    found.void = draw.voided !== undefined;
    found.receipts = receipts.map(receipt => V.checkReceipt(receipt, draw));
    found.attested = receipts.length > 0;
    found.shown = disclosures.map(disclosure => V.checkDisclosure(disclosure, certificate, draw));
    return 'recomputed';
  }

  function* checkRequestAlone(bytes, { pool }, found) {
    const request = V.readFile(bytes);
    S.anyObject(request, '', 'request.invalid');
    found.request = request;
    const model = yield* modelOf(request, undefined, pool);
    if (!model) return 'needs-pool';
    found.model = model;
    Object.assign(found, yield* V.countRequest(model));
    return 'counted';
  }

  function* judged(work, found) {
    try {
      found.verdict = yield* work;
    } catch (fault) {
      if (!(fault instanceof V.Fault)) throw fault;
      Object.assign(found, { verdict: 'failed', code: fault.code, place: fault.place, detail: fault.detail });
    }
    return found;
  }

  /** Files that may come with a certificate: a pool as a source of bytes, receipts and disclosures as bytes. */
  V.verify = function* (bytes, beside = {}) {
    const found = {};
    return yield* judged(check(bytes, beside, found), found);
  };

  V.verifyRequest = function* (bytes, beside = {}) {
    const found = {};
    return yield* judged(checkRequestAlone(bytes, beside, found), found);
  };

  V.sourceOf = bytes => ({ size: bytes.length, read: async (from, to) => bytes.subarray(from, to) });

  /** Runs a check in slices of some milliseconds, so that what shows it stays alive. */
  V.drive = async (work, { progress = () => { }, pause = () => new Promise(resolve => setTimeout(resolve, 0)), slice = 40 } = {}) => {
    let answer, latest, since = performance.now();
    for (; ;) {
      const { done, value } = work.next(answer);
      if (done) return value;
      answer = value instanceof Promise ? await value : undefined;
      if (value && !(value instanceof Promise)) latest = value;
      if (performance.now() - since < slice) continue;
      if (latest) progress(latest);
      await pause();
      since = performance.now();
    }
  };
})(globalThis.Verifier ??= {});
