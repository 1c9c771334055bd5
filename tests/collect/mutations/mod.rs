//! Bodies that are broken in random places, each of which must be told.
