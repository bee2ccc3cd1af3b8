# With the certificate in certificate/: for the county's network. Excel takes add-ins from https addresses alone.
using Workerd = import "/workerd/workerd.capnp";
using Service = import "service.capnp";

const config :Workerd.Config = (
  services = Service.services,
  sockets = [
    (
      name = "address",
      address = "*:8443",
      https = (
        options = (),
        tlsOptions = (
          keypair = (privateKey = embed "certificate/server.key", certificateChain = embed "certificate/server.crt"),
          minVersion = tls1Dot2,
        ),
      ),
      service = "ledgers",
    ),
    Service.jobs,
  ],
);
