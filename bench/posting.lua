-- Posts the queries of a file, one encoded form to a line, over and over; says how many of each status came back.
local threads, bodies, at = {}, {}, 0

function setup(thread)
  thread:set("first", #threads * 97)
  table.insert(threads, thread)
end

function init(args)
  counts = {}
  for line in io.lines(args[1]) do table.insert(bodies, line) end
  at = first
  wrk.method = "POST"
  wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
  wrk.headers["Sec-Fetch-Site"] = "same-origin"
end

function request()
  at = at % #bodies + 1
  local lang, body = bodies[at]:match("^(%S+) (.*)$")
  return wrk.format(nil, "/" .. lang .. "/search", nil, body)
end

function response(status)
  counts[status] = (counts[status] or 0) + 1
end

function done(summary, latency)
  local total = {}
  for _, thread in ipairs(threads) do
    for status, count in pairs(thread:get("counts")) do total[status] = (total[status] or 0) + count end
  end
  for status, count in pairs(total) do print(("status %d %d"):format(status, count)) end
  local lost = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  print(("lost %d"):format(lost))
  print(("seconds %f"):format(summary.duration / 1e6))
  print(("p99 %f"):format(latency:percentile(99) / 1e6))
end
