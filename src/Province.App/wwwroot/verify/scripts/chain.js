'use strict';
// The records one after the other, in the order of section 8, step 4; what an outcome and what follows it need stands in outcome.js.
(function (V) {
  /** What is known of a draw while its records are read. */
  V.Draw = class Draw {
    constructor(model, requestHash) {
      Object.assign(this, { model, requestHash, commits: new Map(), reveals: new Map(), rounds: [], withdrawn: [], signed: new Set(), hashes: [], places: new Map() });
    }

    get roles() { return this.open.parties.map(party => party.role); }
    get operator() { return this.open.parties[0].role; }
    get round() { return this.rounds[this.rounds.length - 1]; }

    /** Roles in the order of parties, each at most once. */
    inOrder(roles) {
      const places = roles.map(role => this.roles.indexOf(role));
      return places.every((place, i) => place >= 0 && (i === 0 || place > places[i - 1]));
    }
  };

  function checkTime(draw, record, place) {
    const late = () => V.fail('record.time', `${place}.at`);
    if (draw.time !== undefined && record.at < draw.time) late();
    if (record.type === 'commit' && record.at > draw.open.closing.commits) late();
    if (record.type === 'commits-closed' && record.absent.length > 0 && record.at < draw.open.closing.commits) late();
    draw.time = record.at;
  }

  /** Fewer possible throws than 2^64 could be tried out beforehand. */
  function enoughBalls({ balls, draws }) {
    let product = 1n;
    for (let i = 0; i < draws; i++) product *= BigInt(balls - i);
    return product >= 1n << 64n;
  }

  function checkOpen(draw, record, place) {
    draw.open = record;
    if (record.request !== draw.requestHash) V.fail('open.request', `${place}.request`);
    if (record.voids.some(item => item.number >= record.number)) V.fail('open.voids', `${place}.voids`);
    const roles = draw.roles;
    const least = record.mode === 'ceremony' && record.last.kind !== 'public' ? 3 : 2;
    if (roles.length < least || roles.length > 20 || new Set(roles).size !== roles.length) V.fail('open.parties', `${place}.parties`);
    const { commits, reveals } = record.closing;
    if (record.at > commits || commits > reveals) V.fail('open.closing', `${place}.closing`);
    const last = record.last;
    if ((last.kind === 'balls' && (last.draws > last.balls || !enoughBalls(last))) || (last.kind === 'public' && last.time < reveals))
      V.fail('open.last', `${place}.last`);
  }

  function checkCommit(draw, record, place) {
    if (!draw.roles.includes(record.role)) V.fail('commit.role', `${place}.role`);
    if (draw.commits.size === 0 && record.role !== draw.operator) V.fail('commit.operator_first', `${place}.role`);
    if (draw.commits.has(record.role)) V.fail('commit.twice', `${place}.role`);
    if ([...draw.commits.values()].includes(record.commitment)) V.fail('commit.repeated', `${place}.commitment`);
    draw.commits.set(record.role, record.commitment);
  }

  function checkCommitsClosed(draw, record, place) {
    const there = draw.roles.filter(role => draw.commits.has(role));
    const wrong = member => V.fail('commits_closed.list', `${place}.${member}`);
    if (!draw.commits.has(draw.operator)) wrong('absent');
    if (!V.same(record.commitments, there.map(role => ({ role, commitment: draw.commits.get(role) })))) wrong('commitments');
    if (!V.same(record.absent, draw.roles.filter(role => !draw.commits.has(role)))) wrong('absent');
  }

  function checkReveal(draw, record, place) {
    if (!draw.commits.has(record.role)) V.fail('reveal.role', `${place}.role`);
    if (!draw.inOrder([...draw.reveals.keys(), record.role])) V.fail('reveal.order', `${place}.role`);
    const expected = V.toHex(V.H('province-draw/1/commit', V.fromHex(draw.hashes[0]), record.role, V.fromHex(record.value)));
    if (expected !== draw.commits.get(record.role)) V.fail('reveal.mismatch', `${place}.value`);
    draw.reveals.set(record.role, record.value);
  }

  function checkRevealsClosed(draw, record, place) {
    const values = draw.roles.map(role => ({ role, value: draw.reveals.get(role) ?? V.ZERO }));
    const absent = draw.roles.filter(role => !draw.reveals.has(role));
    if (!V.same(record.values, values)) V.fail('reveals_closed.list', `${place}.values`);
    if (!V.same(record.absent, absent)) V.fail('reveals_closed.list', `${place}.absent`);
  }

  function checkLast(draw, record, place) {
    const last = draw.open.last, values = record.values;
    const good = last.kind === 'public'
      || (last.kind === 'dice' && values.length === 30 && values.every(value => value <= 9))
      || (last.kind === 'balls' && values.length === last.draws && values.every(value => value >= 1 && value <= last.balls)
        && new Set(values).size === values.length);
    if (!good) V.fail('last.value', `${place}.${last.kind === 'public' ? 'value' : 'values'}`);
    draw.last = record;
  }

  const CHECKS = {
    open: checkOpen, commit: checkCommit, 'commits-closed': checkCommitsClosed, reveal: checkReveal, 'reveals-closed': checkRevealsClosed, last: checkLast,
  };

  /** Reads one record; `draw` holds what the ones before it said. */
  V.readRecord = function* (draw, record, i) {
    const place = `records[${i}]`;
    V.checkRecordShape(record, place, draw.open?.last.kind);
    if (!V.mayFollow(draw.type, record.type)) V.fail('record.order', `${place}.type`);
    if (i === 0 && (record.prev === V.ZERO) !== (record.number === 1)) V.fail('open.register', `${place}.prev`);
    if (i > 0 && record.prev !== draw.hashes[i - 1]) V.fail('record.prev', `${place}.prev`);
    if ('at' in record) checkTime(draw, record, place);
    draw.hashes.push(V.hashOf(record));
    draw.places.set(record.type, draw.hashes[i]);
    if (record.type in CHECKS) CHECKS[record.type](draw, record, place);
    else yield* V.laterChecks[record.type](draw, record, place);
    draw.type = record.type;
    yield;
  };
})(globalThis.Verifier ??= {});
