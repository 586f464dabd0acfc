'use strict';
// Shapes: functions of a value, its place and the code to fail with. They look at one object after the other, as section 8 orders it.
(function (V) {
  const isObject = value => typeof value === 'object' && !Array.isArray(value);
  const within = (place, name) => place === '' ? name : `${place}.${name}`;
  const ID = /^[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}$/;
  const TIME = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)Z$/;

  const text = test => (value, place, code) => {
    if (typeof value !== 'string' || !test(value)) V.fail(code, place);
  };

  function isTime(value) {
    const parts = TIME.exec(value)?.slice(1).map(Number);
    if (!parts) return false;
    const [year, month, day, hour, minute, second] = parts;
    const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
    return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= days && hour < 24 && minute < 60 && second < 60;
  }

  const S = V.shape = {
    id: text(value => ID.test(value)),
    text: text(value => value.length >= 1 && value.length <= 1000),
    hash: text(value => /^[0-9a-f]{64}$/.test(value)),
    hashOrNone: text(value => /^(?:[0-9a-f]{64})?$/.test(value)),
    salt: text(value => /^[0-9a-f]{32}$/.test(value)),
    decimal: text(value => /^(?:0|[1-9][0-9]*)$/.test(value)),
    time: text(isTime),
    word: (...words) => text(value => words.includes(value)),

    int: (least, most = Number.MAX_SAFE_INTEGER) => (value, place, code) => {
      if (typeof value !== 'number' || value < least || value > most) V.fail(code, place);
    },

    anyObject: (value, place, code) => {
      if (!isObject(value)) V.fail(code, place);
    },

    /** Members by name; a name that ends with ? may be absent. */
    object: members => {
      const known = Object.entries(members).map(([name, shape]) => ({ name: name.replace('?', ''), optional: name.endsWith('?'), shape }));
      const names = new Set(known.map(member => member.name));
      return (value, place, code) => {
        S.anyObject(value, place, code);
        const unknown = Object.keys(value).filter(name => !names.has(name)).sort();
        if (unknown.length > 0) V.fail(code, within(place, unknown[0]));
        for (const { name, optional, shape } of known) {
          if (name in value) shape(value[name], within(place, name), code);
          else if (!optional) V.fail(code, within(place, name));
        }
      };
    },

    /** An object whose names are ids. */
    byId: shape => (value, place, code) => {
      S.anyObject(value, place, code);
      for (const name of Object.keys(value).sort()) {
        S.id(name, within(place, name), code);
        shape(value[name], within(place, name), code);
      }
    },

    list: (shape, least = 0, most = Infinity) => (value, place, code) => {
      if (!Array.isArray(value) || value.length < least || value.length > most) V.fail(code, place);
      value.forEach((item, i) => shape(item, `${place}[${i}]`, code));
    },

    /** Ascending without repetition: of strings, or of objects by the members named. */
    set: (shape, by, least = 0, most = Infinity) => (value, place, code) => {
      if (!Array.isArray(value) || value.length < least || value.length > most) V.fail(code, place);
      value.forEach((item, i) => {
        shape(item, `${place}[${i}]`, code);
        if (i > 0 && S.order(value[i - 1], item, by) >= 0) V.fail(code, `${place}[${i}]`);
      });
    },

    order: (a, b, by) => {
      if (!by) return V.compare(a, b);
      for (const name of by) {
        const order = typeof a[name] === 'number' ? a[name] - b[name] : V.compare(a[name], b[name]);
        if (order !== 0) return order;
      }
      return 0;
    },
  };

  S.texts = S.set(S.text, undefined, 1);
  S.ids = S.set(S.id);
  S.someIds = S.set(S.id, undefined, 1);
})(globalThis.Verifier ??= {});
