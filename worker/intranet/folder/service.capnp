# The service on plain workerd: the Worker, its record on disk, its pages. What listens stands in http.capnp and https.capnp.
using Workerd = import "/workerd/workerd.capnp";

const services :List(Workerd.Service) = [
  (name = "ledgers", worker = .ledgers),
  (name = "pages", disk = (path = "pages")),
  (name = "restore", disk = (path = "restore")),
  (name = "data", disk = (path = "data", writable = true)),
  # The service asks nothing of any network.
  (name = "internet", network = (allow = [])),
];

# What the timers ask, through job.sh: a file only the service's own user can open.
const jobs :Workerd.Socket = (
  name = "jobs",
  address = "unix:run/jobs.sock",
  http = (),
  service = (name = "ledgers", entrypoint = "jobs"),
);

const ledgers :Workerd.Worker = (
  modules = [(name = "service.js", esModule = embed "service.js")],
  compatibilityDate = "@COMPATIBILITY_DATE@",
  bindings = [
    (name = "RECORD", durableObjectNamespace = "CountyDatabase"),
    (name = "PAGES", service = "pages"),
    (name = "RESTORE", service = "restore"),
    (name = "PAGE_HEADERS", json = embed "page-headers.json"),
    (name = "MIGRATIONS", json = embed "migrations.json"),
    (name = "LEDGER_SECRET", fromEnvironment = "LEDGER_SECRET"),
    (name = "FIRST_TOKEN", fromEnvironment = "FIRST_TOKEN"),
    (name = "COUNTY_NAME", fromEnvironment = "COUNTY_NAME"),
    # A line a request, for journalctl: no names, no tokens, nothing that was sent.
    (name = "REQUEST_LOG", text = "on"),
  ],
  durableObjectNamespaces = [(className = "CountyDatabase", uniqueKey = "five-ledger", enableSql = true)],
  durableObjectStorage = (localDisk = "data"),
);
