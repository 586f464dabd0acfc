'use strict';
// A whole certificate, a request alone, and what devices hold: the steps of section 8 in their order.
(function (V) {
  const S = V.shape;

  const certificateShape = S.object({
    format: S.word('province.draw-certificate/1'), request: S.anyObject, records: S.list(S.anyObject, 1), head: S.hash, 'summary?': S.anyObject,
  });

  /** Step 3: what is drawn from, in as many ways as what is known leaves open. */
  function* modelsOf(request, certificate, source) {
    yield* V.checkRequest(request, certificate ? 'request' : '');
    if (!V.hasPoolFile(request)) {
      if (certificate) V.checkSummaryShape(request, certificate.summary);
      return [V.modelOf(request)];
    }
    const place = certificate ? 'request.pool' : 'pool';
    const lines = Array.isArray(certificate?.summary?.lines) ? certificate.summary.lines : [];
    const pool = source && (yield* V.readPool(request, place, source, new Set(lines.map(row => row.id))));
    if (!certificate) return [pool];
    V.checkSummaryShape(request, certificate.summary);
    if (!pool) return V.modelsOfSummary(request, certificate.summary);
    V.checkSummary(pool, certificate);
    return [pool];
  }

  function* readRecords(draw, records, progress) {
    for (const [i, record] of records.entries()) {
      progress.record = i;
      yield* V.readRecord(draw, record, i);
    }
  }

  /** Reads the records under each model; where all fail, the fault of the one that came furthest is the verdict. */
  function* readUnder(models, requestHash, records) {
    let furthest;
    for (const model of models) {
      const draw = new V.Draw(model, requestHash), progress = { record: 0 };
      try {
        yield* readRecords(draw, records, progress);
        return draw;
      } catch (fault) {
        if (!(fault instanceof V.Fault)) throw fault;
        if (!furthest || progress.record > furthest.record) furthest = { record: progress.record, fault };
      }
    }
    throw furthest.fault;
  }

  function* check(bytes, { pool, receipts = [], disclosures = [] }, found) {
    const certificate = V.readFile(bytes);
    certificateShape(certificate, '', 'certificate.invalid');
    found.certificate = certificate;
    yield { step: 'request' };
    const models = yield* modelsOf(certificate.request, certificate, pool);
    found.partial = V.hasPoolFile(certificate.request) && !pool;
    const draw = yield* readUnder(models, V.hashOf(certificate.request), certificate.records);
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
    const [model] = yield* modelsOf(request, undefined, pool);
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
