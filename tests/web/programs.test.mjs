// Programs that read: Markdown, few fields, what changed, the Model Context Protocol.
import assert from 'node:assert/strict';

const headers_of = (accept) => ({ headers: { Accept: accept } });

export const tests = ({ base }) => {
  const json = async (path) => (await fetch(base + path)).json();
  const markdown = async (path) => (await fetch(base + path, headers_of('text/markdown, text/html;q=0.8'))).text();
  const rpc = async (message, path = '/mcp') => fetch(base + path, {
    method: 'POST', body: typeof message === 'string' ? message : JSON.stringify({ jsonrpc: '2.0', id: 1, ...message }),
    headers: { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' },
  });
  const called = async (name, args) => (await (await rpc({ method: 'tools/call', params: { name, arguments: args } })).json()).result;

  return {
    'an assistant is told where to search and how to answer': async () => {
      const answer = await fetch(`${base}/llms.txt`);
      assert.match(answer.headers.get('content-type'), /^text\/plain/);
      const text = await answer.text();
      assert.match(text, /^# .+\n\n> /);
      for (const [, address] of text.matchAll(/\]\((http[^)]+)\)/g)) {
        const found = await fetch(address);
        assert.ok(found.status === 200 || (address.endsWith('/mcp') && found.status === 405), `${address} ${found.status}`);
      }
    },
    'every kind of record has a Markdown form with its check date and source': async () => {
      for (const path of ['/organizations/dzivibas-koks', '/diagnoses/epilepsy', '/areas/diabetes', '/regions/kurzeme', '/ru/organizations/agihas']) {
        const answer = await fetch(`${base}${path}.md`);
        assert.equal(answer.status, 200, path);
        assert.equal(answer.headers.get('content-type'), 'text/markdown; charset=utf-8');
        const text = await answer.text();
        assert.match(text, /^# .+\n/, path);
        assert.ok(text.includes(`<${base}${path}>`), `${path} names its page: ${text}`);
        assert.match(text, /20\d\d/, path);
        assert.equal(await markdown(path), text, `${path} by Accept`);
        const page = await fetch(base + path);
        assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8');
        assert.match(page.headers.get('vary'), /Accept, Accept-Encoding/);
        assert.match(page.headers.get('link'), new RegExp(`<${path}\\.md>; rel="alternate"`));
      }
      assert.equal((await fetch(`${base}/organizations/nobody.md`)).status, 404);
      for (const kind of ['projects', 'events', 'documents']) {
        const [, path] = new RegExp(`href="(/${kind}/[^"?.]+)"`).exec(await (await fetch(`${base}/${kind}`)).text());
        assert.match(await (await fetch(`${base}${path}.md`)).text(), /^# .+\n/, path);
      }
    },
    'the Markdown of a search names the same bodies in the same order as the page': async () => {
      for (const query of ['q=diab%C4%93ts&region=liepaja', 'q=epilepsija', 'q=gribu+nomirt', 'area=oncology']) {
        const page = await (await fetch(`${base}/?${query}`)).text();
        const text = await (await fetch(`${base}/organizations.md?${query}`)).text();
        const of_page = [...page.matchAll(/data-keep="([^"]+)"/g)].map((found) => found[1]);
        const of_text = [...text.matchAll(/^### \[.*\]\(.*\/organizations\/([^)]+)\)/gm)].map((found) => found[1]);
        assert.ok(of_text.length > 0, query);
        assert.deepEqual(of_text, [...new Set(of_page)], query);
        assert.equal(await markdown(`/?${query}`), text, query);
      }
      assert.match((await (await fetch(`${base}/organizations.md?q=gribu+nomirt`)).text()).slice(0, 400), /116.123/);
    },
    'a search with few fields is small, and names the wrong ones': async () => {
      const answer = await fetch(`${base}/api/v1/organizations?q=diab%C4%93ts&fields=name,phones,checked`);
      const text = await answer.text();
      const few = JSON.parse(text);
      const all = await json('/api/v1/organizations?q=diab%C4%93ts');
      assert.ok(text.length <= 200 + 500 * few.items.length, `${text.length} bytes`);
      assert.deepEqual(Object.keys(few.items[0]), ['id', 'name', 'phones', 'checked']);
      assert.deepEqual(few.items.map((one) => one.id), all.items.map((one) => one.id));
      assert.equal(few.total, all.total);
      const names = Object.keys(all.items[0]).join(',');
      assert.deepEqual(Object.keys((await json(`/api/v1/organizations?size=1&fields=${names}`)).items[0]).sort(), names.split(',').sort());
      assert.ok((await json('/api/v1/organizations?size=1&fields=sources,locations')).items[0].sources.length > 0);
      const wrong = await fetch(`${base}/api/v1/organizations?fields=nmae`);
      assert.equal(wrong.status, 400);
      assert.match((await wrong.json()).errors[0].reason, /known are: .*name/);
    },
    'chosen bodies by their ids, and what changed since a day': async () => {
      const chosen = await json('/api/v1/organizations?ids=agihas,nobody,dzivibas-koks&fields=name');
      assert.deepEqual(chosen.items.map((one) => one.id).sort(), ['agihas', 'dzivibas-koks']);
      const all = await json('/api/v1/organizations?size=1');
      assert.equal((await json('/api/v1/organizations?modified_after=1990-01-01&size=1')).total, all.total);
      const later = await json('/api/v1/organizations?modified_after=2999-01-01T00:00:00Z&size=1');
      assert.equal(later.total, 0);
      assert.deepEqual(later.gone, []);
      for (const wrong of ['modified_after=yesterday', `ids=${Array(101).fill('a').join(',')}`])
        assert.equal((await fetch(`${base}/api/v1/organizations?${wrong}`)).status, 400, wrong);
    },
    'whoever has an answer already is not sent it again': async () => {
      for (const path of ['/', '/?q=epilepsija', '/llms.txt', '/organizations/agihas', '/organizations/agihas.md', '/organizations.md?q=a',
        '/data/projects.json', '/api/v1/organizations?fields=name', '/api/v1/areas', '/hsds/services', '/events.ics', '/changes.atom', '/vcard/agihas', '/embed?area=diabetes']) {
        const first = await fetch(base + path);
        assert.equal(first.status, 200, path);
        const tag = first.headers.get('etag');
        assert.ok(tag, path);
        assert.equal((await fetch(base + path, { headers: { 'If-None-Match': tag } })).status, 304, path);
      }
      const page = await fetch(`${base}/organizations/agihas`);
      const other = await fetch(`${base}/organizations/agihas`, headers_of('text/markdown'));
      assert.notEqual(page.headers.get('etag'), other.headers.get('etag'));
    },
    'projects stand in the form of 360Giving, and nothing is invented': async () => {
      const file = await json('/data/projects.json');
      const { items } = await json('/api/v1/organizations?kinds=project&size=100');
      assert.equal(file.version, '1.4');
      // A grant has an amount, somebody who gives and somebody who gets.
      assert.ok(file.grants.length > 20 && file.grants.length <= items.length);
      const ids = new Set();
      for (const grant of file.grants) {
        for (const key of ['id', 'title', 'description', 'currency']) assert.equal(typeof grant[key], 'string', key);
        assert.ok(!ids.has(grant.id)); ids.add(grant.id);
        if ('amountAwarded' in grant) assert.equal(typeof grant.amountAwarded, 'number');
        for (const party of [...(grant.recipientOrganization ?? []), ...(grant.fundingOrganization ?? [])])
          assert.ok(party.id && party.name);
        for (const dates of grant.plannedDates ?? []) for (const day of Object.values(dates)) assert.match(day, /^\d{4}(-\d\d(-\d\d)?)?$/);
        assert.ok(!('awardDate' in grant));
      }
      assert.ok(file.grants.some((grant) => grant.amountAwarded === 19880.65));
    },
    'an assistant asks by MCP and gets what the page says': async () => {
      const hello = await (await rpc({ method: 'initialize', params: { protocolVersion: '2025-03-26', capabilities: {}, clientInfo: { name: 'test', version: '1' } } })).json();
      assert.equal(hello.result.protocolVersion, '2025-03-26');
      assert.ok(hello.result.capabilities.tools);
      assert.equal((await rpc(JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' }))).status, 202);
      const { result: { tools } } = await (await rpc({ method: 'tools/list' })).json();
      assert.deepEqual(tools.map((tool) => tool.name), ['search', 'organization', 'conditions']);
      const search = await called('search', { query: 'cukura diabets', region: 'liepaja' });
      const page = await json('/api/v1/organizations?q=cukura+diabets&region=liepaja');
      assert.deepEqual(search.structuredContent.organizations, page.items.map((one) => one.id));
      assert.equal(search.structuredContent.total, page.total);
      assert.equal(search.content[0].text, await (await fetch(`${base}/organizations.md?q=cukura+diabets&region=liepaja`)).text());
      const one = await called('organization', { id: 'agihas', lang: 'ru' });
      assert.equal(one.content[0].text, await (await fetch(`${base}/ru/organizations/agihas.md`)).text());
      const condition = await called('conditions', { id: 'epilepsy' });
      assert.equal(condition.content[0].text, await (await fetch(`${base}/diagnoses/epilepsy.md`)).text());
      assert.ok((await called('conditions', { query: 'epil' })).structuredContent.items.some((item) => item.id === 'epilepsy'));
      assert.equal((await called('organization', { id: 'nobody' })).isError, true);
      assert.equal((await called('search', { region: 'nowhere' })).isError, true);
    },
    'MCP refuses what is no message, by its rules': async () => {
      const error = async (body) => (await (await rpc(body)).json()).error?.code;
      assert.equal(await error('{'), -32700);
      assert.equal(await error('[]'), -32600);
      assert.equal(await error({ method: 'tools/fly' }), -32601);
      assert.equal(await error({ method: 'tools/call', params: { name: 'erase' } }), -32602);
      assert.equal(await error({ method: 'tools/call', params: { name: 'search', arguments: [] } }), -32602);
      assert.equal((await fetch(`${base}/mcp`)).status, 405);
      const asked = await fetch(`${base}/mcp`, { method: 'OPTIONS' });
      assert.equal(asked.headers.get('access-control-allow-methods'), 'POST');
      assert.equal(asked.headers.get('access-control-allow-origin'), '*');
    },
  };
};
