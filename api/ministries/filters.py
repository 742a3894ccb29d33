"""What narrows the list of ministries."""

from api.parameters import existed_on, updated_since

FILTERS = (existed_on(), updated_since())
