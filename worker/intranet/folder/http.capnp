# Without a certificate: for this machine's own browser alone.
using Workerd = import "/workerd/workerd.capnp";
using Service = import "service.capnp";

const config :Workerd.Config = (
  services = Service.services,
  sockets = [
    (name = "address", address = "127.0.0.1:8787", http = (), service = "ledgers"),
    Service.jobs,
  ],
);
