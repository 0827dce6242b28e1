"""Whether a host that queries may call is one of the open Internet."""

import socket
from collections.abc import Iterable
from ipaddress import ip_address

from queries.errors import ForbiddenQueryError


def refuse_private(hosts: Iterable[str]) -> None:
    """Refuse a host that has an address within somebody's own network, or none at all."""
    for host in sorted(hosts):
        try:
            found = {str(entry[4][0]) for entry in socket.getaddrinfo(host, None)}
        except (OSError, UnicodeError) as error:
            raise ForbiddenQueryError(f"SERVICE is refused: {host} has no address") from error
        private = sorted(address for address in found if not ip_address(address.partition("%")[0]).is_global)
        if private:
            raise ForbiddenQueryError(f"SERVICE is refused: {host} is at the private address {private[0]}")
