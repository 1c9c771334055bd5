//! Enums in each form: what is read, what is rejected, and with which message.

mod support;
